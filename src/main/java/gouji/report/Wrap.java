package gouji.report;

import gouji.document.Box;
import gouji.document.Locus;

/** Tells whether a line of a title goes on from the one before it. */
final class Wrap {
  private Wrap() {}

  static boolean of(TextLine above, TextLine below) {
    if (above.locus() instanceof Locus.OnPage upper
        && below.locus() instanceof Locus.OnPage lower) {
      return upper.page() == lower.page() && alike(upper.box(), lower.box());
    }
    if (above.locus() instanceof Locus.AtLine upper
        && below.locus() instanceof Locus.AtLine lower) {
      return lower.line() == upper.line() + 1 && above.text().length() + 4 >= below.text().length();
    }
    return false;
  }

  /** Lines of one size, one right below the other, the upper one no shorter: a wrap. */
  private static boolean alike(Box upper, Box lower) {
    double size = Math.max(upper.height(), lower.height());
    return Math.abs(upper.height() - lower.height()) < 0.1 * size
        && lower.y() - upper.bottom() < size
        && upper.width() >= 0.9 * lower.width();
  }
}
