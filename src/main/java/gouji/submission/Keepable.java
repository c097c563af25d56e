package gouji.submission;

/** What a sender wrote, without the characters that databases and files take in no text. */
public final class Keepable {
  private static final int REPLACEMENT = '\uFFFD';

  private Keepable() {}

  /** The text, with a replacement for each NUL and each half of a character. */
  public static String of(String text) {
    return isKept(text) ? text : replaced(text);
  }

  /** All that is kept in the ledger comes by here. */
  private static boolean isKept(String text) {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        int character = text.codePointAt(i);
        if (!isKept(character)) {
          return false;
        }
        i += Character.charCount(character);
      } else if (c == 0) {
        return false;
      } else {
        i++;
      }
    }
    return true;
  }

  private static String replaced(String text) {
    int[] characters = text.codePoints().map(c -> isKept(c) ? c : REPLACEMENT).toArray();
    return new String(characters, 0, characters.length);
  }

  private static boolean isKept(int c) {
    return c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
  }
}
