package gouji.grid;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Pieces shown as text: a grid with a line a row, its seams marked; prose as it is. */
final class Shown {
  private Shown() {}

  static String of(List<Piece> pieces) {
    return pieces.stream().map(Shown::of).collect(Collectors.joining("\n"));
  }

  static String of(Piece piece) {
    if (piece instanceof Prose prose) {
      return prose.text();
    }
    Grid grid = (Grid) piece;
    String[][] shown = new String[grid.rows()][grid.columns()];
    for (String[] row : shown) {
      // Where there is no cell, which is not a blank one.
      Arrays.fill(row, "?");
    }
    for (Grid.Cell cell : grid.cells()) {
      for (int row = cell.row(); row < cell.row() + cell.rowSpan(); row++) {
        for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
          shown[row][column] =
              row > cell.row()
                  ? "^"
                  : column > cell.column() ? "<" : cell.text().replace("\n", "\\n");
        }
      }
    }
    StringBuilder text = new StringBuilder(grid.found().name());
    for (int row = 0; row < grid.rows(); row++) {
      text.append(grid.seams().contains(row) ? "\n~ " : "\n| ");
      text.append(String.join(" | ", shown[row])).append(" |");
    }
    return text.toString();
  }
}
