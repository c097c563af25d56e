package gouji.archive;

import gouji.verdict.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.UUID;

/**
 * The data package over all accepted reports, as one folder that always is a whole package: a link
 * to the newest of several, put in place by one rename. Who resolves the link and then reads has
 * all files of the same moment. The package before stays until there is a newer one, for whoever is
 * just reading it.
 *
 * <p>Where there can be no link, on Windows, or where somebody put a folder or a volume of his own
 * in its place, the files are moved one by one, the descriptor last: it tells the size and hash of
 * each, so that a reader knows a package that is just changing.
 */
final class Dataset {
  private static final String NAME = "dataset";
  private static final String PACKAGES = ".datasets";
  private static final String LOCK = "lock";

  /** Between the threads of this process; the lock on the file is between processes. */
  private static final Object ONE_AT_A_TIME = new Object();

  private final Path outbox;
  private final Path folder;
  private final Path packages;
  private final StagingArea area;
  private final PackageLayout layout;
  private final boolean byteOrderMark;

  Dataset(Path outbox, StagingArea area, PackageLayout layout, boolean byteOrderMark) {
    this.outbox = outbox;
    this.folder = outbox.resolve(NAME);
    this.packages = outbox.resolve(PACKAGES);
    this.area = area;
    this.layout = layout;
    this.byteOrderMark = byteOrderMark;
  }

  /**
   * Writes the package anew. One that is asked for while another is being written waits, and only
   * then reads its source: so the last one that appears knows all that those before it knew.
   */
  void write(DatasetSource source) throws IOException {
    Disk.makeFolder(packages);
    synchronized (ONE_AT_A_TIME) {
      FolderLock claim = FolderLock.waitFor(packages.resolve(LOCK));
      try (PackageWriter writer = begin()) {
        source.forEach(verdict -> add(writer, verdict));
        writer.publish();
      } catch (UncheckedIOException e) {
        throw e.getCause();
      } finally {
        claim.close();
      }
    }
  }

  private PackageWriter begin() throws IOException {
    if (isLinked()) {
      return PackageWriter.of(Staging.in(area), this::swap, layout, byteOrderMark);
    }
    sweep();
    // Beside its target and not in the area, as the folder may be a volume of its own.
    Staging staging = Staging.in(folder);
    return PackageWriter.of(
        staging,
        complete -> complete.publishInto(folder, PackageWriter.DESCRIPTOR),
        layout,
        byteOrderMark);
  }

  private static void add(PackageWriter writer, Verdict verdict) {
    try {
      writer.add(verdict);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the folder is, or may become, a link of ours. */
  private boolean isLinked() throws IOException {
    return Files.isSymbolicLink(folder)
        ? Files.readSymbolicLink(folder).startsWith(PACKAGES)
        : Disk.isPosix(folder) && !Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
  }

  private void swap(Staging complete) throws IOException {
    String newest = UUID.randomUUID().toString();
    complete.publishAs(packages.resolve(newest));
    Set<String> kept =
        Files.isSymbolicLink(folder)
            ? Set.of(newest, String.valueOf(Files.readSymbolicLink(folder).getFileName()), LOCK)
            : Set.of(newest, LOCK);
    Path link = packages.resolve(newest + ".link");
    // Relative, so that the outbox can be moved, or seen from elsewhere under another path.
    Files.createSymbolicLink(link, Path.of(PACKAGES, newest));
    Files.move(link, folder, StandardCopyOption.ATOMIC_MOVE);
    Disk.forceFolder(outbox);
    try (DirectoryStream<Path> all = Files.newDirectoryStream(packages)) {
      for (Path old : all) {
        if (!kept.contains(String.valueOf(old.getFileName()))) {
          StagingArea.delete(old);
        }
      }
    }
  }

  /** What a killed program may have left beside the files. */
  private void sweep() throws IOException {
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, Staging.PREFIX + "*")) {
        for (Path staging : left) {
          StagingArea.delete(staging);
        }
      }
    }
  }
}
