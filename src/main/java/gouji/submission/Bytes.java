package gouji.submission;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The bytes of a document. Whoever holds the array promises not to write to it. */
public final class Bytes {
  private final byte[] array;

  private Bytes(byte[] array) {
    this.array = array;
  }

  /** Takes the array over without a copy: documents may be large. */
  public static Bytes of(byte[] array) {
    return new Bytes(array);
  }

  public int size() {
    return array.length;
  }

  public byte at(int index) {
    return array[index];
  }

  /** The array itself, for reading only. */
  public byte[] array() {
    return array;
  }

  public InputStream stream() {
    return new ByteArrayInputStream(array);
  }

  /** The lower-case hexadecimal SHA-256, by which a document is known for ever. */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(array));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes that && Arrays.equals(array, that.array);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(array);
  }

  @Override
  public String toString() {
    return array.length + " bytes";
  }
}
