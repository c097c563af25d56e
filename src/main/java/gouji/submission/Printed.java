package gouji.submission;

/** What a sender wrote, as it can stand in a line of a log without starting another. */
public final class Printed {
  private static final int MOST = 200;
  private static final int REPLACEMENT = '\uFFFD';

  private Printed() {}

  /** The text on one line, without signs that a terminal obeys, and cut where it is very long. */
  public static String of(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints()
        .limit(MOST)
        .map(c -> isSeen(c) ? c : REPLACEMENT)
        .forEach(line::appendCodePoint);
    return text.codePointCount(0, text.length()) > MOST ? line + "…" : line.toString();
  }

  private static boolean isSeen(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
