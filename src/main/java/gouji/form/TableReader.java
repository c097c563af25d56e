package gouji.form;

import gouji.form.Nest.Leaf;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a table of a form. Rows and columns that stand in a group are nested under its label. */
final class TableReader {
  private static final Map<String, Table.Layout> LAYOUTS =
      Map.of("stacked", Table.Layout.STACKED, "side-by-side", Table.Layout.SIDE_BY_SIDE);
  private static final Map<String, Measure> MEASURES =
      Map.of(
          "count",
          Measure.COUNT,
          "change",
          Measure.CHANGE,
          "decimal",
          Measure.DECIMAL,
          "balance",
          Measure.BALANCE);

  private TableReader() {}

  static Table read(Source code, Source source) {
    Fields fields = new Fields(source, "title", "headings", "layout", "rows", "columns");
    return new Table(
        code.code(),
        fields.the("title").text(),
        fields.maybe("layout").map(layout -> layout.oneOf(LAYOUTS)).orElse(Table.Layout.STACKED),
        fields.maybe("headings").stream()
            .flatMap(headings -> headings.items().stream())
            .map(Source::label)
            .toList(),
        rows(fields.the("rows")),
        columns(fields.the("columns")));
  }

  static List<Row> rows(Source source) {
    Set<List<Object>> printed = new HashSet<>();
    return Nest.leaves(source, Source::hasFields).stream().map(leaf -> row(leaf, printed)).toList();
  }

  private static Row row(Leaf leaf, Set<List<Object>> printed) {
    Label label = distinct(leaf.value(), leaf, printed);
    return new Row(leaf.code().code(), label, leaf.groups());
  }

  private static List<Column> columns(Source source) {
    Set<List<Object>> printed = new HashSet<>();
    return Nest.leaves(source, TableReader::isGroupOfColumns).stream()
        .map(leaf -> column(leaf, printed))
        .toList();
  }

  /** Named parts that hold a label are a column that says more of itself, others a group. */
  private static boolean isGroupOfColumns(Source value) {
    return value.hasFields()
        && value.fields().stream().noneMatch(field -> field.name().text().equals("label"));
  }

  private static Column column(Leaf leaf, Set<List<Object>> printed) {
    String code = leaf.code().code();
    if (!leaf.value().hasFields()) {
      Label label = distinct(leaf.value(), leaf, printed);
      return new Column(code, label, leaf.groups(), Measure.COUNT, "");
    }
    Fields fields = new Fields(leaf.value(), "label", "measure", "unit");
    return new Column(
        code,
        distinct(fields.the("label"), leaf, printed),
        leaf.groups(),
        fields.maybe("measure").map(measure -> measure.oneOf(MEASURES)).orElse(Measure.COUNT),
        fields.maybe("unit").map(Source::text).orElse(""));
  }

  /** A label that stands twice in one group would leave it to chance which of the two is read. */
  private static Label distinct(Source source, Leaf leaf, Set<List<Object>> printed) {
    Label label = source.label();
    label
        .spellings()
        .filter(spelling -> !printed.add(List.of(leaf.groups(), spelling)))
        .findFirst()
        .ifPresent(
            spelling -> {
              throw source.fault(
                  "“" + spelling + "”在同一组中已经有了",
                  "\"" + spelling + "\" stands in its group already");
            });
    return label;
  }
}
