package gouji.verdict;

/** The marks by which {@link Encoder} and {@link Decoder} tell one kind of value from another. */
final class Codes {
  static final int VERDICT = 1;
  static final int FAILURE = 2;

  static final int AMOUNT = 1;
  static final int NIL = 2;
  static final int BLANK = 3;
  static final int ILLEGIBLE = 4;
  static final int DOUBTFUL = 5;

  static final int ON_PAGE = 1;
  static final int AT_LINE = 2;
  static final int IN_CELL = 3;
  static final int IN_PARAGRAPH = 4;

  private Codes() {}
}
