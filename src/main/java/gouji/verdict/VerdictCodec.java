package gouji.verdict;

import gouji.form.Form;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * The bytes as which outcomes are kept from one start of the program to the next. They are a cache
 * of what the originals say: what can no longer be read is examined again.
 */
public final class VerdictCodec {
  /** To be raised with every change of what {@link Encoder} writes. */
  public static final int VERSION = 1;

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
    byte[] plain = Encoder.encode(outcome);
    return ByteBuffer.allocate(1 + plain.length).put((byte) VERSION).put(plain).array();
  }

  /**
   * Reads back what was encoded.
   *
   * @throws UnknownVersionException if another version of the program encoded it
   * @throws IOException if these are not the bytes of an outcome by the forms that are known
   */
  public Outcome decode(byte[] bytes) throws IOException {
    if (bytes.length == 0) {
      throw new GarbledException("no bytes");
    }
    if (bytes[0] != VERSION) {
      throw new UnknownVersionException(bytes[0]);
    }
    return Decoder.decode(Arrays.copyOfRange(bytes, 1, bytes.length), editions);
  }
}
