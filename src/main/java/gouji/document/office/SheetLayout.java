package gouji.document.office;

import gouji.document.Draft;
import gouji.document.office.Sheet.Merge;
import gouji.submission.Refusal;
import gouji.submission.Refusal.Reason;
import gouji.submission.RefusedException;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;

/**
 * Tells the tables on a sheet from the titles and remarks around them: by their borders, or where
 * none are drawn by the rows that hold more than one entry.
 */
final class SheetLayout {
  private final Sheet sheet;
  private final int maxCells;

  /** The merged cells that hold something. */
  private final List<Merge> merges;

  private final boolean ruled;
  private final List<Draft> drafts = new ArrayList<>();

  private SheetLayout(Sheet sheet, int maxCells) {
    this.sheet = sheet;
    this.maxCells = maxCells;
    this.merges =
        sheet.merges().stream().filter(m -> !sheet.cell(m.top(), m.left()).blank()).toList();
    this.ruled = sheet.rows().stream().anyMatch(this::bordered);
  }

  static List<Draft> drafts(Sheet sheet, int maxCells) throws RefusedException {
    SheetLayout layout = new SheetLayout(sheet, maxCells);
    layout.read();
    return layout.drafts;
  }

  private void read() throws RefusedException {
    List<Integer> block = new ArrayList<>();
    for (int row : sheet.rows()) {
      boolean adjoins =
          !block.isEmpty() && sheet.rowsBetween(block.get(block.size() - 1), row) == 1;
      boolean blank = texts(row).isEmpty() && !covered(row) && !(ruled && bordered(row));
      if (!adjoins || blank) {
        block(block);
        block.clear();
      }
      if (!blank) {
        block.add(row);
      }
    }
    block(block);
  }

  /** Takes rows without a blank one between: lines above and below a table, or between tables. */
  private void block(List<Integer> rows) throws RefusedException {
    List<Integer> table = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (ruled ? ofRuledTable(rows.get(i)) : ofPlainTable(rows, i)) {
        table.add(rows.get(i));
      } else {
        table(table);
        table.clear();
        drafts.add(new Draft.Text(String.join("\t", texts(rows.get(i)))));
      }
    }
    table(table);
  }

  private boolean ofRuledTable(int row) {
    return bordered(row) || covered(row);
  }

  /**
   * A row with one entry is a line above a table; below its first rows it is a label whose figures
   * are blank, unless it spans the table as titles do.
   */
  private boolean ofPlainTable(List<Integer> rows, int index) {
    IntSummaryStatistics width =
        rows.subList(0, index).stream()
            .filter(this::several)
            .flatMap(row -> filledColumns(row).stream())
            .mapToInt(column -> column)
            .summaryStatistics();
    int row = rows.get(index);
    return several(row)
        || (width.getCount() > 0
            && merges.stream()
                .noneMatch(
                    m ->
                        m.top() == row
                            && m.left() <= width.getMin()
                            && m.right() >= width.getMax()));
  }

  private boolean several(int row) {
    return texts(row).size() > 1 || covered(row);
  }

  private List<String> texts(int row) {
    return sheet.row(row).values().stream()
        .filter(cell -> !cell.blank())
        .map(Sheet.Cell::text)
        .toList();
  }

  private boolean bordered(int row) {
    return sheet.row(row).values().stream().anyMatch(Sheet.Cell::bordered);
  }

  /** Whether a cell merged from above reaches into the row. */
  private boolean covered(int row) {
    return merges.stream().anyMatch(m -> m.top() < row && row <= m.bottom());
  }

  private void table(List<Integer> rows) throws RefusedException {
    List<Integer> filled =
        rows.stream().flatMap(row -> filledColumns(row).stream()).sorted().toList();
    if (filled.isEmpty()) {
      return;
    }
    int first = filled.get(0);
    int last = filled.get(filled.size() - 1);
    if ((long) rows.size() * (last - first + 1) > maxCells) {
      throw new Refusal(Reason.TOO_LARGE, "表格的单元格超过" + maxCells + "个，不像是一份报告。").exception();
    }
    List<Draft.Cell> cells = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      for (int column = first; column <= last; column++) {
        if (!sheet.columnHidden(column)) {
          cell(rows, i, column, first, last).ifPresent(cells::add);
        }
      }
    }
    drafts.add(new Draft.Table(cells));
  }

  /** The columns in which the row has an entry, to the end of those that it spans. */
  private List<Integer> filledColumns(int row) {
    List<Integer> columns = new ArrayList<>();
    sheet
        .row(row)
        .forEach((column, cell) -> columns.addAll(cell.blank() ? List.of() : List.of(column)));
    merges.stream()
        .filter(m -> m.top() <= row && row <= m.bottom())
        .forEach(m -> columns.addAll(List.of(m.left(), m.right())));
    return columns;
  }

  /** The cell at a place of the table; none where another reaches over it. */
  private Optional<Draft.Cell> cell(
      List<Integer> rows, int index, int column, int first, int last) {
    int row = rows.get(index);
    Optional<Merge> merge = sheet.merges().stream().filter(m -> m.covers(row, column)).findFirst();
    int place = sheet.columnsBetween(first, column);
    if (merge.isEmpty()) {
      String text = sheet.cell(row, column).text();
      return Optional.of(new Draft.Cell(index, place, 1, 1, List.of(new Draft.Text(text))));
    }
    Merge m = merge.get();
    boolean begins =
        (index == 0 || rows.get(index - 1) < m.top())
            && sheet.columnsBetween(Math.max(m.left(), first), column) == 0;
    if (!begins) {
      return Optional.empty();
    }
    int down = (int) rows.stream().skip(index).filter(r -> r <= m.bottom()).count();
    int across = sheet.columnsBetween(column, Math.min(m.right(), last) + 1);
    String text = sheet.cell(m.top(), m.left()).text();
    return Optional.of(new Draft.Cell(index, place, down, across, List.of(new Draft.Text(text))));
  }
}
