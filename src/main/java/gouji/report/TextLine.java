package gouji.report;

import gouji.document.Locus;
import gouji.grid.Grid;
import gouji.grid.Piece;
import gouji.grid.Prose;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of the report's text. {@code whole} says that the document itself ends a paragraph with
 * it, so that nothing need be joined; {@code piece} is its place among the pieces.
 */
record TextLine(String text, String letters, Locus locus, boolean whole, int piece) {

  /** The running text of a document, Markdown's marks of headings removed. */
  static List<TextLine> of(List<Piece> pieces) {
    List<TextLine> lines = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i) instanceof Prose prose) {
        for (String line : prose.text().split("\n", -1)) {
          String text = withoutMarks(line.strip());
          if (!text.isEmpty()) {
            lines.add(new TextLine(text, Letters.of(text), prose.locus(), whole(prose), i));
          }
        }
      }
    }
    return lines;
  }

  /**
   * What stands in the cells of a document's tables, each cell a line: web pages keep titles there.
   */
  static List<TextLine> ofCells(List<Piece> pieces) {
    List<TextLine> lines = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i) instanceof Grid grid) {
        for (Grid.Cell cell : grid.cells()) {
          if (!cell.blank()) {
            lines.add(new TextLine(cell.text(), Letters.of(cell.text()), cell.locus(), true, i));
          }
        }
      }
    }
    return lines;
  }

  private static boolean whole(Prose prose) {
    return !(prose.locus() instanceof Locus.OnPage) && !(prose.locus() instanceof Locus.AtLine);
  }

  private static String withoutMarks(String line) {
    int start = 0;
    while (start < line.length() && (line.charAt(start) == '#' || line.charAt(start) == '*')) {
      start++;
    }
    int end = line.length();
    while (end > start && line.charAt(end - 1) == '*') {
      end--;
    }
    return line.substring(start, end).strip();
  }
}
