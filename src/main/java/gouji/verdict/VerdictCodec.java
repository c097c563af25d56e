package gouji.verdict;

import gouji.form.Form;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The compressed bytes as which outcomes are kept from one start of the program to the next. They
 * are a cache of what the originals say: what can no longer be read is examined again.
 */
public final class VerdictCodec {
  /** To be raised with every change of what {@link Encoder} writes. */
  public static final int VERSION = 1;

  /** More than any outcome has; bytes that would inflate to more are garbled. */
  private static final int MOST_BYTES = 256 * 1024 * 1024;

  private final Editions editions;

  /**
   * A codec.
   *
   * @param forms the shelf; a report names its form, and is garbled where that is gone
   */
  public VerdictCodec(List<Form> forms) {
    this.editions = new Editions(forms);
  }

  public byte[] encode(Outcome outcome) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(VERSION);
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try (OutputStream out = new DeflaterOutputStream(bytes, deflater)) {
      out.write(Encoder.encode(outcome));
    } catch (IOException e) {
      throw new UncheckedIOException("nothing is written but memory", e);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  /**
   * Reads back what was encoded.
   *
   * @throws UnknownVersionException if another version of the program encoded it
   * @throws IOException if these are not the bytes of an outcome by the forms that are known
   */
  public Outcome decode(byte[] bytes) throws IOException {
    InputStream in = new ByteArrayInputStream(bytes);
    int version = in.read();
    if (version < 0) {
      throw new GarbledException("no bytes");
    }
    if (version != VERSION) {
      throw new UnknownVersionException(version);
    }
    try (InputStream inflated = new InflaterInputStream(in)) {
      return Decoder.decode(inflated.readNBytes(MOST_BYTES), editions);
    }
  }
}
