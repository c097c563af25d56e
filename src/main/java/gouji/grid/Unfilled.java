package gouji.grid;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds tables without borders in which no figure is printed: where blanks stand for zeros, only
 * headings and labels are left of them.
 */
final class Unfilled {
  /** As many headings beside each other make a table even without a label below them. */
  private static final int HEADINGS = 3;

  private Unfilled() {}

  /** Lines without figures as pieces. */
  static List<Piece> pieces(List<Line> lines, double margin) {
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    while (from < lines.size()) {
      int labels = headings(lines, from, margin);
      List<Band> columns = Headings.columns(lines.subList(from, labels));
      int to = labels;
      while (columns.size() > 1
          && to < lines.size()
          && lines.get(to).box().right() <= columns.get(1).left()) {
        to++;
      }
      if (columns.size() >= HEADINGS || to > labels) {
        Columns named = Columns.of(columns, List.of());
        pieces.add(Upright.rows(lines.subList(from, to), named).grid(named));
        from = to;
      } else {
        Line line = lines.get(from++);
        pieces.add(new Prose(line.text(), line.locus()));
      }
    }
    return pieces;
  }

  /**
   * Where the headings end that begin at {@code from}: at the last line that is not but a label.
   */
  private static int headings(List<Line> lines, int from, double margin) {
    int to = from;
    while (to < lines.size()
        && (!Tabular.paragraph(lines.get(to), margin)
            || (to > from && lines.get(to - 1).tight(lines.get(to))))) {
      to++;
    }
    List<Band> columns = Headings.columns(lines.subList(from, to));
    while (columns.size() > 1
        && to > from
        && lines.get(to - 1).box().right() <= columns.get(1).left()) {
      to--;
    }
    return to;
  }
}
