package gouji.grid;

/** What kind of character something is, as far as laying out text asks. */
final class Glyphs {
  private Glyphs() {}

  /** A digit, half or full width. */
  static boolean digit(char c) {
    return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
  }

  /** A character that a figure may be written with: digits, separators, signs. */
  static boolean ofFigure(char c) {
    return digit(c) || ",.，．-－−+＋%％".indexOf(c) >= 0;
  }

  /** A character of a script that puts spaces between its words. */
  static boolean latin(char c) {
    return c < 0x2E80 && c > ' ' && "“”‘’…—·".indexOf(c) < 0;
  }
}
