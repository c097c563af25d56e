package gouji.grid;

import gouji.document.Locus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Cells put together to a grid, in the order in which they are read. */
final class Cells {
  private static final Comparator<Grid.Cell> READING =
      Comparator.comparingInt(Grid.Cell::row).thenComparingInt(Grid.Cell::column);

  private Cells() {}

  /** Where a blank cell of the base grid lies. */
  interface Places {
    Locus at(int row, int column);
  }

  /** A grid in which every place that no cell covers becomes a blank one. */
  static Grid filled(
      Grid.Found found,
      int rows,
      int columns,
      List<Grid.Cell> cells,
      SortedSet<Integer> seams,
      Places places) {
    boolean[][] covered = new boolean[rows][columns];
    for (Grid.Cell cell : cells) {
      for (int row = cell.row(); row < cell.row() + cell.rowSpan(); row++) {
        Arrays.fill(covered[row], cell.column(), cell.column() + cell.columnSpan(), true);
      }
    }
    List<Grid.Cell> filled = new ArrayList<>(cells);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        if (!covered[row][column]) {
          filled.add(new Grid.Cell(row, column, 1, 1, "", places.at(row, column)));
        }
      }
    }
    return grid(found, rows, columns, filled, seams);
  }

  static Grid grid(
      Grid.Found found, int rows, int columns, List<Grid.Cell> cells, SortedSet<Integer> seams) {
    return new Grid(
        found,
        rows,
        columns,
        cells.stream().sorted(READING).toList(),
        Collections.unmodifiableSortedSet(new TreeSet<>(seams)));
  }
}
