package gouji.archive;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A CSV file while it is written: UTF-8 and RFC 4180, its size and hash taken on the way. */
final class CsvFile implements Closeable {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final Path path;
  private final Resource resource;
  private final MessageDigest digest;
  private final CsvWriter csv;
  private boolean closed;

  CsvFile(Path folder, Resource resource, boolean byteOrderMark) throws IOException {
    this.path = folder.resolve(resource.fileName());
    this.resource = resource;
    this.digest = sha256();
    OutputStream out =
        new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(path), digest));
    if (byteOrderMark) {
      out.write(BYTE_ORDER_MARK);
    }
    this.csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
    write(resource.fields().stream().map(Field::name).toList());
  }

  void write(List<@Nullable String> line) throws IOException {
    try {
      csv.writeRecord(line);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** The file as it lies there, once closed. */
  Written written() throws IOException {
    return new Written(resource, Files.size(path), HexFormat.of().formatHex(digest.digest()));
  }

  /** What became of a resource: a complete file. */
  record Written(Resource resource, long bytes, String sha256) {}

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      csv.close();
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
