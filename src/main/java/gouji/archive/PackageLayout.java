package gouji.archive;

import gouji.check.Severity;
import gouji.form.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The files of a data package: one for the reports, one for each table that a form on the shelf
 * prints, one for the findings.
 */
record PackageLayout(Resource reports, List<TableResource> tables, Resource findings) {
  /** The name of the resource that all others refer to. */
  static final String REPORTS = "reports";

  /** Lays the package out for the forms, the newest first, as its columns are the familiar ones. */
  static PackageLayout of(List<Form> forms) {
    List<Form> newestFirst =
        forms.stream()
            .sorted(
                Comparator.comparingInt((Form form) -> form.years().from())
                    .reversed()
                    .thenComparing(Form::id))
            .toList();
    return new PackageLayout(ofReports(forms), TableResource.of(newestFirst), ofFindings());
  }

  Stream<Resource> resources() {
    Stream<Resource> figures = tables.stream().map(TableResource::resource);
    return Stream.of(Stream.of(reports), figures, Stream.of(findings)).flatMap(files -> files);
  }

  private static Resource ofReports(List<Form> forms) {
    return new Resource(
        REPORTS,
        "报告",
        "收到的全部文件及其结论。Every document handed in, accepted or rejected.",
        List.of(
            reportKey(),
            organization(),
            year(),
            text("file", "文件", "文件名。The document's name, as it was handed in.").required(),
            text("verdict", "结论", "接收或退回。Only accepted reports have lines in the tables.")
                .required()
                .oneOf(List.of("accepted", "rejected")),
            text("form", "报表", "报表格式。The form that the document was read as.")
                .oneOf(forms.stream().map(Form::id).sorted().toList()),
            day("from", "起", "数据起始日。The first day that the figures cover."),
            day("to", "止", "数据截止日。The last day that the figures cover."),
            count("errors", "错误", "错误数。How many findings reject the report."),
            count("warnings", "警告", "警告数。How many findings its sender should look at."),
            count("notices", "提示", "提示数。How many findings are for information."),
            count("corrected", "更正", "人工更正数。How many figures a person corrected."),
            count("waived", "认可", "人工认可的错误数。How many errors a person waived.")),
        List.of("report"));
  }

  private static Resource ofFindings() {
    return new Resource(
        "findings",
        "问题",
        "全部文件的核查结果，含退回的文件。What was found in every document, rejected ones too.",
        List.of(
            reportKey(),
            organization(),
            year(),
            count("finding", "序号", "本报告内的序号。The finding's number within its report.").atLeast(1),
            text("file", "文件", "文件名。The document's name, as it was handed in.").required(),
            text("rule", "规则", "规则代码。The rule; gouji explain RULE prints its page.").required(),
            text("severity", "程度", "程度。An error rejects the report unless it is waived.")
                .required()
                .oneOf(severities()),
            text("message", "说明", "问题说明。What is wrong, in a sentence.").required(),
            text("cells", "位置", "涉及的数字。The figures concerned, table/row/column, spaced."),
            number("expected", "应为", "应有的数。The number that would tie."),
            number("found", "实为", "实际的数。The number that stands there."),
            text("waived", "认可理由", "人工认可的理由。Why a person accepts the report in spite of it.")),
        List.of("report", "finding"));
  }

  private static List<String> severities() {
    return Arrays.stream(Severity.values()).map(s -> s.name().toLowerCase(Locale.ROOT)).toList();
  }

  /** The columns that every file begins with. */
  static List<Field> firstFields() {
    return new ArrayList<>(List.of(reportKey(), organization(), year()));
  }

  private static Field reportKey() {
    return text("report", "报告", "文件的SHA-256。The SHA-256 of the document's bytes.")
        .required()
        .matching("[0-9a-f]{64}");
  }

  private static Field organization() {
    return text("organization", "单位", "单位名称。The body, as the title names it.");
  }

  private static Field year() {
    return Field.of("year", Field.Type.INTEGER, "年度", "报告年度。The year that the report is for.");
  }

  private static Field text(String name, String title, String description) {
    return Field.of(name, Field.Type.STRING, title, description);
  }

  private static Field day(String name, String title, String description) {
    return Field.of(name, Field.Type.DATE, title, description);
  }

  private static Field number(String name, String title, String description) {
    return Field.of(name, Field.Type.NUMBER, title, description);
  }

  private static Field count(String name, String title, String description) {
    return Field.of(name, Field.Type.INTEGER, title, description).required().atLeast(0);
  }
}
