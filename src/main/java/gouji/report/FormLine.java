package gouji.report;

import gouji.form.Column;
import gouji.form.FigureName;
import gouji.form.Label;
import gouji.form.Row;
import gouji.form.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line that a form prints with figures on it: usually a row; where rows stand side by side, all
 * of them. {@code labels} are the letters of its label and variants (none where the line is known
 * by the heading above it alone), {@code groups} the letters of the labels of the groups it stands
 * in, {@code headers} those of the columns above its figures.
 */
record FormLine(
    Table table,
    List<String> labels,
    String groups,
    List<FigureName> figures,
    List<List<String>> headers,
    String printed) {

  static List<FormLine> of(Table table) {
    return table.layout() == Table.Layout.SIDE_BY_SIDE
        ? List.of(sideBySide(table))
        : table.rows().stream().map(row -> stacked(table, row)).toList();
  }

  boolean labelled() {
    return !labels.isEmpty();
  }

  /** All that stands above the figures, in one string. */
  String heading() {
    return headers.stream().map(variants -> variants.get(0)).collect(Collectors.joining());
  }

  private static FormLine stacked(Table table, Row row) {
    List<FigureName> figures = new ArrayList<>();
    List<List<String>> headers = new ArrayList<>();
    for (Column column : table.columns()) {
      figures.add(new FigureName(table.code(), row.code(), column.code()));
      headers.add(letters(column.label()));
    }
    String groups =
        row.groups().stream().map(g -> Letters.of(g.printed())).collect(Collectors.joining());
    return new FormLine(
        table, letters(row.label()), groups, figures, headers, row.label().printed());
  }

  private static FormLine sideBySide(Table table) {
    List<FigureName> figures = new ArrayList<>();
    List<List<String>> headers = new ArrayList<>();
    for (Row row : table.rows()) {
      for (Column column : table.columns()) {
        figures.add(new FigureName(table.code(), row.code(), column.code()));
        headers.add(letters(column.label()));
      }
    }
    return new FormLine(table, List.of(), "", figures, headers, table.title());
  }

  static List<String> letters(Label label) {
    Set<String> all = new LinkedHashSet<>();
    Stream.concat(Stream.of(label.printed()), label.variants().stream())
        .map(Letters::of)
        .forEach(all::add);
    return List.copyOf(all);
  }
}
