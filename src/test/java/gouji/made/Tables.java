package gouji.made;

import gouji.form.FigureName;
import gouji.made.Edition.Column;
import gouji.made.Edition.Row;
import gouji.made.Edition.Small;
import gouji.made.Paper.Cell;
import gouji.made.Paper.Role;
import gouji.made.Paper.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** Lays out the tables of the form and writes the figures in. */
final class Tables {
  private static final String NOTE = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

  private final MadeReport report;
  private final Hand hand;
  private final Wording wording;

  Tables(MadeReport report, Hand hand, Wording wording) {
    this.report = report;
    this.hand = hand;
    this.wording = wording;
  }

  /** The small tables of section two, each by itself, all as wide as the widest. */
  List<Table> small() {
    int width =
        1
            + report.edition().smallTables().stream()
                .mapToInt(t -> t.columns().size())
                .max()
                .orElse(1);
    return report.edition().smallTables().stream().map(t -> small(t, width)).toList();
  }

  private Table small(Small small, int width) {
    List<Cell> cells = new ArrayList<>();
    cells.add(cell(0, 0, 1, width, Role.HEAD, wording.label(small.item())));
    cells.add(cell(1, 0, 1, 1, Role.HEAD, "信息内容"));
    int count = small.columns().size();
    for (int c = 0; c < count; c++) {
      String head = wording.head(small.columns().get(c).label());
      cells.add(cell(1, 1 + c, 1, span(c, count, width), Role.HEAD, head));
    }
    int row = 2;
    for (Row line : small.rows()) {
      cells.add(cell(row, 0, 1, 1, Role.LABEL, wording.label(line.label())));
      for (int c = 0; c < count; c++) {
        Column column = small.columns().get(c);
        cells.add(figure(row, 1 + c, span(c, count, width), small.table(), line, column));
      }
      row++;
    }
    return new Table(small.table(), row, Collections.nCopies(width, 3), 0, cells);
  }

  /** The last column takes what the table is wider than its columns. */
  private static int span(int column, int count, int width) {
    return column == count - 1 ? width - 1 - column : 1;
  }

  /** Tables of one width as one table, one below the other, as the form prints section two. */
  static Table stacked(List<Table> tables) {
    List<Cell> cells = new ArrayList<>();
    int row = 0;
    for (Table table : tables) {
      for (Cell c : table.cells()) {
        cells.add(
            new Cell(
                row + c.row(),
                c.column(),
                c.rowSpan(),
                c.columnSpan(),
                c.role(),
                c.text(),
                c.figure()));
      }
      row += table.rows();
    }
    return new Table("disclosure", row, tables.get(0).weights(), 0, cells);
  }

  Table applications() {
    List<Cell> cells = new ArrayList<>();
    cells.add(cell(0, 0, 3, 3, Role.NOTE, wording.label(NOTE)));
    cells.add(cell(0, 3, 1, 7, Role.HEAD, "申请人情况"));
    cells.add(cell(1, 3, 2, 1, Role.HEAD, wording.head("自然人")));
    cells.add(cell(1, 4, 1, 5, Role.HEAD, "法人或其他组织"));
    cells.add(cell(1, 9, 2, 1, Role.HEAD, "总计"));
    for (int c = 1; c < 6; c++) {
      String head = wording.head(Edition.APPLICANTS.get(c).label());
      cells.add(cell(2, 3 + c, 1, 1, Role.HEAD, head));
    }
    List<Row> rows = report.edition().applications();
    for (int r = 0; r < rows.size(); r++) {
      Row row = rows.get(r);
      int depth = row.groups().size();
      for (int g = 0; g < depth; g++) {
        if (r == 0 || !group(rows.get(r - 1), g).equals(group(row, g))) {
          int span = 1;
          while (r + span < rows.size() && group(rows.get(r + span), g).equals(group(row, g))) {
            span++;
          }
          cells.add(cell(3 + r, g, span, 1, Role.GROUP, wording.label(group(row, g))));
        }
      }
      cells.add(cell(3 + r, depth, 1, 3 - depth, Role.LABEL, wording.label(row.label())));
      for (int c = 0; c < 7; c++) {
        cells.add(figure(3 + r, 3 + c, 1, "applications", row, Edition.APPLICANTS.get(c)));
      }
    }
    List<Integer> weights = List.of(3, 3, 9, 3, 3, 3, 3, 3, 3, 3);
    return new Table("applications", 3 + rows.size(), weights, 3, cells);
  }

  private static String group(Row row, int depth) {
    return depth < row.groups().size() ? row.groups().get(depth) : "";
  }

  Table litigation() {
    List<Cell> cells = new ArrayList<>();
    cells.add(cell(0, 0, 1, 5, Role.HEAD, "行政复议"));
    cells.add(cell(0, 5, 1, 10, Role.HEAD, "行政诉讼"));
    cells.add(cell(1, 5, 1, 5, Role.HEAD, "未经复议直接起诉"));
    cells.add(cell(1, 10, 1, 5, Role.HEAD, "复议后起诉"));
    for (int p = 0; p < 3; p++) {
      for (int o = 0; o < 5; o++) {
        Column outcome = Edition.OUTCOMES.get(o);
        int top = p == 0 ? 1 : 2;
        cells.add(cell(top, p * 5 + o, 3 - top, 1, Role.HEAD, wording.head(outcome.label())));
        cells.add(figure(3, p * 5 + o, 1, "litigation", Edition.PROCEEDINGS.get(p), outcome));
      }
    }
    return new Table("litigation", 4, Collections.nCopies(15, 1), 3, cells);
  }

  private static Cell cell(
      int row, int column, int rowSpan, int columnSpan, Role role, String text) {
    return new Cell(row, column, rowSpan, columnSpan, role, text, null);
  }

  private Cell figure(int row, int column, int columnSpan, String table, Row line, Column head) {
    FigureName name = new FigureName(table, line.code(), head.code());
    String unit = table.equals("documents") ? "件" : head.code().equals("amount") ? "万元" : "";
    String text = hand.write(Objects.requireNonNull(report.figures().get(name)), unit);
    return new Cell(row, column, 1, columnSpan, Role.FIGURE, text, name);
  }
}
