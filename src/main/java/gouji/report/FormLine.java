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
 * in; {@code lettersOfLabels} is each label as a set, {@code lettersOfAnyLabel} all of them, {@code
 * letters} all of labels and groups, {@code longestLabel} the length of the longest label.
 */
record FormLine(
    Table table,
    TableHead head,
    List<String> labels,
    String groups,
    List<FigureName> figures,
    List<LetterSet> lettersOfLabels,
    LetterSet lettersOfAnyLabel,
    LetterSet letters,
    int longestLabel) {

  private FormLine(
      Table table, TableHead head, List<String> labels, String groups, List<FigureName> figures) {
    this(
        table,
        head,
        labels,
        groups,
        figures,
        labels.stream().map(LetterSet::of).toList(),
        LetterSet.of(labels),
        LetterSet.of(Stream.concat(labels.stream(), Stream.of(groups)).toList()),
        labels.stream().mapToInt(String::length).max().orElse(0));
  }

  static List<FormLine> of(Form form) {
    return form.tables().stream().flatMap(table -> of(table).stream()).toList();
  }

  private static List<FormLine> of(Table table) {
    TableHead head = TableHead.of(table);
    return table.layout() == Table.Layout.SIDE_BY_SIDE
        ? List.of(new FormLine(table, head, List.of(), "", table.figures()))
        : table.rows().stream().map(row -> stacked(table, head, row)).toList();
  }

  private static FormLine stacked(Table table, TableHead head, Row row) {
    List<FigureName> figures =
        table.columns().stream()
            .map(column -> new FigureName(table.code(), row.code(), column.code()))
            .toList();
    String groups =
        row.groups().stream().map(g -> Letters.of(g.printed())).collect(Collectors.joining());
    return new FormLine(table, head, letters(row.label()), groups, figures);
  }

  boolean labelled() {
    return !labels.isEmpty();
  }

  boolean sharesLetters(LetterSet text) {
    return !lettersOfAnyLabel.disjoint(text);
  }

  /** Whether a text of these letters may be a label of the line, but for a share of it. */
  boolean mayBeOf(LetterSet text, double share) {
    for (int v = 0; v < labels.size(); v++) {
      int missing = lettersOfLabels.get(v).without(text);
      if (missing <= share * Math.max(3, labels.get(v).length())) {
        return true;
      }
    }
    return false;
  }

  static List<String> letters(Label label) {
    Set<String> all = new LinkedHashSet<>();
    Stream.concat(Stream.of(label.printed()), label.variants().stream())
        .map(Letters::of)
        .forEach(all::add);
    return List.copyOf(all);
  }
}
