package gouji.api;

import gouji.submission.Bytes;
import gouji.submission.HandedIn;
import gouji.submission.Origin;
import gouji.submission.Oversized;
import gouji.submission.Submission;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where documents lie while they come in: as files, for many may come at a time and each may be
 * large. Files have numbers for names; those of senders are only kept beside them.
 */
public final class Doorstep {
  private static final Logger LOG = LoggerFactory.getLogger(Doorstep.class);

  /** What is smaller is held in memory on its way into the vault. */
  private static final long SMALL = 4 << 20;

  /** No upload takes this long: what is older was left by a program that is gone. */
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

  long maxBytes() {
    return maxBytes;
  }

  /** A document that has come in whole. */
  static final class Parcel implements AutoCloseable {
    private final String name;
    private final Path file;
    private final long size;
    private final String sha256;

    private Parcel(String name, Path file, long size, String sha256) {
      this.name = name;
      this.file = file;
      this.size = size;
      this.sha256 = sha256;
    }

    String name() {
      return name;
    }

    String sha256() {
      return sha256;
    }

    HandedIn from(Origin origin) throws IOException {
      return size > SMALL
          ? new Oversized(name, file, origin)
          : Submission.of(name, Bytes.of(Files.readAllBytes(file)), origin);
    }

    @Override
    public void close() {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        LOG.warn("an upload that has been taken in could not be deleted: {}", e.toString());
      }
    }
  }

  /** Takes a document in; it is deleted again when the parcel is closed. */
  Parcel take(String name, InputStream content) throws IOException {
    Path file = Files.createTempFile(folder, "", "");
    boolean whole = false;
    try (OutputStream out = Files.newOutputStream(file)) {
      Counted counted = new Counted(content, maxBytes);
      String sha256 = Bytes.sha256(counted, out);
      whole = true;
      return new Parcel(name, file, counted.count(), sha256);
    } finally {
      if (!whole) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Reads no more than so many bytes, and says how many there were. */
  private static final class Counted extends FilterInputStream {
    private final long most;
    private long count;

    Counted(InputStream in, long most) {
      super(in);
      this.most = most;
    }

    long count() {
      return count;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int got = super.read(into, offset, length);
      count += Math.max(got, 0);
      if (count > most) {
        throw UploadStream.tooLarge();
      }
      return got;
    }
  }
}
