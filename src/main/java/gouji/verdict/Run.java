package gouji.verdict;

import gouji.document.Limits;
import gouji.form.Form;
import gouji.submission.Bytes;
import gouji.submission.Origin;
import gouji.submission.Submission;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A run over many files: examined side by side, delivered in the order they were handed in, and
 * each in the light of all the others. Its memory does not grow with the verdicts, which wait on
 * disk until the last document is read: last year's report may come after this year's.
 */
public final class Run implements AutoCloseable {
  private static final int KILOBYTE = 1024;

  private final Examiner examiner;
  private final Limits limits;
  private final Consumer<Outcome> progress;
  private final Editions editions;
  private final Spool spool;
  private final ExecutorService jobs;
  private final int roomInKilobytes;
  private final Semaphore room;
  private final List<List<Kept>> handedIn = new ArrayList<>();
  private volatile @Nullable IOException broken;

  /** Where an outcome stands on disk, and the little of it that stays in memory. */
  private record Kept(Spool.Slot slot, Hindsight.@Nullable Remembered remembered) {}

  /**
   * A run.
   *
   * @param forms the shelf that the examiner reads by
   * @param jobs how many documents are examined at a time
   * @param progress is told of every outcome as soon as it is there, from several threads, in no
   *     order and without what only the other documents of the run can tell
   */
  public Run(
      Examiner examiner, List<Form> forms, Limits limits, int jobs, Consumer<Outcome> progress)
      throws IOException {
    this(
        examiner,
        forms,
        limits,
        jobs,
        progress,
        (int) (Runtime.getRuntime().maxMemory() / 4 / KILOBYTE));
  }

  Run(
      Examiner examiner,
      List<Form> forms,
      Limits limits,
      int jobs,
      Consumer<Outcome> progress,
      int roomInKilobytes)
      throws IOException {
    this.examiner = examiner;
    this.limits = limits;
    this.progress = progress;
    this.editions = new Editions(forms);
    this.spool = Spool.open();
    this.jobs = Executors.newFixedThreadPool(jobs);
    this.roomInKilobytes = roomInKilobytes;
    this.room = new Semaphore(roomInKilobytes, true);
  }

  /**
   * Hands in a file under the name that its outcomes will bear. Nothing of it is read before its
   * turn comes, and not while the files that are being read fill a quarter of the memory.
   */
  public void submit(String name, Path file) {
    List<Kept> kept = new ArrayList<>(1);
    handedIn.add(kept);
    jobs.execute(() -> examine(name, file, outcome -> keep(outcome, kept)));
  }

  /** Waits for all that was handed in, and delivers what became of it, in order. */
  public void deliver(Consumer<Outcome> to) throws IOException, InterruptedException {
    jobs.shutdown();
    jobs.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    IOException fault = broken;
    if (fault != null) {
      throw new IOException("the verdicts could not be kept", fault);
    }
    List<Kept> all = handedIn.stream().flatMap(List::stream).toList();
    Hindsight hindsight =
        new Hindsight(place -> Decoder.decode(spool.read(all.get(place).slot), editions));
    for (int place = 0; place < all.size(); place++) {
      Hindsight.Remembered remembered = all.get(place).remembered;
      if (remembered != null) {
        hindsight.know(place, remembered);
      }
    }
    for (int place = 0; place < all.size(); place++) {
      to.accept(hindsight.complete(place));
    }
  }

  @Override
  public void close() throws IOException {
    jobs.shutdownNow();
    spool.close();
  }

  private int weight(Path file) {
    long size;
    try {
      size = Math.min(Files.size(file), limits.maxBytes());
    } catch (IOException e) {
      // Whatever hinders us will hinder reading it too, and is told there.
      size = 0;
    }
    return (int) Math.min(roomInKilobytes, size / KILOBYTE + 1);
  }

  /** Sees to it that the file has an outcome, whatever happens. */
  private void examine(String name, Path file, Consumer<Outcome> to) {
    if (broken != null) {
      return; // nobody will hear of it
    }
    int weight = weight(file);
    try {
      room.acquire(weight);
      try {
        read(name, file, to);
      } finally {
        room.release(weight);
      }
    } catch (IOException e) {
      to.accept(new Failure(name, e.toString()));
    } catch (InterruptedException e) {
      to.accept(new Failure(name, "given up before its end: the run was closed"));
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      to.accept(Failure.of(name, e));
    }
  }

  private void read(String name, Path file, Consumer<Outcome> to)
      throws IOException, InterruptedException {
    long size = Files.size(file);
    if (size > limits.maxBytes()) {
      to.accept(Verdict.tooLarge(name, sha256(file), size, limits.maxBytes()));
      return;
    }
    Bytes bytes = Bytes.of(Files.readAllBytes(file));
    Origin origin = new Origin(Origin.Way.COMMAND_LINE, file.toString());
    examiner.examine(Submission.of(name, bytes, origin), to);
  }

  private void keep(Outcome outcome, List<Kept> kept) {
    try {
      Spool.Slot slot = spool.append(Encoder.encode(outcome));
      kept.add(new Kept(slot, Hindsight.Remembered.of(outcome)));
    } catch (IOException e) {
      broken = e;
    }
    progress.accept(outcome);
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Bytes.sha256(in);
    }
  }
}
