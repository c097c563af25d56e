package gouji.check;

import gouji.document.Locus;
import gouji.figure.Figure;
import gouji.form.Column;
import gouji.form.FigureName;
import gouji.form.Form;
import gouji.form.Label;
import gouji.form.Row;
import gouji.form.Table;
import gouji.report.Entry;
import gouji.report.Report;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a sentence names what a form prints: its tables, rows, columns and figures. */
record Wording(Form form) {
  private static final Pattern NUMERAL =
      Pattern.compile("（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、|[0-9]+[.．、]");

  /** By what forms print as labels, which is not much. */
  private static final Map<String, String> NUMERALS = new ConcurrentHashMap<>();

  /** The table in quotes: “四、政府信息公开行政复议、行政诉讼情况”表. */
  String table(String code) {
    return quoted(find(code).title()) + "表";
  }

  /** The row, with its nearest group where its numeral starts again in every group, or has none. */
  String row(FigureName name) {
    Row row = rowFound(name);
    long same =
        find(name.table()).rows().stream()
            .filter(other -> numeral(other.label()).equals(numeral(row.label())))
            .count();
    Stream<Label> group =
        row.groups().stream().skip(Math.max(0, row.groups().size() - (same > 1 ? 1 : 0)));
    return quoted(
        Stream.concat(group, Stream.of(row.label()))
            .map(Label::printed)
            .collect(Collectors.joining(" ")));
  }

  /** 3. of 3.其他, （一） of （一）予以公开; nothing of 复议后起诉. */
  private static String numeral(Label label) {
    return NUMERALS.computeIfAbsent(label.printed(), Wording::numeral);
  }

  private static String numeral(String printed) {
    Matcher numeral = NUMERAL.matcher(printed);
    return numeral.lookingAt() ? numeral.group() : "";
  }

  String column(FigureName name) {
    return quoted(columnFound(name).label().printed());
  }

  /** “行政许可”一行; where the form prints its rows side by side, 一栏. */
  String rowOf(FigureName name) {
    boolean stacked = find(name.table()).layout() == Table.Layout.STACKED;
    return row(name) + (stacked ? "一行" : "一栏");
  }

  /** The figure in full: its table, row and column. */
  String figure(FigureName name) {
    return table(name.table()) + rowOf(name) + column(name) + "一列";
  }

  /** The columns of these figures, one after the other: “自然人”、“其他”. */
  String columns(List<FigureName> names) {
    return names.stream().map(this::column).collect(Collectors.joining("、"));
  }

  /** What stands in a figure's place, as a predicate: 填的是 7, 空着（按 0 计）. */
  static String stands(Entry entry) {
    Figure figure = entry.figure();
    if (entry.corrected() != null) {
      return "经人工更正为" + quoted(figure.text());
    }
    if (figure instanceof Figure.Amount amount) {
      return "填的是 " + number(amount.value());
    }
    return figure.text().isEmpty() ? "空着（按 0 计）" : "填的是" + quoted(figure.text()) + "（按 0 计）";
  }

  /** Where the figure stands, in brackets. */
  static String place(Report report, FigureName name) {
    return report.entry(name).map(Entry::locus).map(Wording::place).orElse("");
  }

  static String place(Locus locus) {
    return "（" + locus.describe() + "）";
  }

  static String number(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  static String quoted(String text) {
    return "“" + text + "”";
  }

  private Table find(String code) {
    return form.tables().stream()
        .filter(table -> table.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(form.id() + " has no table " + code));
  }

  private Row rowFound(FigureName name) {
    return find(name.table()).rows().stream()
        .filter(row -> row.code().equals(name.row()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(form.id() + " has no row of " + name));
  }

  private Column columnFound(FigureName name) {
    return find(name.table()).columns().stream()
        .filter(column -> column.code().equals(name.column()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(form.id() + " has no column of " + name));
  }
}
