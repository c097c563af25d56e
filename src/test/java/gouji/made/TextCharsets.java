package gouji.made;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** The encodings in which plain text comes. */
final class TextCharsets {
  private TextCharsets() {}

  static Charset of(Random dice) {
    return Dice.pick(
        dice,
        StandardCharsets.UTF_8,
        StandardCharsets.UTF_8,
        Charset.forName("GB18030"),
        StandardCharsets.UTF_16);
  }

  /** The text of bytes that one of these encodings gave. */
  static String decode(byte[] bytes) {
    if (bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.contains("\ufffd") ? new String(bytes, Charset.forName("GB18030")) : text;
  }
}
