package gouji.submission;

/** What a sender wrote, without the characters that databases and files take in no text. */
public final class Keepable {
  private static final int REPLACEMENT = '\uFFFD';

  private Keepable() {}

  /** The text, with a replacement for each NUL and each half of a character. */
  public static String of(String text) {
    return text.codePoints().allMatch(Keepable::isKept) ? text : replaced(text);
  }

  private static String replaced(String text) {
    int[] characters = text.codePoints().map(c -> isKept(c) ? c : REPLACEMENT).toArray();
    return new String(characters, 0, characters.length);
  }

  private static boolean isKept(int c) {
    return c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
  }
}
