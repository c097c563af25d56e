package gouji.archive;

import gouji.check.Finding;
import gouji.check.Severity;
import gouji.check.Waived;
import gouji.document.Box;
import gouji.document.Locus;
import gouji.figure.Figure;
import gouji.form.Column;
import gouji.form.FigureName;
import gouji.form.Form;
import gouji.form.Label;
import gouji.form.Measure;
import gouji.form.Row;
import gouji.form.Table;
import gouji.form.Years;
import gouji.report.Corrected;
import gouji.report.Entry;
import gouji.report.Identity;
import gouji.report.Report;
import gouji.report.Section;
import gouji.submission.Bytes;
import gouji.verdict.Verdict;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Two editions of a small form, and verdicts on reports of them. */
final class Samples {
  static final Form NEWER =
      form(
          "zoo-2021",
          new Years(2021, Integer.MAX_VALUE),
          table(
              "animals",
              List.of("born", "kept"),
              column("young", Measure.COUNT, "只"),
              column("fed", Measure.COUNT, "只")),
          table("money", List.of("tickets"), column("amount", Measure.DECIMAL, "万元")));

  static final Form OLDER =
      form(
          "zoo-2019",
          new Years(2019, 2020),
          table(
              "animals",
              List.of("born", "kept", "lent"),
              column("previous", Measure.COUNT, "只"),
              column("young", Measure.COUNT, "只")),
          table("visits", List.of("all"), column("number", Measure.COUNT, "人次")),
          table(
              "money",
              List.of("tickets"),
              column("change", Measure.CHANGE, "万元"),
              column("amount", Measure.COUNT, "万元")));

  static final List<Form> SHELF = List.of(OLDER, NEWER);

  static final Instant NOON = Instant.parse("2023-02-01T12:00:00Z");

  /** A figure was corrected from 12 to 21, and an error waived. */
  static final Verdict RULED = ruled();

  private Samples() {}

  private static Verdict ruled() {
    Report read = report(NEWER, of("东山动物园", 2022), "animals/born/young=12");
    FigureName name = new FigureName("animals", "born", "young");
    Entry entry = read.entry(name).orElseThrow();
    Corrected corrected = new Corrected(entry.figure(), "张三", NOON, "看反了");
    Report report =
        read.with(Map.of(name, new Entry(name, figure("21"), entry.locus(), corrected)));
    Finding finding = finding("animals.total", Severity.ERROR, "差 1。", "animals/born/young");
    return verdict("2022.pdf", report, finding.waived(new Waived("李四", NOON, "=电话核实无误")));
  }

  static Form withTableCalled(String code) {
    return form(
        "odd", new Years(2021, 2022), table(code, List.of("a"), column("b", Measure.COUNT, "")));
  }

  private static Form form(String id, Years years, Table... tables) {
    return new Form(
        id, "动物园年报", years, List.of(), List.of(), List.of(tables), List.of(), List.of());
  }

  private static Table table(String code, List<String> rows, Column... columns) {
    List<Row> printed = rows.stream().map(row -> new Row(row, label(row), List.of())).toList();
    return new Table(
        code, code + "表", Table.Layout.STACKED, List.of(), printed, Arrays.asList(columns));
  }

  private static Column column(String code, Measure measure, String unit) {
    return new Column(code, label(code), List.of(), measure, unit);
  }

  private static Label label(String code) {
    return new Label("「" + code + "」", List.of());
  }

  static Identity of(String organization, int year) {
    return new Identity(
        organization,
        year,
        year,
        new Identity.Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
  }

  /** A report with the figures, each written {@code table/row/column=text}. */
  static Report report(Form form, Identity identity, String... figures) {
    Map<FigureName, Entry> entries = new LinkedHashMap<>();
    for (String figure : figures) {
      String[] parts = figure.split("[/=]", 4);
      FigureName name = new FigureName(parts[0], parts[1], parts[2]);
      Locus place = new Locus.OnPage(entries.size() + 1, new Box(72, 100.5, 20.123, 9.999));
      entries.put(name, new Entry(name, figure(parts[3]), place));
    }
    List<Section> sections = List.of(new Section("overview", "一、总体情况", "今年\n平安。"));
    return new Report(form, identity, entries, sections, List.of());
  }

  private static Figure figure(String text) {
    return switch (text) {
      case "" -> new Figure.Blank();
      case "—" -> new Figure.Nil(text);
      case "几只" -> new Figure.Illegible(text);
      case "12|3" -> new Figure.Doubtful(text, "12 或 123");
      default -> new Figure.Amount(new BigDecimal(text), text, "");
    };
  }

  static Verdict verdict(String file, Report report, Finding... findings) {
    return new Verdict(file, key(file), report, List.of(findings));
  }

  static Verdict refused(String file, Finding... findings) {
    return new Verdict(file, key(file), null, List.of(findings));
  }

  /** The same document once more, as a run that saw it before judges it. */
  static Verdict again(Verdict first, String file) {
    List<Finding> findings = new ArrayList<>(first.findings());
    findings.add(finding("submission.duplicate", Severity.NOTICE, "与" + first.file() + "相同"));
    return new Verdict(file, first.sha256(), first.report(), findings);
  }

  static Finding finding(String rule, Severity severity, String message, String... cells) {
    List<FigureName> names =
        Arrays.stream(cells)
            .map(cell -> cell.split("/", 3))
            .map(parts -> new FigureName(parts[0], parts[1], parts[2]))
            .toList();
    return new Finding(rule, severity, message, names, null, null);
  }

  private static String key(String file) {
    return Bytes.of(file.getBytes(StandardCharsets.UTF_8)).sha256();
  }
}
