package gouji.check;

import gouji.document.Locus;
import gouji.figure.Figure;
import gouji.form.Column;
import gouji.form.FigureName;
import gouji.form.Form;
import gouji.form.Label;
import gouji.form.Measure;
import gouji.form.Relation;
import gouji.form.Relation.Instance;
import gouji.form.Relation.Term;
import gouji.form.Row;
import gouji.form.Table;
import gouji.form.Years;
import gouji.report.Entry;
import gouji.report.Identity;
import gouji.report.Report;
import gouji.report.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small form of the same make as the statutory one, and reports on it that a test alters. */
final class Specimen {

  static final Form FORM =
      new Form(
          "small",
          "政府信息公开工作年度报告",
          new Years(2021, Integer.MAX_VALUE),
          List.of(),
          List.of(),
          List.of(documents(), fees(), applications(), litigation()),
          relations(),
          List.of());

  private final Map<FigureName, Figure> figures = new LinkedHashMap<>();
  private final List<Section> sections = new ArrayList<>();
  private final List<Form.Edition> outdated = new ArrayList<>();
  private Identity identity = new Identity("青岚县司法局", 2023, 2023, null);

  private Specimen() {
    for (Table table : FORM.tables()) {
      for (Row row : table.rows()) {
        for (Column column : table.columns()) {
          figures.put(new FigureName(table.code(), row.code(), column.code()), figure("0"));
        }
      }
    }
  }

  /** A report in which every figure is 0. */
  static Specimen report() {
    return new Specimen();
  }

  /** Sets figures: {@code "applications/granted/total=5 litigation/review/total=—"}. */
  Specimen with(String assignments) {
    for (String assignment : assignments.split(" ", -1)) {
      String[] parts = assignment.split("=", -1);
      with(parts[0], figure(parts[1]));
    }
    return this;
  }

  Specimen with(String name, Figure figure) {
    figures.replace(name(name), figure);
    return this;
  }

  /** Takes away every figure whose name starts like this. */
  Specimen without(String start) {
    figures.keySet().removeIf(name -> name.toString().startsWith(start));
    return this;
  }

  Specimen by(@Nullable String organization, @Nullable Integer year, @Nullable Integer textYear) {
    identity = new Identity(organization, year, textYear, null);
    return this;
  }

  Specimen says(String section, String text) {
    sections.add(new Section(section, "", text));
    return this;
  }

  Specimen outdated(Form.Edition edition) {
    outdated.add(edition);
    return this;
  }

  Report read() {
    Map<FigureName, Entry> entries = new LinkedHashMap<>();
    figures.forEach(
        (name, figure) -> entries.put(name, new Entry(name, figure, new Locus.AtLine(7))));
    return new Report(FORM, identity, entries, List.copyOf(sections), List.copyOf(outdated));
  }

  static FigureName name(String name) {
    String[] parts = name.split("/");
    return new FigureName(parts[0], parts[1], parts[2]);
  }

  private static Figure figure(String text) {
    if (text.isEmpty()) {
      return new Figure.Blank();
    }
    if (text.matches("[—/无]")) {
      return new Figure.Nil(text);
    }
    return text.matches("-?[0-9.]+")
        ? new Figure.Amount(new BigDecimal(text), text, "")
        : new Figure.Illegible(text);
  }

  private static Table documents() {
    return table(
        "documents",
        "第二十条第（一）项",
        Table.Layout.STACKED,
        List.of(row("rules", "规章"), row("normative_documents", "行政规范性文件")),
        List.of(
            column("issued", "本年制发件数", Measure.COUNT),
            column("repealed", "本年废止件数", Measure.COUNT),
            column("in_force", "现行有效件数", Measure.COUNT)));
  }

  private static Table fees() {
    return table(
        "fees",
        "第二十条第（八）项",
        Table.Layout.STACKED,
        List.of(row("administrative_fees", "行政事业性收费")),
        List.of(
            column("amount", "本年收费金额", Measure.DECIMAL),
            column("change", "本年增/减", Measure.CHANGE)));
  }

  private static Table applications() {
    return table(
        "applications",
        "三、收到和处理政府信息公开申请情况",
        Table.Layout.STACKED,
        List.of(
            row("received", "一、本年新收政府信息公开申请数量"),
            row("carried_in", "二、上年结转政府信息公开申请数量"),
            row("granted", "（一）予以公开", "三、本年度办理结果"),
            row("refused.state_secret", "1.属于国家秘密", "三、本年度办理结果", "（三）不予公开"),
            row("unavailable.not_held", "1.本机关不掌握相关政府信息", "三、本年度办理结果", "（四）无法提供"),
            row("total", "（七）总计", "三、本年度办理结果"),
            row("carried_out", "四、结转下年度继续办理")),
        List.of(
            column("natural_person", "自然人", Measure.COUNT),
            column("business", "商业企业", Measure.COUNT),
            column("research", "科研机构", Measure.COUNT),
            column("other", "其他", Measure.COUNT),
            column("total", "总计", Measure.COUNT)));
  }

  private static Table litigation() {
    return table(
        "litigation",
        "四、政府信息公开行政复议、行政诉讼情况",
        Table.Layout.SIDE_BY_SIDE,
        List.of(
            row("review", "行政复议"),
            row("direct", "未经复议直接起诉", "行政诉讼"),
            row("after_review", "复议后起诉", "行政诉讼")),
        List.of(
            column("upheld", "结果维持", Measure.COUNT),
            column("corrected", "结果纠正", Measure.COUNT),
            column("other", "其他结果", Measure.COUNT),
            column("pending", "尚未审结", Measure.COUNT),
            column("total", "总计", Measure.COUNT)));
  }

  private static List<Relation> relations() {
    String people = "natural_person business research other";
    String fates = "upheld corrected other pending";
    List<Instance> rows =
        applications().rows().stream().map(row -> across("applications", row, people)).toList();
    List<Instance> results =
        applications().columns().stream()
            .map(
                column ->
                    down(column, "total", "granted refused.state_secret unavailable.not_held"))
            .toList();
    List<Instance> balances =
        applications().columns().stream()
            .map(column -> down(column, "received carried_in", "total carried_out"))
            .toList();
    List<Instance> courts =
        litigation().rows().stream().map(row -> across("litigation", row, fates)).toList();
    return List.of(
        new Relation("applications.row-total", "applications", "", rows),
        new Relation("applications.result-total", "applications", "", results),
        new Relation("applications.balance", "applications", "", balances),
        new Relation("litigation.total", "litigation", "", courts));
  }

  private static Instance across(String table, Row row, String columns) {
    return new Instance(
        List.of(new Term(1, new FigureName(table, row.code(), "total"))),
        Arrays.stream(columns.split(" "))
            .map(column -> new Term(1, new FigureName(table, row.code(), column)))
            .toList());
  }

  private static Instance down(Column column, String left, String right) {
    return new Instance(terms(column, left), terms(column, right));
  }

  private static List<Term> terms(Column column, String rows) {
    return Arrays.stream(rows.split(" "))
        .map(row -> new Term(1, new FigureName("applications", row, column.code())))
        .toList();
  }

  private static Table table(
      String code, String title, Table.Layout layout, List<Row> rows, List<Column> columns) {
    return new Table(code, title, layout, List.of(), rows, columns);
  }

  private static Row row(String code, String printed, String... groups) {
    return new Row(code, label(printed), Arrays.stream(groups).map(Specimen::label).toList());
  }

  private static Column column(String code, String printed, Measure measure) {
    return new Column(code, label(printed), List.of(), measure, "");
  }

  private static Label label(String printed) {
    return new Label(printed, List.of());
  }
}
