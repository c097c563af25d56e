package gouji.document.pdf;

/** A font as far as reading goes: which codes a string holds, what each says, how wide it is. */
interface Typeface {

  /** How many bytes the code at {@code at} takes, at least one. */
  int length(byte[] string, int at);

  /** What the code stands for. */
  Shape shape(int code, int length);

  /** How high the em is for the size that is set; other than 1 where glyphs are little drawings. */
  default double height() {
    return 1;
  }

  /** Whether lines run from top to bottom. */
  boolean vertical();

  /**
   * A glyph of the font, in ems. Upright lines move on by {@code advance}, and hang the glyph's
   * origin at ({@code hangX}, {@code hangY}) from the point they have reached; other lines move on
   * by the width.
   */
  record Shape(String text, double width, double hangX, double hangY, double advance) {

    Shape(String text, double width) {
      this(text, width, 0, 0, 0);
    }
  }
}
