package gouji.document.pdf;

import gouji.document.Box;
import gouji.document.Rule;
import java.util.List;

/** Tells which strokes and filled areas are ruled lines, if they can be seen where they stand. */
final class Lines {
  /** Boxes and strokes no thicker than this, in points, are lines. */
  private static final double THIN = 3.5;

  /** How far a line may lean over its length and still be straight. */
  private static final double LEAN = 0.02;

  /** How far beside a line, in points, to look for what it stands on. */
  private static final double BESIDE = 2;

  private final Covers covers;
  private final Rulings rulings = new Rulings();

  Lines(Covers covers) {
    this.covers = covers;
  }

  List<Rule> rules() {
    return rulings.joined();
  }

  static boolean thin(Box box) {
    return box.width() <= THIN || box.height() <= THIN;
  }

  void stroke(Outline outline, State state) {
    if (state.lineWidth * state.place.scale() <= THIN) {
      outline.segments((x1, y1, x2, y2) -> segment(x1, y1, x2, y2, state));
    }
  }

  private void segment(double x1, double y1, double x2, double y2, State state) {
    double across = Math.abs(x2 - x1);
    double down = Math.abs(y2 - y1);
    if (down <= LEAN * across || (down < 0.5 && across > down)) {
      horizontal((y1 + y2) / 2, Math.min(x1, x2), Math.max(x1, x2), state.stroke, state.clip);
    } else if (across <= LEAN * down || (across < 0.5 && down > across)) {
      vertical((x1 + x2) / 2, Math.min(y1, y2), Math.max(y1, y2), state.stroke, state.clip);
    }
  }

  /** A thin filled box is a line; one that is small both ways may be a dot of a line either way. */
  void bar(Box box, State state) {
    boolean dot = box.width() <= THIN && box.height() <= THIN;
    if (dot || box.width() > box.height()) {
      horizontal(box.centreY(), box.x(), box.right(), state.fill, state.clip);
    }
    if (dot || box.height() > box.width()) {
      vertical(box.centreX(), box.y(), box.bottom(), state.fill, state.clip);
    }
  }

  /** A filled box with a hole: its four sides. */
  void frame(Box outer, Box hole, State state) {
    bar(new Box(outer.x(), outer.y(), outer.width(), hole.y() - outer.y()), state);
    bar(new Box(outer.x(), hole.bottom(), outer.width(), outer.bottom() - hole.bottom()), state);
    bar(new Box(outer.x(), outer.y(), hole.x() - outer.x(), outer.height()), state);
    bar(new Box(hole.right(), outer.y(), outer.right() - hole.right(), outer.height()), state);
  }

  private void horizontal(double y, double from, double to, Ink ink, Box clip) {
    double left = Math.max(from, clip.x());
    double right = Math.min(to, clip.right());
    double middle = (left + right) / 2;
    if (left < right
        && clip.y() - 1 <= y
        && y <= clip.bottom() + 1
        && !(ink.like(covers.beneath(middle, y - BESIDE))
            && ink.like(covers.beneath(middle, y + BESIDE)))) {
      rulings.horizontal(y, left, right);
    }
  }

  private void vertical(double x, double from, double to, Ink ink, Box clip) {
    double top = Math.max(from, clip.y());
    double bottom = Math.min(to, clip.bottom());
    double middle = (top + bottom) / 2;
    if (top < bottom
        && clip.x() - 1 <= x
        && x <= clip.right() + 1
        && !(ink.like(covers.beneath(x - BESIDE, middle))
            && ink.like(covers.beneath(x + BESIDE, middle)))) {
      rulings.vertical(x, top, bottom);
    }
  }
}
