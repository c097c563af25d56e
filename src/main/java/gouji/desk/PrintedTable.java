package gouji.desk;

import gouji.form.Column;
import gouji.form.FigureName;
import gouji.form.Label;
import gouji.form.Row;
import gouji.form.Table;
import gouji.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table as the form prints it, with the figures that a report has in it.
 *
 * @param heads the headings of its columns, level by level
 * @param labels how many columns the labels of its rows take; none where rows stand side by side
 */
record PrintedTable(
    String code, String title, List<List<Span>> heads, int labels, List<Line> lines) {

  /** A row: the headings that begin with it, and its figures. */
  record Line(List<Span> labels, List<FigureCell> cells) {}

  static PrintedTable of(Table table, Report report, Concerns concerns, @Nullable Report last) {
    List<List<String>> columns = table.columns().stream().map(PrintedTable::path).toList();
    List<List<String>> rows = table.rows().stream().map(PrintedTable::path).toList();
    List<List<FigureCell>> cells =
        table.rows().stream()
            .map(
                row ->
                    table.columns().stream()
                        .map(column -> cell(table, row, column, report, concerns, last))
                        .toList())
            .toList();
    return table.layout() == Table.Layout.STACKED
        ? stacked(table, columns, rows, cells)
        : sideBySide(table, columns, rows, cells);
  }

  private static PrintedTable stacked(
      Table table,
      List<List<String>> columns,
      List<List<String>> rows,
      List<List<FigureCell>> cells) {
    List<List<Span>> labels = Span.of(rows);
    List<Line> lines =
        IntStream.range(0, rows.size())
            .mapToObj(
                i ->
                    new Line(
                        labels.stream()
                            .flatMap(List::stream)
                            .filter(span -> span.start() == i)
                            .toList(),
                        cells.get(i)))
            .toList();
    return new PrintedTable(table.code(), table.title(), Span.of(columns), labels.size(), lines);
  }

  private static PrintedTable sideBySide(
      Table table,
      List<List<String>> columns,
      List<List<String>> rows,
      List<List<FigureCell>> cells) {
    List<List<String>> both = new ArrayList<>();
    for (List<String> row : rows) {
      for (List<String> column : columns) {
        both.add(Stream.concat(row.stream(), column.stream()).toList());
      }
    }
    List<FigureCell> all = cells.stream().flatMap(List::stream).toList();
    List<Line> lines = List.of(new Line(List.of(), all));
    return new PrintedTable(table.code(), table.title(), Span.of(both), 0, lines);
  }

  private static FigureCell cell(
      Table table,
      Row row,
      Column column,
      Report report,
      Concerns concerns,
      @Nullable Report last) {
    FigureName name = new FigureName(table.code(), row.code(), column.code());
    String label = row.label().printed() + " · " + column.label().printed();
    return FigureCell.of(name, label, report, concerns, last);
  }

  private static List<String> path(Row row) {
    return path(row.groups(), row.label());
  }

  private static List<String> path(Column column) {
    return path(column.groups(), column.label());
  }

  private static List<String> path(List<Label> groups, Label own) {
    return Stream.concat(groups.stream(), Stream.of(own)).map(Label::printed).toList();
  }
}
