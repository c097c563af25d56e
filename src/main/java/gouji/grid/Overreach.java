package gouji.grid;

import gouji.document.Box;
import gouji.document.Word;
import java.util.List;

/**
 * Which cell a figure reaches into besides its own. A printer keeps what fits within its cell clear
 * of the borders; what a border strikes through may belong on either side.
 */
final class Overreach {
  /** The share of its height that no ink of a figure is in, above and below. */
  private static final double INK = 0.15;

  /** The share of a digit by which a figure may reach over the side of a cell that it fits in. */
  private static final double BEARING = 0.3;

  private final Lattice lattice;
  private final List<Lattice.Span> spans;
  private final int[][] cellAt;

  /** The cells of a lattice; {@code cellAt} is the index of the one that covers each box of it. */
  Overreach(Lattice lattice, List<Lattice.Span> spans, int[][] cellAt) {
    this.lattice = lattice;
    this.spans = spans;
    this.cellAt = cellAt;
  }

  /**
   * The cell that the figure belongs to as well as to its own, or its own. A figure that is not
   * {@code whole} has been cut at its sides.
   */
  int other(Word word, int cell, boolean whole) {
    if (!Glyphs.figure(word.text())) {
      return cell;
    }
    int over = overOrUnder(word.box(), cell);
    return over == cell && whole ? beside(word, cell) : over;
  }

  private int overOrUnder(Box box, int cell) {
    Lattice.Span span = spans.get(cell);
    int above = span.row() - 1;
    int below = span.row() + span.rows();
    int column = lattice.xs().box(box.centreX());
    double ink = INK * box.height();
    if (above >= 0 && lattice.ys().at(span.row()) > box.y() + ink) {
      return cellAt[above][column];
    }
    return below < lattice.rows() && lattice.ys().at(below) < box.bottom() - ink
        ? cellAt[below][column]
        : cell;
  }

  private int beside(Word word, int cell) {
    Lattice.Span span = spans.get(cell);
    Box own = lattice.box(span);
    if (word.box().width() > own.width()) {
      return cell;
    }
    int[] row = cellAt[lattice.ys().box(word.box().centreY())];
    int left = span.column() - 1;
    int right = span.column() + span.columns();
    int last = word.text().length() - 1;
    if (left >= 0 && within(word, 0, BEARING) < own.x()) {
      return row[left];
    }
    return right < lattice.columns() && within(word, last, 1 - BEARING) > own.right()
        ? row[right]
        : cell;
  }

  /** The place at that share of the width of a character. */
  private static double within(Word word, int index, double share) {
    return word.edge(index) + share * (word.edge(index + 1) - word.edge(index));
  }
}
