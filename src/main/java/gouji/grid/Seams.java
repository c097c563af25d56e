package gouji.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.DoubleStream;

/** Tables joined where they go on on the next page. */
final class Seams {
  /** How far, in points, column edges may be apart on two pages and still be the same. */
  private static final double SAME_EDGE = 4;

  private Seams() {}

  /** The parts of all pages as pieces of the document. */
  static List<Piece> join(List<List<Part>> pages, Rulers rulers) {
    List<Piece> pieces = new ArrayList<>();
    List<Part.Table> tables = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    for (List<Part> page : pages) {
      for (Part part : page) {
        if (part instanceof Part.Text text) {
          addGrid(tables, pieces);
          lines.add(text.line());
        } else if (part instanceof Part.Table table) {
          addLines(lines, rulers, pieces);
          if (!tables.isEmpty() && !goesOn(tables.get(tables.size() - 1), table)) {
            addGrid(tables, pieces);
          }
          tables.add(table);
        }
      }
    }
    addLines(lines, rulers, pieces);
    addGrid(tables, pieces);
    return pieces;
  }

  private static void addGrid(List<Part.Table> tables, List<Piece> pieces) {
    if (!tables.isEmpty()) {
      pieces.add(grid(tables));
      tables.clear();
    }
  }

  private static void addLines(List<Line> lines, Rulers rulers, List<Piece> pieces) {
    pieces.addAll(Aligned.pieces(lines, rulers));
    lines.clear();
  }

  /** Whether a table at the top of a page is the rest of the one at the foot of the page before. */
  private static boolean goesOn(Part.Table above, Part.Table below) {
    if (above.found() != below.found() || above.page() == below.page()) {
      return false;
    }
    boolean wider = above.xs().boxes() > below.xs().boxes();
    Edges fewer = wider ? below.xs() : above.xs();
    Edges more = wider ? above.xs() : below.xs();
    double shift = more.first() - fewer.first();
    return Math.abs(fewer.length() - more.length()) <= 2 * SAME_EDGE
        && fewer.places().allMatch(edge -> more.distance(edge + shift) <= SAME_EDGE);
  }

  /** One grid of the pieces of a table, over the column edges of all of them. */
  private static Grid grid(List<Part.Table> tables) {
    Edges xs = commonEdges(tables);
    List<Grid.Cell> cells = new ArrayList<>();
    SortedSet<Integer> seams = new TreeSet<>();
    int rows = 0;
    for (Part.Table table : tables) {
      if (rows > 0) {
        seams.add(rows);
      }
      double shift = xs.first() - table.xs().first();
      for (Grid.Cell cell : table.cells()) {
        int from = xs.nearest(table.xs().at(cell.column()) + shift);
        int to = xs.nearest(table.xs().at(cell.column() + cell.columnSpan()) + shift);
        cells.add(
            new Grid.Cell(
                rows + cell.row(), from, cell.rowSpan(), to - from, cell.text(), cell.locus()));
      }
      rows += table.rows();
    }
    return Cells.grid(tables.get(0).found(), rows, xs.boxes(), cells, seams);
  }

  private static Edges commonEdges(List<Part.Table> tables) {
    Edges common = tables.get(0).xs();
    for (Part.Table table : tables.subList(1, tables.size())) {
      Edges known = common;
      DoubleStream added =
          table
              .xs()
              .shifted(known.first() - table.xs().first())
              .places()
              .filter(edge -> known.distance(edge) > SAME_EDGE);
      common = Edges.of(DoubleStream.concat(known.places(), added), 0);
    }
    return common;
  }
}
