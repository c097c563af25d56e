package gouji.made;

import gouji.document.Box;
import gouji.made.Paper.Cell;
import gouji.made.Paper.Role;
import gouji.made.Paper.Table;
import gouji.made.PdfStyle.Cut;
import gouji.made.PdfStyle.Stand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sets a table: how wide and high its cells are, and where pages cut it. */
final class TableSetter {
  /** The pages as they fill up, one below the other. */
  interface Pages {
    int page();

    double y();

    double bottom();

    void advance(double height);

    void next();
  }

  /** What of a cell stands on one page; its sides are shut but where a cut left it open. */
  record Fragment(int page, Cell cell, Box box, List<String> lines, boolean top, boolean bottom) {}

  /** The lines from {@code from} to before {@code to} of a row, on one page. */
  private record Strip(int row, int from, int to, int page, double y, double height) {}

  private final Table table;
  private final PdfStyle style;
  private final Typesetter type;
  private final double[] lefts;
  private final Map<Cell, List<String>> lines = new HashMap<>();
  private final int[] depths;
  private final double[] heights;

  TableSetter(Table table, PdfStyle style, Typesetter type, double left, double width) {
    this.table = table;
    this.style = style;
    this.type = type;
    this.lefts = lefts(left, width);
    this.depths = new int[table.rows()];
    this.heights = new double[table.rows()];
    Arrays.fill(depths, 1);
    for (Cell cell : table.cells()) {
      double inner = right(cell) - lefts[cell.column()] - 2 * style.padding();
      boolean upright = style.uprightGroups() && cell.role() == Role.GROUP && cell.rowSpan() > 2;
      List<String> set = upright ? Typesetter.upright(cell.text()) : type.lines(cell.text(), inner);
      lines.put(cell, set);
      if (cell.rowSpan() == 1) {
        depths[cell.row()] = Math.max(depths[cell.row()], set.size());
      }
    }
    Arrays.setAll(heights, row -> height(depths[row]));
    for (Cell cell : table.cells()) {
      int last = cell.row() + cell.rowSpan() - 1;
      double room = Arrays.stream(heights, cell.row(), last + 1).sum();
      heights[last] += Math.max(0, height(lines(cell).size()) - room);
    }
  }

  private double[] lefts(double left, double width) {
    double[] weights = new double[table.columns()];
    boolean many = table.code().equals("applications");
    for (int c = 0; c < weights.length; c++) {
      weights[c] = table.weights().get(c) * (many && c >= 3 ? style.figureWeight() : 1);
    }
    double sum = Arrays.stream(weights).sum();
    double[] lefts = new double[weights.length + 1];
    lefts[0] = left;
    for (int c = 0; c < weights.length; c++) {
      lefts[c + 1] = lefts[c] + width * weights[c] / sum;
    }
    return lefts;
  }

  private double right(Cell cell) {
    return lefts[cell.column() + cell.columnSpan()];
  }

  private List<String> lines(Cell cell) {
    return lines.getOrDefault(cell, List.of());
  }

  private double leading() {
    return type.size() * style.leading();
  }

  private double height(int lineCount) {
    return lineCount * leading() + 2 * style.padding();
  }

  /** Sets the table on the pages. */
  List<Fragment> set(Pages pages) {
    List<List<Strip>> copies = new ArrayList<>();
    List<Strip> strips = new ArrayList<>();
    copies.add(strips);
    for (int row = 0; row < table.rows(); row++) {
      double height = heights[row];
      double room = pages.bottom() - pages.y();
      int from = 0;
      if (height > room) {
        int fit = (int) ((room - 2 * style.padding()) / leading());
        boolean cut = style.cut() != Cut.NEVER && row >= table.headRows();
        if (cut && fit > 0 && fit < depths[row]) {
          strips.add(new Strip(row, 0, fit, pages.page(), pages.y(), room));
          from = fit;
          height = height(depths[row] - fit);
        }
        pages.next();
        if (style.headRepeats() && row > table.headRows()) {
          copies.add(head(pages));
        }
      }
      strips.add(new Strip(row, from, Integer.MAX_VALUE, pages.page(), pages.y(), height));
      pages.advance(height);
    }
    List<Fragment> fragments = new ArrayList<>();
    for (List<Strip> copy : copies) {
      table.cells().forEach(cell -> fragments(cell, copy, fragments));
    }
    return fragments;
  }

  private List<Strip> head(Pages pages) {
    List<Strip> strips = new ArrayList<>();
    for (int row = 0; row < table.headRows(); row++) {
      strips.add(new Strip(row, 0, Integer.MAX_VALUE, pages.page(), pages.y(), heights[row]));
      pages.advance(heights[row]);
    }
    return strips;
  }

  /** A cell on each of the pages that its rows are on. */
  private void fragments(Cell cell, List<Strip> strips, List<Fragment> fragments) {
    List<Strip> own =
        strips.stream()
            .filter(s -> cell.row() <= s.row() && s.row() < cell.row() + cell.rowSpan())
            .toList();
    List<String> rest = lines(cell);
    for (int i = 0; i < own.size(); ) {
      int end = i + 1;
      while (end < own.size() && own.get(end).page() == own.get(i).page()) {
        end++;
      }
      Strip first = own.get(i);
      Strip last = own.get(end - 1);
      double height = last.y() + last.height() - first.y();
      Box box =
          new Box(lefts[cell.column()], first.y(), right(cell) - lefts[cell.column()], height);
      int take =
          end == own.size()
              ? rest.size()
              : cell.rowSpan() == 1
                  ? linesAbove(cell, first.to())
                  : Math.min(rest.size(), (int) ((height - 2 * style.padding()) / leading()));
      boolean open = style.cut() == Cut.OPEN;
      fragments.add(
          new Fragment(
              first.page(),
              cell,
              box,
              rest.subList(0, take),
              !open || i == 0,
              !open || end == own.size()));
      rest = rest.subList(take, rest.size());
      i = end;
    }
  }

  /** How many lines of a cell stand above the cut: those at the bottom of a cell go below it. */
  private int linesAbove(Cell cell, int cut) {
    int count = lines(cell).size();
    int shift = style.stand() == Stand.BOTTOM ? depths[cell.row()] - count : 0;
    return Math.max(0, Math.min(count, cut - shift));
  }
}
