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

  /** Adds the letters of a piece of a row's label. */
  void addLabel(Strip.Part part, List<String> labels) {
    String label = withoutRemark(part);
    // Table recognisers repeat the label of a merged cell in each cell that it covered.
    boolean again = !labels.isEmpty() && labels.get(labels.size() - 1).equals(label);
    if (!label.isEmpty() && !again) {
      labels.add(label);
    }
  }

  /**
   * The letters of a label; of one that is a row's as it stands before a remark in brackets,
   * without the remark: 规章（设区的市应当提供）.
   */
  private String withoutRemark(Strip.Part part) {
    int remark = remark(part.text());
    if (remark > 0 && !rows.contains(part.letters())) {
      String label = Letters.of(part.text().substring(0, remark));
      return rows.contains(label) ? label : part.letters();
    }
    return part.letters();
  }

  /** Where the brackets open that close at the end of a text; -1 if none do. */
  private static int remark(String text) {
    int depth = 0;
    for (int i = text.length() - 1; i >= 0; i--) {
      char c = text.charAt(i);
      depth += "）)".indexOf(c) >= 0 ? 1 : "（(".indexOf(c) >= 0 ? -1 : 0;
      boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
      if (depth <= 0 && !space) {
        return "（(".indexOf(c) >= 0 ? i : -1;
      }
    }
    return -1;
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
