package gouji.report;

import gouji.figure.FigureReader;
import gouji.grid.Grid;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tells the rows of a delimited table that lack a cell. Where all lines are padded with blank ones,
 * a row that lost a cell has its figures each one place too far left, a blank in the last, and is
 * shorter than others.
 */
final class RaggedRows {
  private RaggedRows() {}

  /**
   * Whether the row, of a table from row {@code from} to before {@code to} whose last figures begin
   * in the column {@code last}, may lack a cell.
   */
  static boolean lacksCell(Strip strip, int last, int from, int to) {
    Grid grid = strip.grid();
    int cells = strip.parts().size();
    if (grid == null
        || grid.found() != Grid.Found.DELIMITED
        || cells <= last
        || !strip.parts().get(last).blank()) {
      return false;
    }
    List<Integer> rows =
        grid.cells().stream()
            .filter(cell -> from <= cell.row() && cell.row() < to)
            .collect(Collectors.groupingBy(Grid.Cell::row))
            .values()
            .stream()
            .filter(RaggedRows::holdsFigure)
            .map(List::size)
            .toList();
    long longer = rows.stream().filter(size -> size > cells).count();
    long alike = rows.stream().filter(size -> size == cells).count();
    return longer > 0 && longer >= alike;
  }

  /** Headings are padded in another way than the rows below them. */
  private static boolean holdsFigure(List<Grid.Cell> row) {
    return row.stream().anyMatch(cell -> FigureReader.looksLikeFigure(cell.text()));
  }
}
