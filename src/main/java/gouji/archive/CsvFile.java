package gouji.archive;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A CSV file while it is written, its size and hash taken on the way. */
final class CsvFile implements Closeable {
  private final Path path;
  private final Resource resource;
  private final MessageDigest digest;
  private final OutputStream out;
  private final CsvLines lines;
  private boolean closed;

  CsvFile(Path folder, Resource resource, boolean byteOrderMark) throws IOException {
    this.path = folder.resolve(resource.fileName());
    this.resource = resource;
    this.digest = sha256();
    this.out =
        new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(path), digest));
    this.lines = new CsvLines(out, resource, byteOrderMark);
  }

  void write(List<@Nullable String> line) throws IOException {
    lines.write(line);
  }

  /** The file as it lies there, once closed. */
  Descriptor.File written() throws IOException {
    return new Descriptor.File(
        resource,
        resource.fileName(),
        new Descriptor.Content(Files.size(path), HexFormat.of().formatHex(digest.digest())));
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      try (out) {
        lines.flush();
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
