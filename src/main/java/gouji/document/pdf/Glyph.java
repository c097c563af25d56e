package gouji.document.pdf;

import gouji.document.Box;

/**
 * A glyph on a page as people see it. {@code x} and {@code y} are where it begins on its baseline,
 * {@code width} is how far it goes on, {@code size} the height of its em.
 */
record Glyph(String text, double x, double y, double width, double size, Turn turn) {

  /** Letters stand on the baseline and reach up; this much of the em is above it. */
  private static final double ABOVE = 0.88;

  /** Which way the line of a glyph runs. */
  enum Turn {
    NONE(0),
    /** Down the page: the reader's head lies to the right. */
    DOWN(1),
    UPSIDE_DOWN(2),
    UP(3);

    private final int quarters;

    Turn(int quarters) {
      this.quarters = quarters;
    }

    /** How many quarters of a turn it is, clockwise. */
    int quarters() {
      return quarters;
    }
  }

  Glyph illegible() {
    return new Glyph(Lettering.ILLEGIBLE, x, y, width, size, turn);
  }

  /**
   * The square of the em over the glyph's width. Not its ink, nor what its font says of ascent and
   * descent: so glyphs of one size on one line have equal tops and bottoms, whatever their fonts.
   */
  Box box() {
    double above = ABOVE * size;
    return switch (turn) {
      case NONE -> new Box(x, y - above, width, size);
      case UPSIDE_DOWN -> new Box(x - width, y + above - size, width, size);
      case DOWN -> new Box(x + above - size, y, size, width);
      case UP -> new Box(x - above, y - width, size, width);
    };
  }
}
