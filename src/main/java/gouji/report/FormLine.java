package gouji.report;

import gouji.form.FigureName;
import gouji.form.Form;
import gouji.form.Label;
import gouji.form.Row;
import gouji.form.Table;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line that a form prints with figures on it: usually a row; where rows stand side by side, all
 * of them. {@code labels} are the letters of its label and variants (none where the line is known
 * by the heading above it alone), {@code groups} the letters of the labels of the groups it stands
 * in, {@code letters} all of these as a set.
 */
record FormLine(
    Table table,
    TableHead head,
    List<String> labels,
    String groups,
    List<FigureName> figures,
    LetterSet letters) {

  static List<FormLine> of(Form form) {
    return form.tables().stream().flatMap(table -> of(table).stream()).toList();
  }

  private static List<FormLine> of(Table table) {
    TableHead head = TableHead.of(table);
    return table.layout() == Table.Layout.SIDE_BY_SIDE
        ? List.of(new FormLine(table, head, List.of(), "", table.figures(), LetterSet.EMPTY))
        : table.rows().stream().map(row -> stacked(table, head, row)).toList();
  }

  private static FormLine stacked(Table table, TableHead head, Row row) {
    List<FigureName> figures =
        table.columns().stream()
            .map(column -> new FigureName(table.code(), row.code(), column.code()))
            .toList();
    String groups =
        row.groups().stream().map(g -> Letters.of(g.printed())).collect(Collectors.joining());
    List<String> labels = letters(row.label());
    return new FormLine(table, head, labels, groups, figures, LetterSet.of(labels, groups));
  }

  int longestLabel() {
    return labels.stream().mapToInt(String::length).max().orElse(0);
  }

  boolean labelled() {
    return !labels.isEmpty();
  }

  static List<String> letters(Label label) {
    Set<String> all = new LinkedHashSet<>();
    Stream.concat(Stream.of(label.printed()), label.variants().stream())
        .map(Letters::of)
        .forEach(all::add);
    return List.copyOf(all);
  }
}
