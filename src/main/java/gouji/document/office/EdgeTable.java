package gouji.document.office;

import gouji.document.Draft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A table whose rows say, each for itself, between which edges their cells lie; it finds the base
 * grid they share. Edges of different rows that miss each other by a hair are one.
 */
final class EdgeTable {

  /** How a cell belongs to the ones above and below it. */
  enum Vertical {
    ALONE,
    STARTS,
    CONTINUES
  }

  /** A cell between its edges. What a continuing cell holds, no word processor shows. */
  record Cell(int left, int right, Vertical vertical, List<Draft> content) {}

  private final int hair;
  private final List<List<Cell>> rows = new ArrayList<>();

  EdgeTable(int hair) {
    this.hair = hair;
  }

  void row(List<Cell> cells) {
    rows.add(List.copyOf(cells));
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  Draft.Table resolve() {
    NavigableMap<Integer, Integer> columns = columns();
    List<Draft.Cell> resolved = new ArrayList<>();
    Map<Integer, Integer> merged = new HashMap<>(); // column → index of the cell above it
    for (int row = 0; row < rows.size(); row++) {
      Map<Integer, Integer> reaching = new HashMap<>();
      for (Cell cell : rows.get(row)) {
        int column = columns.getOrDefault(cell.left(), 0);
        int span = Math.max(1, columns.getOrDefault(cell.right(), column + 1) - column);
        Integer above = merged.get(column);
        if (cell.vertical() == Vertical.CONTINUES
            && above != null
            && resolved.get(above).columnSpan() == span) {
          resolved.set(above, lower(resolved.get(above)));
          reaching.put(column, above);
        } else {
          if (cell.vertical() != Vertical.ALONE) {
            reaching.put(column, resolved.size());
          }
          resolved.add(new Draft.Cell(row, column, 1, span, cell.content()));
        }
      }
      merged = reaching;
    }
    return new Draft.Table(resolved);
  }

  private static Draft.Cell lower(Draft.Cell cell) {
    return new Draft.Cell(
        cell.row(), cell.column(), cell.rowSpan() + 1, cell.columnSpan(), cell.content());
  }

  /** The column that begins at each edge. */
  private NavigableMap<Integer, Integer> columns() {
    NavigableMap<Integer, Integer> columns = new TreeMap<>();
    int narrowest = Integer.MAX_VALUE;
    for (List<Cell> row : rows) {
      for (Cell cell : row) {
        columns.put(cell.left(), 0);
        columns.put(cell.right(), 0);
        if (cell.right() > cell.left()) {
          narrowest = Math.min(narrowest, cell.right() - cell.left());
        }
      }
    }
    int apart = Math.min(hair, narrowest / 2);
    int column = -1;
    int last = 0;
    for (Map.Entry<Integer, Integer> edge : columns.entrySet()) {
      if (column < 0 || edge.getKey() - last > apart) {
        column++;
        last = edge.getKey();
      }
      edge.setValue(column);
    }
    return columns;
  }
}
