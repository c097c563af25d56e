package gouji.report;

import gouji.grid.Grid;
import gouji.report.Strip.Part;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a grid hold which figures of a line of the form: figure {@code k} stands in the
 * grid's columns {@code first[k]} to {@code last[k]}.
 */
final class ColumnPlan {
  private final int[] first;
  private final int[] last;
  private final BitSet repeated;
  private final @Nullable String doubt;

  /** {@code repeated} are the figures whose heading is printed again over each of their columns. */
  ColumnPlan(int[] first, int[] last, BitSet repeated, @Nullable String doubt) {
    this.first = first.clone();
    this.last = last.clone();
    this.repeated = (BitSet) repeated.clone();
    this.doubt = doubt;
  }

  /** The clause that says why the columns may hold other figures than these, if they may. */
  @Nullable String doubt() {
    return doubt;
  }

  ColumnPlan doubted(String why) {
    return doubt != null ? this : new ColumnPlan(first, last, repeated, why);
  }

  int figures() {
    return first.length;
  }

  /** The first column that holds figures; labels stand before it. */
  int start() {
    return first[0];
  }

  /** The first column of the last figure. */
  int lastFigure() {
    return first[first.length - 1];
  }

  /** Whether a figure is repeated in each of its columns, as its heading is. */
  boolean repeated(int k) {
    return repeated.get(k);
  }

  boolean touches(int k, int from, int to) {
    return first[k] <= to && from <= last[k];
  }

  /** The figure whose columns a cell touches; -1 for none, -2 where it touches those of several. */
  int figureAt(int from, int to) {
    int found = -1;
    for (int k = 0; k < first.length; k++) {
      if (touches(k, from, to)) {
        if (found >= 0) {
          return -2;
        }
        found = k;
      }
    }
    return found;
  }

  /** The figure that a cell of a row is; one that touches the columns of several, by its place. */
  int figureOf(Part part, Strip strip) {
    int k = figureAt(part.column(), part.lastColumn());
    if (k != -2 || strip.grid() == null || strip.grid().found() != Grid.Found.DECLARED) {
      return k;
    }
    // The edges of a column often differ by a hair between heading and row, and each is a column.
    List<Part> cells = strip.parts().stream().filter(cell -> cell.lastColumn() >= start()).toList();
    boolean oneEach =
        cells.size() == figures()
            && IntStream.range(0, cells.size())
                .allMatch(i -> touches(i, cells.get(i).column(), cells.get(i).lastColumn()));
    return oneEach ? cells.indexOf(part) : k;
  }
}
