package gouji;

import gouji.verdict.Outcome;
import gouji.verdict.Verdict;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.function.Consumer;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar on the terminal that tells how far a run is; nothing where nobody looks. */
final class Progress implements Consumer<Outcome>, AutoCloseable {
  private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");
  private static final int WIDTH = 79;

  private final @Nullable ProgressBar bar;
  private int rejected;
  private boolean ended;

  /** Begins to show progress over that many files, unless one file hardly takes time to look. */
  Progress(int files, PrintStream err) {
    this.bar = files > 1 && isTerminal() ? bar(files, err) : null;
  }

  private static ProgressBar bar(int files, PrintStream err) {
    return new ProgressBarBuilder()
        .setTaskName("convert")
        .setInitialMax(files)
        .setStyle(ProgressBarStyle.ASCII)
        .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH))
        .showSpeed(new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
        .build();
  }

  @Override
  public synchronized void accept(Outcome outcome) {
    if (bar == null) {
      return;
    }
    if (outcome.file().contains("!/")) {
      // One more than was known: nobody could look into the container before.
      bar.maxHint(bar.getMax() + 1);
    }
    if (outcome instanceof Verdict verdict && !verdict.accepted()) {
      rejected++;
      bar.setExtraMessage(" " + rejected + " rejected");
    }
    bar.step();
  }

  /** Leaves the terminal to others. */
  synchronized void end() {
    if (bar != null && !ended) {
      ended = true;
      bar.stepTo(bar.getMax());
      bar.close();
    }
  }

  @Override
  public void close() {
    end();
  }

  /** Standard error is what counts where it can be asked: standard output is often a file. */
  @SuppressWarnings("SystemConsoleNull") // It is null again since main asks for the JDK's own.
  private static boolean isTerminal() {
    if (!Files.isSymbolicLink(STANDARD_ERROR)) {
      return System.console() != null;
    }
    try {
      String device = Files.readSymbolicLink(STANDARD_ERROR).toString();
      return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
    } catch (IOException e) {
      return false;
    }
  }
}
