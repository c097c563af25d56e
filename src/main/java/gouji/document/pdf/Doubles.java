package gouji.document.pdf;

/**
 * Knows which glyphs stand on a page, to tell when one is drawn again in its place: bold type is
 * often made by drawing letters twice, a hair apart.
 */
final class Doubles {
  /** The side of the squares that glyphs are filed under, in points. */
  private static final double SQUARE = 8;

  /** Squares further out than this are one. */
  private static final double FAR = 1e6;

  private Glyph[] table = new Glyph[1024];
  private int size;

  /** Whether this glyph is the first in its place; if so, it is remembered. */
  boolean first(Glyph glyph) {
    double reach = Math.min(0.12 * glyph.size(), 2);
    for (int i = square(glyph.x() - reach); i <= square(glyph.x() + reach); i++) {
      for (int j = square(glyph.y() - reach); j <= square(glyph.y() + reach); j++) {
        if (known(glyph, i, j, reach)) {
          return false;
        }
      }
    }
    add(glyph);
    return true;
  }

  private static int square(double position) {
    return (int) Math.max(-FAR, Math.min(FAR, Math.floor(position / SQUARE)));
  }

  private static int slot(Glyph glyph, int i, int j) {
    int hash = (glyph.text().hashCode() * 31 + i) * 0x9E3779B1 + j * 0x85EBCA77;
    return hash ^ (hash >>> 15);
  }

  private boolean known(Glyph glyph, int i, int j, double reach) {
    int mask = table.length - 1;
    for (int at = slot(glyph, i, j) & mask; table[at] != null; at = (at + 1) & mask) {
      Glyph other = table[at];
      if (Math.abs(other.x() - glyph.x()) <= reach
          && Math.abs(other.y() - glyph.y()) <= reach
          && other.turn() == glyph.turn()
          && other.text().equals(glyph.text())) {
        return true;
      }
    }
    return false;
  }

  private void add(Glyph glyph) {
    if (++size * 2 > table.length) {
      Glyph[] old = table;
      table = new Glyph[old.length * 2];
      for (Glyph known : old) {
        if (known != null) {
          put(known);
        }
      }
    }
    put(glyph);
  }

  private void put(Glyph glyph) {
    int mask = table.length - 1;
    int at = slot(glyph, square(glyph.x()), square(glyph.y())) & mask;
    while (table[at] != null) {
      at = (at + 1) & mask;
    }
    table[at] = glyph;
  }
}
