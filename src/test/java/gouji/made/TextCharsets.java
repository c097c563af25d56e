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
}
