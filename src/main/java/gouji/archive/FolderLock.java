package gouji.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A claim to something on a file system that other processes, on other machines even, respect. The
 * system lifts it when the process ends, however it ends.
 */
final class FolderLock implements Closeable {
  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Claims at once, or not at all: null where somebody else holds the claim. */
  static @Nullable FolderLock tryOf(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      // Whoever swept the file away before the claim stood left us a claim to nothing.
      if (lock != null && Files.exists(file)) {
        return new FolderLock(file, channel);
      }
    } catch (OverlappingFileLockException e) {
      channel.close();
      return null;
    }
    channel.close();
    return null;
  }

  /** Claims as soon as no other process does. Threads of one process are to queue by themselves. */
  static FolderLock waitFor(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      channel.lock();
      return new FolderLock(file, channel);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** Ends the claim for good: whatever it stood for is gone. */
  void remove() throws IOException {
    try (channel) {
      Files.deleteIfExists(file);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
