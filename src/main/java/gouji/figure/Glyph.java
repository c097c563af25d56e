package gouji.figure;

/**
 * The plain character behind a printed one, as far as figures go.
 *
 * <p>Not {@link java.text.Normalizer}: its compatibility form turns {@code 5²} into 52, ① into 1
 * and ½ into 1⁄2. What is not a figure must stay what it is.
 */
final class Glyph {
  private static final int FULL_WIDTH_FIRST = 0xFF01;
  private static final int FULL_WIDTH_LAST = 0xFF5E;
  private static final int FULL_WIDTH_OFFSET = 0xFEE0;
  private static final int MATHEMATICAL_DIGITS_FIRST = 0x1D7CE;
  private static final int MATHEMATICAL_DIGITS_LAST = 0x1D7FF;

  private Glyph() {}

  /** The text in plain characters: ASCII for full-width, one blank kind, nothing invisible. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    int next = 0;
    while (next < text.length()) {
      int character = text.codePointAt(next);
      next += Character.charCount(character);
      if (!invisible(character)) {
        plain.appendCodePoint(plain(character));
      }
    }
    return plain.toString();
  }

  static int plain(int character) {
    if (' ' <= character && character <= '~') {
      return character;
    }
    if (FULL_WIDTH_FIRST <= character && character <= FULL_WIDTH_LAST) {
      return character - FULL_WIDTH_OFFSET;
    }
    if (MATHEMATICAL_DIGITS_FIRST <= character && character <= MATHEMATICAL_DIGITS_LAST) {
      return '0' + (character - MATHEMATICAL_DIGITS_FIRST) % 10;
    }
    return switch (character) {
      case 0x2212, 0xFE63, 0x2010, 0x2011, 0x2012, 0x2013, 0x00AD -> '-';
      case 0x2014, 0x2015, 0x2500, 0x2501, 0x30FC, 0x2E3A, 0x2E3B -> '—';
      case 0x2044, 0x2215, 0x2571 -> '/';
      case 0xFE50 -> ',';
      case 0xFE52 -> '.';
      case '\t', '\n', '\r', 0x0B, 0x0C, 0x85, 0x2028, 0x2029 -> '\n';
      default -> white(character) ? ' ' : character;
    };
  }

  /** White space of any width, and control characters such as the cell mark of old Word files. */
  static boolean white(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.isISOControl(character)
        || invisible(character);
  }

  /** Zero-width marks that web pages and word processors leave between characters. */
  private static boolean invisible(int character) {
    return (0x200B <= character && character <= 0x200E)
        || character == 0x2060
        || character == 0xFEFF;
  }
}
