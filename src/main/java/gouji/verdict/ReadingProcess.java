package gouji.verdict;

import gouji.submission.Causes;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that reads documents for us and may be lost to any of them. */
final class ReadingProcess implements AutoCloseable {
  private static final int BUFFER = 64 * 1024;

  /** What a JVM says that was told to exit on an OutOfMemoryError. */
  private static final int EXIT_OUT_OF_MEMORY = 3;

  private final Process process;
  private final DataOutputStream to;
  private final DataInputStream from;
  private final LastWords lastWords;
  private boolean ready;
  private int examined;

  private ReadingProcess(Process process) {
    this.process = process;
    this.to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), BUFFER));
    this.from = new DataInputStream(new BufferedInputStream(process.getInputStream(), BUFFER));
    this.lastWords = LastWords.of(process.getErrorStream());
  }

  /** How an errand ended. */
  enum End {
    /** Every document has its outcome; the process is ready for more. */
    DONE,
    /** It took too long. */
    TIMEOUT,
    /** The process ended, or talked nonsense. */
    DIED,
    /** The process ended for want of memory. */
    OUT_OF_MEMORY
  }

  static ReadingProcess start(List<String> command) throws IOException {
    ProcessBuilder process = new ProcessBuilder(command);
    Command.clean(process.environment());
    if (Causes.wanted()) {
      process.redirectError(ProcessBuilder.Redirect.INHERIT);
    }
    return new ReadingProcess(process.start());
  }

  /** Whether it has examined nothing yet, so that nothing but the errand can have broken it. */
  boolean fresh() {
    return examined == 0;
  }

  void tell(Wire.Settings settings) throws IOException {
    Wire.write(to, settings);
  }

  /**
   * Has the errand's documents examined.
   *
   * @throws IOException if the process did not come up: the fault of no document
   */
  End run(Errand errand, Watchdog watchdog) throws IOException, InterruptedException {
    awaitReady(watchdog);
    Watchdog.Watch watch = watchdog.watch(process);
    try {
      Wire.write(to, new Wire.Order(errand.submission(), errand.delivered()));
      return listen(errand, watch);
    } catch (GarbledException e) {
      return End.DIED;
    } catch (IOException e) {
      return watch.expired() ? End.TIMEOUT : died();
    } finally {
      watch.end();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private void awaitReady(Watchdog watchdog) throws IOException {
    if (ready) {
      return;
    }
    Watchdog.Watch watch = watchdog.watchStart(process);
    int answer;
    try {
      answer = from.read();
    } catch (IOException e) {
      throw new IOException("no reading process: " + lastWords.text(), e);
    } finally {
      watch.end();
    }
    if (answer != Wire.READY) {
      process.destroyForcibly();
      throw new IOException("no reading process: " + lastWords.text());
    }
    ready = true;
  }

  private End died() throws InterruptedException {
    // The pipe closes a moment before the process is gone and its exit code is known.
    boolean gone = process.waitFor(1, TimeUnit.SECONDS);
    return gone && process.exitValue() == EXIT_OUT_OF_MEMORY ? End.OUT_OF_MEMORY : End.DIED;
  }

  private End listen(Errand errand, Watchdog.Watch watch) throws IOException {
    while (true) {
      int answer = from.readUnsignedByte();
      switch (answer) {
        case Wire.BEGINS -> {
          errand.begins(Wire.name(from), Wire.name(from));
          watch.again();
        }
        case Wire.ENDS -> {
          errand.ends(Wire.outcome(from));
          examined++;
          watch.again();
        }
        case Wire.DONE -> {
          return End.DONE;
        }
        default -> throw new GarbledException("no answer: " + answer);
      }
    }
  }
}
