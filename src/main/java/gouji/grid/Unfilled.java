package gouji.grid;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds tables without borders in which no figure is printed: where blanks stand for zeros, only
 * headings and labels are left of them.
 */
final class Unfilled {
  /** As many words apart on one line are the headings of a table. */
  private static final int HEADINGS = 3;

  private Unfilled() {}

  /** Lines without figures as pieces; {@code above} is the table right above them, if one is. */
  static List<Piece> pieces(List<Line> lines, @Nullable Tabulation above, double margin) {
    List<Piece> pieces = new ArrayList<>();
    for (int from = 0; from < lines.size(); ) {
      @Nullable Tabulation before = from == 0 ? above : null;
      int to = from;
      int labelled = from;
      boolean headed = false;
      while (to < lines.size() && displaced(lines.get(to), before, margin)) {
        Line line = lines.get(to++);
        headed |= line.words().size() >= HEADINGS && !Tabular.run(line);
        labelled = before != null && before.label(line) ? to : labelled;
      }
      int end = headed ? to : labelled;
      if (end > from + 1) {
        List<Line> table = lines.subList(from, end);
        pieces.add(Columns.of(Headings.columns(table), List.of()).grid(table));
        from = end;
      } else {
        Line line = lines.get(from++);
        pieces.add(new Prose(line.text(), line.locus()));
      }
    }
    return pieces;
  }

  private static boolean displaced(Line line, @Nullable Tabulation above, double margin) {
    return !Tabular.paragraph(line, margin) || (above != null && above.label(line));
  }
}
