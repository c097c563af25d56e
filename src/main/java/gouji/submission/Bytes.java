package gouji.submission;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
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
    return HexFormat.of().formatHex(digest().digest(array));
  }

  /** The same for what is too large to hold. */
  public static String sha256(InputStream stream) throws IOException {
    return sha256(stream, OutputStream.nullOutputStream());
  }

  /** The same, of what is copied on the way. */
  public static String sha256(InputStream stream, OutputStream copy) throws IOException {
    DigestInputStream read = new DigestInputStream(stream, digest());
    read.transferTo(copy);
    return HexFormat.of().formatHex(read.getMessageDigest().digest());
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
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
