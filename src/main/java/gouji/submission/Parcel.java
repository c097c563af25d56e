package gouji.submission;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A document that comes in, as a file on the {@link Doorstep} until it has been received. */
public final class Parcel implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Parcel.class);

  private final Path file;
  private final long maxBytes;
  private @Nullable String sha256;

  Parcel(Path file, long maxBytes) {
    this.file = file;
    this.maxBytes = maxBytes;
  }

  /** Somebody who has the document and writes it out. */
  public interface Sender<E extends Exception> {
    void writeTo(OutputStream out) throws E, IOException;
  }

  /**
   * Takes the whole document in.
   *
   * @throws TooLargeException as soon as it has more bytes than it may
   * @throws NotKeptException where the fault is not the sender's
   */
  public <E extends Exception> void take(Sender<E> sender) throws E, IOException {
    DigestOutputStream hashed = new DigestOutputStream(open(), Bytes.digest());
    try (OutputStream out = new Capped(hashed)) {
      sender.writeTo(out);
    }
    sha256 = HexFormat.of().formatHex(hashed.getMessageDigest().digest());
  }

  private OutputStream open() throws NotKeptException {
    try {
      return Files.newOutputStream(file);
    } catch (IOException e) {
      throw new NotKeptException(e);
    }
  }

  public String sha256() {
    return Objects.requireNonNull(sha256, "nothing has come in");
  }

  /** So many of its first bytes, or all if there are fewer. */
  public byte[] beginning(int most) throws IOException {
    try (InputStream whole = Files.newInputStream(file)) {
      return whole.readNBytes(most);
    }
  }

  /** The document as it is handed in; the parcel must not be closed before it is received. */
  public HandedIn handedIn(String name, Origin origin) throws IOException {
    return HandedIn.of(name, file, origin);
  }

  /** The same for one of many, none of which is to be held in memory. */
  public HandedIn asFile(String name, Origin origin) {
    return new LargeFile(name, file, origin);
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // It has been received all the same.
      LOG.warn("a document that has come in could not be cleared away: {}", e.toString());
    }
  }

  /** Passes on no more bytes than a document may have. */
  private final class Capped extends FilterOutputStream {
    private long written;

    Capped(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
      if (length > maxBytes - written) {
        throw new TooLargeException(maxBytes);
      }
      try {
        out.write(from, offset, length);
      } catch (IOException e) {
        throw new NotKeptException(e);
      }
      written += length;
    }

    @Override
    public void close() throws IOException {
      try {
        super.close();
      } catch (IOException e) {
        throw new NotKeptException(e);
      }
    }
  }
}
