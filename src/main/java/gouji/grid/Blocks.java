package gouji.grid;

import gouji.document.Block;
import gouji.document.Document;
import gouji.document.Locus;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The pieces of a document that flows: its tables are declared, or lines with delimiters. */
final class Blocks {
  private Blocks() {}

  static List<Piece> pieces(Document.Flowing document) {
    boolean sheet = document.kind() == Document.Kind.XLSX || document.kind() == Document.Kind.XLS;
    List<Piece> pieces = new ArrayList<>();
    List<Block.Paragraph> lines = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block instanceof Block.Paragraph line) {
        if (!line.text().isBlank()) {
          lines.add(line);
        }
      } else if (block instanceof Block.Table table && !table.cells().isEmpty()) {
        pieces.addAll(Delimited.pieces(lines));
        lines.clear();
        pieces.add(declared(table, sheet));
      }
    }
    pieces.addAll(Delimited.pieces(lines));
    return pieces;
  }

  /**
   * The declared table on its base grid. In a sheet, a place that no cell covers is a blank one;
   * elsewhere a row with too few cells has lost one, and nobody knows which.
   */
  private static Grid declared(Block.Table table, boolean sheet) {
    int rows = 0;
    int columns = 0;
    for (Block.TableCell cell : table.cells()) {
      rows = Math.max(rows, cell.row() + cell.rowSpan());
      columns = Math.max(columns, cell.column() + cell.columnSpan());
    }
    List<Grid.Cell> cells =
        table.cells().stream()
            .map(
                cell ->
                    new Grid.Cell(
                        cell.row(),
                        cell.column(),
                        cell.rowSpan(),
                        cell.columnSpan(),
                        cell.text(),
                        cell.locus()))
            .toList();
    if (!sheet) {
      return Cells.grid(Grid.Found.DECLARED, rows, columns, cells, new TreeSet<>());
    }
    Locus whole = table.cells().get(0).locus();
    return Cells.filled(
        Grid.Found.DECLARED,
        rows,
        columns,
        cells,
        new TreeSet<>(),
        (row, column) -> beside(whole, row, column));
  }

  private static Locus beside(Locus locus, int row, int column) {
    return locus instanceof Locus.InCell cell
        ? new Locus.InCell(cell.table(), row + 1, column + 1)
        : locus;
  }
}
