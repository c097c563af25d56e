package gouji.report;

import java.text.Normalizer;

/**
 * The letters and digits of a text, which is what labels are compared by: printers differ in white
 * space, brackets, quotation marks and widths, and none of these tells one label from another.
 */
final class Letters {
  private Letters() {}

  static String of(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\uff01' && c <= '\uff5e') {
        c = (char) (c - 0xfee0);
      } else if (compatibility(c)) {
        appendLetters(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC), letters);
        continue;
      }
      if (Character.isLetterOrDigit(c)) {
        letters.append(c);
      }
    }
    return letters.toString();
  }

  private static void appendLetters(String text, StringBuilder letters) {
    text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
  }

  /**
   * Enclosed numerals (㈠, ①), Kangxi radicals and compatibility ideographs, as some fonts map to.
   */
  private static boolean compatibility(char c) {
    return (c >= '\u2460' && c <= '\u24ff')
        || (c >= '\u2e80' && c <= '\u2fdf')
        || (c >= '\u3200' && c <= '\u33ff')
        || (c >= '\uf900' && c <= '\ufaff');
  }
}
