package gouji.archive;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import gouji.check.Finding;
import gouji.check.Rule;
import gouji.check.Rules;
import gouji.check.Severity;
import gouji.report.Identity;
import gouji.report.Report;
import gouji.verdict.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The slip that goes back with a report: whose it is, what became of it, and what is to be mended,
 * in plain Chinese for the clerk who wrote the report.
 */
public final class Slip {
  private static final String UNKNOWN = "（看不出）";

  private Slip() {}

  /** The slip as text of several lines. */
  public static String of(Verdict verdict) {
    StringBuilder slip = new StringBuilder();
    head(slip, verdict);
    sections(slip, verdict);
    return slip.toString();
  }

  /** The part of the slip that says what people corrected or let pass; often nothing. */
  public static String rulings(Verdict verdict) {
    StringBuilder slip = new StringBuilder();
    DeskNotes.write(slip, verdict);
    return slip.toString();
  }

  /** The part of the slip that says what was found. */
  public static String findings(Verdict verdict) {
    StringBuilder slip = new StringBuilder();
    sections(slip, verdict);
    return slip.toString();
  }

  private static void sections(StringBuilder slip, Verdict verdict) {
    DeskNotes.write(slip, verdict);
    section(slip, verdict, Severity.ERROR, "处错误，请改正后重新报送：");
    section(slip, verdict, Severity.WARNING, "处警告，请核对，不影响接收：");
    section(slip, verdict, Severity.NOTICE, "处提示，供参考，不影响接收：");
  }

  private static void head(StringBuilder slip, Verdict verdict) {
    Report report = verdict.report();
    line(slip, "结论：" + (verdict.accepted() ? "接收" : "退回"));
    line(slip, "文件：" + Plain.oneLine(verdict.file()));
    if (report != null) {
      Identity identity = report.identity();
      String organization = identity.organization();
      Integer year = identity.year();
      line(slip, "单位：" + (organization == null ? UNKNOWN : Plain.oneLine(organization)));
      line(slip, "年度：" + (year == null ? UNKNOWN : year));
    }
    line(slip, "指纹：" + verdict.sha256());
  }

  private static void section(
      StringBuilder slip, Verdict verdict, Severity severity, String heading) {
    Map<String, List<Finding>> findings =
        verdict.findings().stream()
            .filter(finding -> finding.severity() == severity && finding.waived() == null)
            .collect(groupingBy(Finding::rule, LinkedHashMap::new, toList()));
    if (findings.isEmpty()) {
      return;
    }
    line(slip, "");
    line(slip, findings.values().stream().mapToInt(List::size).sum() + heading);
    findings.forEach((rule, group) -> rule(slip, rule, group));
  }

  /** What breaks one rule, and once for all of it how to mend it. */
  private static void rule(StringBuilder slip, String code, List<Finding> findings) {
    String title = Rules.rule(code).map(Rule::title).orElse(code);
    line(slip, "");
    line(slip, "  " + title);
    for (Finding finding : findings) {
      line(slip, "  · " + Plain.oneLine(finding.message()));
    }
    Rules.remedyInWords(code).ifPresent(remedy -> line(slip, "  怎样改：" + Plain.oneLine(remedy)));
  }

  private static void line(StringBuilder slip, String line) {
    slip.append(line).append('\n');
  }
}
