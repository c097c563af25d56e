package gouji.archive;

import gouji.check.Finding;
import gouji.check.Rule;
import gouji.check.Rules;
import gouji.check.Severity;
import gouji.report.Identity;
import gouji.report.Report;
import gouji.verdict.Verdict;
import java.util.List;

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
    section(slip, verdict, Severity.ERROR, "处错误，请改正后重新报送：");
    section(slip, verdict, Severity.WARNING, "处可疑，请核对，不影响接收：");
    section(slip, verdict, Severity.NOTICE, "处说明，不必改动：");
    return slip.toString();
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
    List<Finding> findings =
        verdict.findings().stream().filter(finding -> finding.severity() == severity).toList();
    if (findings.isEmpty()) {
      return;
    }
    line(slip, "");
    line(slip, findings.size() + heading);
    for (int i = 0; i < findings.size(); i++) {
      finding(slip, i + 1, findings.get(i));
    }
  }

  private static void finding(StringBuilder slip, int place, Finding finding) {
    String number = place + ". ";
    line(slip, "  " + number + Plain.oneLine(finding.message()));
    String title = Rules.rule(finding.rule()).map(Rule::title).orElse("");
    line(slip, " ".repeat(2 + number.length()) + ("规则：" + finding.rule() + " " + title).strip());
  }

  private static void line(StringBuilder slip, String line) {
    slip.append(line).append('\n');
  }
}
