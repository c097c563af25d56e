package gouji.report;

import gouji.form.Column;
import gouji.form.Label;
import gouji.form.Row;
import gouji.form.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a form prints above the figures of a table, in letters: {@code columns} holds the labels,
 * with their variants, above each figure of a line, {@code lettersOfColumns} each as a set; {@code
 * heading} these in one string; {@code printed} all labels that stand there, headings of groups and
 * of the table among them. {@code rows} holds the labels of the rows, {@code beside} these and
 * those of their groups.
 */
record TableHead(
    List<List<String>> columns,
    List<List<LetterSet>> lettersOfColumns,
    String heading,
    String printed,
    String captions,
    Set<String> rows,
    String beside) {

  static TableHead of(Table table) {
    boolean sideBySide = table.layout() == Table.Layout.SIDE_BY_SIDE;
    int lines = sideBySide ? table.rows().size() : 1;
    List<List<String>> columns = new ArrayList<>();
    for (int row = 0; row < lines; row++) {
      table.columns().forEach(column -> columns.add(FormLine.letters(column.label())));
    }
    String heading = columns.stream().map(labels -> labels.get(0)).collect(Collectors.joining());
    Stream<Label> rows =
        sideBySide ? table.rows().stream().flatMap(TableHead::labels) : Stream.of();
    Stream<Label> above = Stream.concat(table.columns().stream().flatMap(TableHead::labels), rows);
    return new TableHead(
        columns,
        columns.stream().map(labels -> labels.stream().map(LetterSet::of).toList()).toList(),
        heading,
        letters(Stream.concat(above, table.headings().stream())),
        letters(table.headings().stream()),
        table.rows().stream()
            .flatMap(row -> FormLine.letters(row.label()).stream())
            .collect(Collectors.toUnmodifiableSet()),
        letters(table.rows().stream().flatMap(TableHead::labels).distinct()));
  }

  private static Stream<Label> labels(Row row) {
    return Stream.concat(Stream.of(row.label()), row.groups().stream());
  }

  private static Stream<Label> labels(Column column) {
    return Stream.concat(Stream.of(column.label()), column.groups().stream());
  }

  /** The letters of labels, a bar between two so that no text is found across them. */
  private static String letters(Stream<Label> labels) {
    return labels
        .flatMap(label -> FormLine.letters(label).stream())
        .collect(Collectors.joining("|"));
  }
}
