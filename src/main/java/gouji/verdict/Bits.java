package gouji.verdict;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plain values that an {@link Encoder} wrote, read back and trusted in nothing: whoever wrote
 * them may have been taken over by a document. No value takes more memory than its bytes warrant.
 */
final class Bits {
  private static final int LONGEST_CODE = 200;
  private static final int MOST_DIGIT_BYTES = 64;
  private static final int LARGEST_SCALE = 100;

  /** Items in all lists together: a form of thousands of figures has far fewer. */
  private static final int MOST_ITEMS = 200_000;

  private final ByteBuffer in;
  private final List<String> codes = new ArrayList<>();
  private int items;

  Bits(byte[] bytes) {
    this.in = ByteBuffer.wrap(bytes);
  }

  /** How one value is read. */
  interface Reading<T> {
    T read() throws GarbledException;
  }

  int tag() throws GarbledException {
    need(1);
    return in.get();
  }

  int count() throws GarbledException {
    long value = varint();
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw new GarbledException("no count: " + value);
    }
    return (int) value;
  }

  long signed() throws GarbledException {
    long value = varint();
    return (value >>> 1) ^ -(value & 1);
  }

  int year() throws GarbledException {
    long value = signed();
    if (value < 0 || value > 9999) {
      throw new GarbledException("no year: " + value);
    }
    return (int) value;
  }

  double coordinate() throws GarbledException {
    need(Double.BYTES);
    double value = in.getDouble();
    if (!Double.isFinite(value)) {
      throw new GarbledException("no coordinate: " + value);
    }
    return value;
  }

  BigDecimal number() throws GarbledException {
    long scale = signed();
    int length = count();
    if (Math.abs(scale) > LARGEST_SCALE || length == 0 || length > MOST_DIGIT_BYTES) {
      throw new GarbledException("no number: " + length + " bytes, scale " + scale);
    }
    return new BigDecimal(new BigInteger(bytes(length)), (int) scale);
  }

  String text() throws GarbledException {
    int length = count();
    need(length);
    ByteBuffer slice = in.slice(in.position(), length);
    in.position(in.position() + length);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(slice).toString();
    } catch (CharacterCodingException e) {
      throw new GarbledException("no UTF-8: " + e.getMessage());
    }
  }

  String code() throws GarbledException {
    int reference = count();
    if (reference > codes.size()) {
      throw new GarbledException("no code has number " + reference);
    }
    if (reference > 0) {
      return codes.get(reference - 1);
    }
    String word = text();
    if (word.length() > LONGEST_CODE) {
      throw new GarbledException("a code of " + word.length() + " characters");
    }
    codes.add(word);
    return word;
  }

  <T> List<T> list(Reading<T> item) throws GarbledException {
    int size = count();
    // Every item is at least a byte, so a size that lies costs nothing; but it may be far larger
    // in memory.
    need(size);
    if (size > MOST_ITEMS - items) {
      throw new GarbledException("more than " + MOST_ITEMS + " items");
    }
    items += size;
    List<T> list = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      list.add(item.read());
    }
    return Collections.unmodifiableList(list);
  }

  <T> @Nullable T optional(Reading<T> value) throws GarbledException {
    return tag() == 0 ? null : value.read();
  }

  void end() throws GarbledException {
    if (in.hasRemaining()) {
      throw new GarbledException(in.remaining() + " bytes too many");
    }
  }

  private byte[] bytes(int length) throws GarbledException {
    need(length);
    byte[] bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }

  private long varint() throws GarbledException {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      int next = tag();
      value |= (next & 0x7FL) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new GarbledException("a number without end");
  }

  private void need(int length) throws GarbledException {
    if (in.remaining() < length) {
      throw new GarbledException(length + " bytes wanted, " + in.remaining() + " left");
    }
  }
}
