package gouji.archive;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of CSV on their way out, the names of the columns first: UTF-8 and RFC 4180. */
final class CsvLines {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final CsvWriter csv;

  CsvLines(OutputStream out, Resource resource, boolean byteOrderMark) throws IOException {
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

  /** Lets out what is still held back; the stream stays open. */
  void flush() throws IOException {
    csv.flush();
  }
}
