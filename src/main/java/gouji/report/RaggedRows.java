package gouji.report;

import gouji.grid.Grid;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tells the rows of a delimited table that lack a cell. Where all lines are padded with a blank
 * one, a row that lost another reaches just as far as the headings do, its figures each one place
 * too far left and the blank in the last.
 */
final class RaggedRows {
  private RaggedRows() {}

  /**
   * Whether the row, of a table from row {@code from} to before {@code to} whose last figures stand
   * in the column {@code last}, may lack a cell.
   */
  static boolean lacksCell(Strip strip, int last, int from, int to) {
    Grid grid = strip.grid();
    int cells = strip.parts().size();
    if (grid == null
        || grid.found() != Grid.Found.DELIMITED
        || cells != last + 1
        || !strip.parts().get(last).blank()) {
      return false;
    }
    Map<Long, Long> rows =
        grid.cells().stream()
            .filter(cell -> from <= cell.row() && cell.row() < to)
            .collect(Collectors.groupingBy(Grid.Cell::row, Collectors.counting()))
            .values()
            .stream()
            .collect(Collectors.groupingBy(count -> count, Collectors.counting()));
    return rows.getOrDefault(cells + 1L, 0L) >= rows.getOrDefault((long) cells, 0L);
  }
}
