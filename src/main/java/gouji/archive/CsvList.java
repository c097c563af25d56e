package gouji.archive;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A short list as CSV for people, whose spreadsheets are to know it for UTF-8 and run none of it.
 */
public final class CsvList {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private CsvList() {}

  /** Writes the lines, the names of the columns first; the stream stays open. */
  public static void write(List<List<String>> lines, OutputStream out) throws IOException {
    out.write(BYTE_ORDER_MARK);
    try {
      CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
      for (List<String> line : lines) {
        csv.writeRecord(line.stream().map(Plain::harmless).toList());
      }
      csv.flush();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
