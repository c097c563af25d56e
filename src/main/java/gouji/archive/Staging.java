package gouji.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A hidden folder beside files to be, where they are written before they appear. Each appears whole
 * or not at all, also when the machine stops in between: the move comes after the disk has it all.
 */
final class Staging implements Closeable {
  /** Those whose folder is there. None outlives the program, unless that is killed outright. */
  private static final Set<Staging> OPEN = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Staging::leave, "gouji-staging"));
  }

  private final Path target;
  private final Path folder;

  private Staging(Path target, Path folder) {
    this.target = target;
    this.folder = folder;
  }

  /** Makes a place to write what shall appear in {@code target}, which is made if need be. */
  static Staging in(Path target) throws IOException {
    Files.createDirectories(target);
    Staging staging = new Staging(target, Files.createTempDirectory(target, ".staging-"));
    OPEN.add(staging);
    return staging;
  }

  Path folder() {
    return folder;
  }

  /**
   * Lets all files appear, replacing those of their names; {@code last} says that all are there.
   */
  synchronized void publish(String last) throws IOException {
    List<Path> files = files();
    for (Path file : files) {
      force(file);
    }
    for (Path file : files) {
      if (!file.endsWith(last)) {
        appear(file);
      }
    }
    appear(folder.resolve(last));
  }

  private void appear(Path file) throws IOException {
    Files.move(file, target.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  /** Takes away the folder with whatever was not published. */
  @Override
  public synchronized void close() throws IOException {
    if (!OPEN.remove(this)) {
      return;
    }
    for (Path file : files()) {
      Files.delete(file);
    }
    Files.delete(folder);
  }

  /** Somebody wants us to end now. What is just being published appears whole nevertheless. */
  private static void leave() {
    for (Staging staging : OPEN) {
      try {
        staging.close();
      } catch (IOException e) {
        throw new UncheckedIOException("left behind: " + staging.folder, e);
      }
    }
  }
}
