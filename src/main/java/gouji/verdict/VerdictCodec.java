package gouji.verdict;

import gouji.form.Form;
import gouji.report.Report;
import gouji.submission.Bytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

  /** The mark of each form's structure, by its id. */
  private final Map<String, String> structures = new TreeMap<>();

  /**
   * A codec.
   *
   * @param forms the shelf; a report names its form, and is garbled where that is gone
   */
  public VerdictCodec(List<Form> forms) {
    this.editions = new Editions(forms);
    for (Form form : forms) {
      byte[] structure = form.structure().getBytes(StandardCharsets.UTF_8);
      structures.put(form.id(), Bytes.of(structure).sha256());
    }
  }

  /** The marks by which outcomes are kept that can be read back. */
  public Set<String> structures() {
    Set<String> known = new TreeSet<>(structures.values());
    known.add("");
    return known;
  }

  /** The mark of the structure by which an outcome can be read back. */
  public String structure(Outcome outcome) {
    Report report = outcome instanceof Verdict verdict ? verdict.report() : null;
    return report == null ? "" : Objects.requireNonNull(structures.get(report.form().id()));
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
