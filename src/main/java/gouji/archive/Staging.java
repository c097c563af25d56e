package gouji.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A hidden folder near files to be, where they are written before they appear. Each appears whole
 * or not at all, also when the machine stops in between: the move comes after the disk has it all.
 */
final class Staging implements Closeable {
  /**
   * Those that lie among the files of others. None outlives the program, unless that is killed
   * outright.
   */
  private static final Set<Staging> OPEN = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Staging::leave, "gouji-staging"));
  }

  static final String PREFIX = ".staging-";

  private final Path folder;

  private Staging(Path folder) {
    this.folder = folder;
  }

  /** Makes a place to write what shall appear in {@code target}, which is made if need be. */
  static Staging in(Path target) throws IOException {
    Disk.makeFolder(target);
    Staging staging = new Staging(Files.createTempDirectory(target, PREFIX));
    OPEN.add(staging);
    return staging;
  }

  /**
   * Makes a place to write in an area that is swept in any case. It stays there while a program
   * ends in good order and finishes what it has begun.
   */
  static Staging in(StagingArea area) throws IOException {
    return new Staging(area.newFolder());
  }

  Path folder() {
    return folder;
  }

  /**
   * Lets all files appear in the target, replacing those of their names; {@code last} says that all
   * are there.
   */
  synchronized void publishInto(Path target, String last) throws IOException {
    List<Path> files = files();
    for (Path file : files) {
      Disk.force(file);
    }
    for (Path file : files) {
      if (!file.endsWith(last)) {
        appear(file, target);
      }
    }
    appear(folder.resolve(last), target);
    Disk.forceFolder(target);
  }

  private static void appear(Path file, Path target) throws IOException {
    Files.move(file, target.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Lets the folder itself appear as another that is not there, all its files at one moment. */
  synchronized void publishAs(Path target) throws IOException {
    Path parent = Objects.requireNonNull(target.getParent());
    Disk.makeFolder(parent);
    for (Path file : files()) {
      Disk.force(file);
    }
    Disk.forceFolder(folder);
    Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
    Disk.forceFolder(parent);
  }

  /** The same, if it is not there; another thread, or another program, may be quicker. */
  boolean appearsAs(Path target) throws IOException {
    if (Files.exists(target)) {
      return false;
    }
    try {
      publishAs(target);
      return true;
    } catch (FileSystemException e) {
      if (Files.exists(target)) {
        return false;
      }
      throw e;
    }
  }

  /** What has been written so far. */
  List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  /** Takes away the folder with whatever was not published. */
  @Override
  public synchronized void close() throws IOException {
    OPEN.remove(this);
    StagingArea.delete(folder);
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
