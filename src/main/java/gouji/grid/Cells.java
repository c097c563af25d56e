package gouji.grid;

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
