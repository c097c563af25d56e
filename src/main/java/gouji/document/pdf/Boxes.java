package gouji.document.pdf;

import gouji.document.Box;

/** What two boxes have in common. */
final class Boxes {
  private Boxes() {}

  /** The part that both cover, of no size where they do not meet. */
  static Box common(Box one, Box other) {
    double left = Math.max(one.x(), other.x());
    double top = Math.max(one.y(), other.y());
    return new Box(
        left,
        top,
        Math.max(0, Math.min(one.right(), other.right()) - left),
        Math.max(0, Math.min(one.bottom(), other.bottom()) - top));
  }
}
