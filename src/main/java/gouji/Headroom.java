package gouji;

import gouji.ledger.LedgerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** How much more may come in: the queue must not grow without end, nor the disks be filled. */
final class Headroom {
  private static final long MEGABYTE = 1 << 20;

  private final IntakeSettings settings;
  private final LongSupplier backlog;
  private final List<Path> folders;

  /**
   * Headroom.
   *
   * @param backlog says how many submissions wait
   * @param folders those that grow
   */
  Headroom(IntakeSettings settings, LongSupplier backlog, List<Path> folders) {
    this.settings = settings;
    this.backlog = backlog;
    this.folders = folders;
  }

  /** Why nothing more should come in now, if there is a reason. */
  Optional<String> lack() {
    return Stream.concat(disks().stream(), queue().stream()).findFirst();
  }

  /** What somebody has to do something about; a long queue passes by itself. */
  Optional<String> disks() {
    return folders.stream().flatMap(folder -> disk(folder).stream()).findFirst();
  }

  private Optional<String> disk(Path folder) {
    long least = settings.minFree().toBytes();
    try {
      long free = Files.getFileStore(folder).getUsableSpace();
      return free >= least
          ? Optional.empty()
          : Optional.of(
              "only "
                  + free / MEGABYTE
                  + " MB are free for "
                  + folder
                  + ", less than the "
                  + least / MEGABYTE
                  + " MB of gouji.intake.min-free");
    } catch (IOException e) {
      return Optional.of("it cannot be told how much is free for " + folder + ": " + e);
    }
  }

  private Optional<String> queue() {
    try {
      long waiting = backlog.getAsLong();
      return waiting < settings.maxWaiting()
          ? Optional.empty()
          : Optional.of(
              waiting
                  + " submissions wait, and gouji.intake.max-waiting is "
                  + settings.maxWaiting());
    } catch (LedgerException e) {
      return Optional.of("the ledger does not answer: " + e.getCause());
    }
  }
}
