package gouji.archive;

import java.math.BigDecimal;

/**
 * Text and numbers as outputs print them. What a document holds may be any sequence of characters,
 * also ones that no encoding can write or that a program would act upon.
 */
final class Plain {
  private static final char REPLACEMENT = '\uFFFD';

  private Plain() {}

  /** The number in digits, never in powers of ten, without zeros at its end that say nothing. */
  static String number(BigDecimal number) {
    boolean whole = number.scale() == 0;
    return (whole ? number : number.stripTrailingZeros()).toPlainString();
  }

  /** So many hundredths as a number. */
  static String hundredths(long count) {
    long size = Math.abs(count);
    long rest = size % 100;
    String whole = (count < 0 ? "-" : "") + size / 100;
    return rest == 0
        ? whole
        : whole + '.' + rest / 10 + (rest % 10 == 0 ? "" : Long.toString(rest % 10));
  }

  /** The text with halves of surrogate pairs, which UTF-8 cannot write, replaced. */
  static String wellFormed(String text) {
    StringBuilder mended = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        continue;
      }
      if (mended == null) {
        mended = new StringBuilder(text);
      }
      mended.setCharAt(i, REPLACEMENT);
    }
    return mended == null ? text : mended.toString();
  }

  /** The text on one line: line breaks become spaces, other control characters are replaced. */
  static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    wellFormed(text)
        .replace("\r\n", "\n")
        .codePoints()
        .map(c -> isBreak(c) ? ' ' : isInvisible(c) ? REPLACEMENT : c)
        .forEach(line::appendCodePoint);
    return line.toString();
  }

  /**
   * The text on one line, with an apostrophe before it where a spreadsheet would run it as a
   * formula. Only for text: a number keeps its sign.
   */
  static String harmless(String text) {
    String line = oneLine(text);
    boolean whiteSpaceBefore = !text.isEmpty() && isBreak(text.charAt(0));
    return whiteSpaceBefore || startsFormula(line.stripLeading()) ? "'" + line : line;
  }

  private static boolean startsFormula(String text) {
    return !text.isEmpty() && "=+-@＝＋－＠".indexOf(text.charAt(0)) >= 0;
  }

  private static boolean isBreak(int c) {
    return c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\u2028' || c == '\u2029';
  }

  /** Control characters, and those that turn the direction of what follows. */
  private static boolean isInvisible(int c) {
    return Character.isISOControl(c)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }
}
