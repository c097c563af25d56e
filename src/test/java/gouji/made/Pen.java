package gouji.made;

import gouji.document.Box;
import gouji.made.PdfStyle.Ruling;

/** Draws the borders of cells as different programs draw them. */
record Pen(Kind kind, Ruling ruling, Ink ink) {
  private static final double THICKNESS = 0.6;

  /** What a border is made of. */
  enum Kind {
    STROKES,
    THIN_BOXES,
    FRAMES,
    DASHED,
    /** Short separate strokes, as old spreadsheets print dotted lines. */
    DASHES,
    DOUBLED
  }

  /** Which sides of a cell lie on the outside of its table, or of a cut. */
  record Edges(boolean left, boolean right, boolean top, boolean bottom) {}

  /** Draws the borders of one cell; {@code shut} says which of its sides take part at all. */
  void border(Box box, Edges outer, Edges shut, boolean lastOfHead) {
    boolean level = ruling != Ruling.NONE;
    boolean everyLine = level && ruling != Ruling.THREE_LINES;
    boolean upright = ruling == Ruling.FULL || ruling == Ruling.OPEN_SIDES;
    boolean sides = ruling == Ruling.FULL;
    if (kind == Kind.FRAMES && sides && shut.top() && shut.bottom()) {
      ink.frame(box.x(), box.y(), box.width(), box.height(), THICKNESS);
      return;
    }
    if (shut.top() && (everyLine || (level && outer.top()))) {
      draw(box.x(), box.y(), box.right(), box.y());
    }
    if (shut.bottom() && (everyLine || (level && (outer.bottom() || lastOfHead)))) {
      draw(box.x(), box.bottom(), box.right(), box.bottom());
    }
    if (upright && (sides || !outer.left())) {
      draw(box.x(), box.y(), box.x(), box.bottom());
    }
    if (upright && (sides || !outer.right())) {
      draw(box.right(), box.y(), box.right(), box.bottom());
    }
  }

  private void draw(double x1, double y1, double x2, double y2) {
    boolean level = y1 == y2;
    switch (kind) {
      case STROKES, FRAMES -> ink.stroke(x1, y1, x2, y2, THICKNESS);
      case THIN_BOXES ->
          ink.fill(x1, y1, Math.max(x2 - x1, THICKNESS), Math.max(y2 - y1, THICKNESS));
      case DASHED -> {
        ink.dash(3, 2);
        ink.stroke(x1, y1, x2, y2, THICKNESS);
      }
      case DASHES -> {
        double length = level ? x2 - x1 : y2 - y1;
        for (double at = 0; at < length; at += 3) {
          double end = Math.min(length, at + 2);
          if (level) {
            ink.stroke(x1 + at, y1, x1 + end, y1, THICKNESS);
          } else {
            ink.stroke(x1, y1 + at, x1, y1 + end, THICKNESS);
          }
        }
      }
      case DOUBLED -> {
        double off = 0.9;
        ink.stroke(x1, y1, x2, y2, 0.3);
        ink.stroke(
            x1 + (level ? 0 : off),
            y1 + (level ? off : 0),
            x2 + (level ? 0 : off),
            y2 + (level ? off : 0),
            0.3);
      }
    }
  }
}
