package gouji.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder of folders of what can be made again; of too much, what is oldest is thrown away. */
final class Attic {
  /** Going through all of it after each would cost more than it saves. */
  private static final int LOOK_EVERY = 16;

  /** How long the names are of the folders in which there are those of documents. */
  private static final int SHELF = 2;

  private final Path folder;
  private final long mostBytes;
  private int added = LOOK_EVERY;

  Attic(Path folder, long mostBytes) {
    this.folder = folder;
    this.mostBytes = mostBytes;
  }

  /** Takes away the folders of that name that nobody has touched since. */
  void sweep(String name, Instant since) throws IOException {
    for (Path left : folders(folder)) {
      if (name(left).startsWith(name)
          && Files.getLastModifiedTime(left).toInstant().isBefore(since)) {
        delete(left);
      }
    }
  }

  private record Kept(Path folder, long bytes, long at) {}

  /** Throws away the oldest until the rest is no more than it may be, with something to spare. */
  synchronized void makeRoom() throws IOException {
    if (added++ < LOOK_EVERY) {
      return;
    }
    added = 0;
    List<Kept> all = kept();
    long bytes = all.stream().mapToLong(Kept::bytes).sum();
    if (bytes <= mostBytes) {
      return;
    }
    all.sort(Comparator.comparing(Kept::at));
    for (Kept kept : all) {
      if (bytes <= mostBytes - mostBytes / 4) {
        return;
      }
      delete(kept.folder);
      bytes -= kept.bytes;
    }
  }

  private List<Kept> kept() throws IOException {
    List<Kept> kept = new ArrayList<>();
    for (Path shelf : folders(folder).stream().filter(f -> name(f).length() == SHELF).toList()) {
      for (Path one : folders(shelf)) {
        kept.add(new Kept(one, bytes(one), Files.getLastModifiedTime(one).toMillis()));
      }
    }
    return kept;
  }

  private static List<Path> folders(Path in) throws IOException {
    try (Stream<Path> all = Files.list(in)) {
      return all.filter(Files::isDirectory).toList();
    }
  }

  private static long bytes(Path folder) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        bytes += file.toFile().length(); // nothing, where it is just being renamed
      }
    }
    return bytes;
  }

  private static String name(Path folder) {
    return folder.toFile().getName();
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder())
          .forEach(
              path -> {
                try {
                  Files.deleteIfExists(path);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
