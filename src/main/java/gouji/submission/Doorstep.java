package gouji.submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where documents lie while they come in over a connection: as files, for many may come at a time
 * and each may be large. Files have numbers for names, and nothing of what senders call them.
 */
public final class Doorstep {
  /** Nothing takes this long to come in: what is older was left by a program that is gone. */
  private static final Duration LEFT = Duration.ofHours(12);

  private final Path folder;
  private final long maxBytes;

  private Doorstep(Path folder, long maxBytes) {
    this.folder = folder;
    this.maxBytes = maxBytes;
  }

  /**
   * The doorstep in that folder, cleared of what a crash has left there.
   *
   * @param maxBytes what is larger is not taken
   */
  public static Doorstep at(Path folder, long maxBytes, Instant now) throws IOException {
    Files.createDirectories(folder);
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.toList();
    }
    for (Path file : files) {
      if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(LEFT))) {
        Files.deleteIfExists(file);
      }
    }
    return new Doorstep(folder, maxBytes);
  }

  public long maxBytes() {
    return maxBytes;
  }

  /** A place for one document that is about to come; it is gone when the parcel is closed. */
  public Parcel parcel() throws IOException {
    return new Parcel(Files.createTempFile(folder, "", ""), maxBytes);
  }
}
