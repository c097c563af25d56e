package gouji.document.pdf;

import gouji.document.Box;
import java.util.ArrayList;
import java.util.List;

/**
 * The areas painted on a page, in the order of painting: what something stands on, and whether
 * something was painted over it afterwards. Kept by stripes of the page, for pages may hold many.
 */
final class Covers {
  private static final int STRIPES = 40;

  private final List<List<Cover>> stripes = new ArrayList<>(STRIPES);
  private final double height;

  Covers(double height) {
    this.height = height;
    for (int i = 0; i < STRIPES; i++) {
      stripes.add(new ArrayList<>(0));
    }
  }

  private record Cover(Box box, Ink ink, boolean opaque, int after) {}

  /** An area painted after so many glyphs. */
  void add(Box box, Ink ink, boolean opaque, int after) {
    Cover cover = new Cover(box, ink, opaque, after);
    for (int i = stripe(box.y()); i <= stripe(box.bottom()); i++) {
      stripes.get(i).add(cover);
    }
  }

  private int stripe(double y) {
    return (int) Math.max(0, Math.min(STRIPES - 1.0, y / height * STRIPES));
  }

  /** What is painted at a point by now; blank paper is white. */
  Ink beneath(double x, double y) {
    List<Cover> here = stripes.get(stripe(y));
    for (int i = here.size() - 1; i >= 0; i--) {
      if (here.get(i).box.holds(x, y)) {
        return here.get(i).opaque ? here.get(i).ink : Ink.UNKNOWN;
      }
    }
    return Ink.WHITE;
  }

  /** Whether the point was painted over after so many glyphs. */
  boolean hide(double x, double y, int after) {
    List<Cover> here = stripes.get(stripe(y));
    for (int i = here.size() - 1; i >= 0 && here.get(i).after > after; i--) {
      if (here.get(i).opaque && here.get(i).box.holds(x, y)) {
        return true;
      }
    }
    return false;
  }
}
