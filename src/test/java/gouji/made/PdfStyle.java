package gouji.made;

import java.util.Random;

/** How a word processor that does not exist sets a page. */
record PdfStyle(
    Sheet sheet,
    Faces.Kind faces,
    double textSize,
    double tableSize,
    double leading,
    double padding,
    Ruling ruling,
    Pen.Kind pen,
    Side figureSide,
    Stand stand,
    Cut cut,
    boolean headRepeats,
    boolean uprightGroups,
    double letterSpace,
    double figureWeight,
    Overprint overprint,
    boolean watermark,
    boolean hiddenFigures,
    boolean runningHead,
    boolean pageNumbers) {

  /** A page: its size as people see it, whether it is stored turned, and where its origin lies. */
  record Sheet(double width, double height, boolean turned, double origin, double margin) {}

  /** Which borders of the cells are drawn. */
  enum Ruling {
    FULL,
    OPEN_SIDES,
    HORIZONTAL,
    THREE_LINES,
    NONE
  }

  /** Where a figure stands between the sides of its cell. */
  enum Side {
    LEFT,
    CENTRE,
    RIGHT
  }

  /** Where the lines of a cell stand between its top and bottom. */
  enum Stand {
    TOP,
    MIDDLE,
    BOTTOM
  }

  /** What happens to a row that does not fit on the page. */
  enum Cut {
    /** It moves to the next page whole. */
    NEVER,
    /** It is cut between two lines, and a border closes both parts. */
    CLOSED,
    /** It is cut between two lines, and both parts are left open. */
    OPEN
  }

  /** What makes bold out of a font that has none. */
  enum Overprint {
    NONE,
    TWICE,
    OUTLINED
  }

  static PdfStyle of(Random dice) {
    return new PdfStyle(
        sheet(dice),
        Dice.chance(dice, 40) ? Faces.Kind.SUBSET : Dice.pick(dice, Faces.Kind.values()),
        Dice.between(dice, 10.5, 16),
        Dice.between(dice, 7, 11),
        Dice.between(dice, 1.15, 1.6),
        Dice.between(dice, 1.5, 4),
        Dice.chance(dice, 50) ? Ruling.FULL : Dice.pick(dice, Ruling.values()),
        Dice.pick(dice, Pen.Kind.values()),
        Dice.chance(dice, 60) ? Side.CENTRE : Dice.pick(dice, Side.values()),
        Dice.chance(dice, 60) ? Stand.MIDDLE : Dice.pick(dice, Stand.values()),
        Dice.pick(dice, Cut.values()),
        Dice.chance(dice, 40),
        Dice.chance(dice, 20),
        Dice.chance(dice, 15) ? Dice.between(dice, 0.3, 1.5) : 0,
        Dice.chance(dice, 70) ? 1 : Dice.between(dice, 0.6, 1.3),
        Dice.chance(dice, 80) ? Overprint.NONE : Dice.pick(dice, Overprint.values()),
        Dice.chance(dice, 12),
        Dice.chance(dice, 8),
        Dice.chance(dice, 30),
        Dice.chance(dice, 60));
  }

  /** What most offices send: A4, full borders, a font that says what its glyphs mean. */
  static PdfStyle ordinary() {
    return ordinary(Faces.Kind.SUBSET);
  }

  /** The same in other fonts. */
  static PdfStyle ordinary(Faces.Kind faces) {
    return plain(faces, Ruling.FULL, Cut.NEVER);
  }

  /** Tables without a line, and rows that a page may cut. */
  static PdfStyle borderless() {
    return plain(Faces.Kind.SUBSET, Ruling.NONE, Cut.OPEN);
  }

  private static PdfStyle plain(Faces.Kind faces, Ruling ruling, Cut cut) {
    return new PdfStyle(
        new Sheet(595.3, 841.9, false, 0, 72),
        faces,
        14,
        9,
        1.3,
        3,
        ruling,
        Pen.Kind.STROKES,
        Side.CENTRE,
        Stand.MIDDLE,
        cut,
        false,
        false,
        0,
        1,
        Overprint.NONE,
        false,
        false,
        false,
        true);
  }

  private static Sheet sheet(Random dice) {
    double[][] sizes = {
      {595.3, 841.9}, {595.3, 841.9}, {841.9, 1190.6}, {521.6, 737.0}, {612, 792}
    };
    double[] size = Dice.pick(dice, sizes);
    boolean landscape = Dice.chance(dice, 20);
    return new Sheet(
        landscape ? size[1] : size[0],
        landscape ? size[0] : size[1],
        Dice.chance(dice, 10),
        Dice.chance(dice, 10) ? Dice.between(dice, -200, 200) : 0,
        Dice.between(dice, 36, 80));
  }
}
