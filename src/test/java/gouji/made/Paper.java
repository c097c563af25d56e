package gouji.made;

import gouji.form.FigureName;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A report as it will be printed: its title, its text and its tables, cell by cell. */
record Paper(List<String> title, List<Part> parts) {

  /** A paragraph or a table. */
  sealed interface Part {}

  /** A paragraph; {@code level} 0 is running text, 1 a section heading, 2 one below it. */
  record Text(int level, String text) implements Part {}

  /**
   * A table on a base grid. Its first {@code headRows} rows are its header; {@code weights} say how
   * wide its columns are to each other.
   */
  record Table(String code, int rows, List<Integer> weights, int headRows, List<Cell> cells)
      implements Part {
    int columns() {
      return weights.size();
    }

    Table with(int newRows, List<Cell> newCells) {
      return new Table(code, newRows, weights, headRows, newCells);
    }

    /** The cell that covers the place. */
    Cell at(int row, int column) {
      return cells.stream()
          .filter(c -> c.row() <= row && row < c.row() + c.rowSpan())
          .filter(c -> c.column() <= column && column < c.column() + c.columnSpan())
          .findFirst()
          .orElseThrow();
    }

    /** The cells that begin in the row, from left to right. */
    List<Cell> row(int row) {
      return cells.stream()
          .filter(cell -> cell.row() == row)
          .sorted(Comparator.comparingInt(Cell::column))
          .toList();
    }
  }

  /** What a cell is for. */
  enum Role {
    NOTE,
    HEAD,
    GROUP,
    LABEL,
    FIGURE
  }

  /** A cell; {@code figure} says which figure of the form stands in it. */
  record Cell(
      int row,
      int column,
      int rowSpan,
      int columnSpan,
      Role role,
      String text,
      @Nullable FigureName figure) {
    Cell with(String newText) {
      return new Cell(row, column, rowSpan, columnSpan, role, newText, figure);
    }

    Cell at(int newRow, int newColumn) {
      return new Cell(newRow, newColumn, rowSpan, columnSpan, role, text, figure);
    }

    Cell spanning(int rows) {
      return new Cell(row, column, rows, columnSpan, role, text, figure);
    }
  }

  /** The same paper with every table put through {@code change}. */
  Paper mapTables(UnaryOperator<Table> change) {
    return new Paper(
        title,
        parts.stream().map(part -> part instanceof Table t ? change.apply(t) : part).toList());
  }

  /** The same paper with every cell put through {@code change}. */
  Paper mapCells(UnaryOperator<Cell> change) {
    return mapTables(
        t ->
            new Table(
                t.code(),
                t.rows(),
                t.weights(),
                t.headRows(),
                t.cells().stream().map(change).toList()));
  }
}
