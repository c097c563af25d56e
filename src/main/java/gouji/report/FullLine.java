package gouji.report;

import gouji.document.Locus;
import gouji.figure.FigureReader;
import gouji.grid.Grid;
import gouji.report.Strip.Part;
import java.util.List;

/**
 * Tells whether a piece of a figure filled its line, so that the rest of it may stand below. It did
 * not where a figure or a heading as wide as it and one more digit stands in its column: then what
 * is above and what is below are two figures.
 */
final class FullLine {
  private FullLine() {}

  /** Whether the piece did; {@code headings} are the labels that the form prints above it. */
  static boolean of(Part piece, Grid grid, List<String> headings) {
    if (!(piece.locus() instanceof Locus.OnPage place)) {
      return true;
    }
    int length = piece.text().length();
    double oneMore = place.box().width() * (length + 1) / length;
    return grid.cells().stream()
        .filter(cell -> cell.column() == piece.column() && cell.columnSpan() == piece.span())
        .filter(cell -> cell.locus() instanceof Locus.OnPage at && at.box().width() >= oneMore)
        .noneMatch(cell -> FigureReader.looksLikeFigure(cell.text()) || heads(cell, headings));
  }

  /** Headings of groups reach over columns that are not theirs, where nothing rules them off. */
  private static boolean heads(Grid.Cell cell, List<String> headings) {
    String letters = Letters.of(cell.text());
    return !letters.isEmpty() && headings.stream().anyMatch(label -> label.contains(letters));
  }
}
