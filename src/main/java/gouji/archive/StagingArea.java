package gouji.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The hidden folder of one running program, on the file system of the outbox, where files are
 * written before they appear. A program that was killed leaves its area behind; the next one to
 * open the outbox takes it away, and never that of a program which still runs.
 */
final class StagingArea implements Closeable {
  private static final String LOCK = ".lock";

  private final Path folder;
  private final FolderLock lock;

  private StagingArea(Path folder, FolderLock lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** Sweeps what dead programs left in {@code areas}, and makes an area of our own there. */
  static StagingArea in(Path areas) throws IOException {
    Files.createDirectories(areas);
    sweep(areas);
    while (true) {
      String name = UUID.randomUUID().toString();
      FolderLock lock = FolderLock.tryOf(areas.resolve(name + LOCK));
      if (lock != null) {
        return new StagingArea(Files.createDirectory(areas.resolve(name)), lock);
      }
    }
  }

  /** A new folder to write in, open to whoever may read the outbox: it may itself appear there. */
  Path newFolder() throws IOException {
    return Files.createDirectory(folder.resolve(UUID.randomUUID().toString()));
  }

  private static void sweep(Path areas) throws IOException {
    try (DirectoryStream<Path> locks = Files.newDirectoryStream(areas, "*" + LOCK)) {
      for (Path file : locks) {
        FolderLock lock = FolderLock.tryOf(file);
        if (lock != null) {
          String name = file.getFileName().toString();
          delete(areas.resolve(name.substring(0, name.length() - LOCK.length())));
          lock.remove();
        }
      }
    }
  }

  /** Deletes the folder with all that is in it, if it is there. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(folder)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.deleteIfExists(path);
    }
  }

  @Override
  public void close() throws IOException {
    delete(folder);
    lock.remove();
  }
}
