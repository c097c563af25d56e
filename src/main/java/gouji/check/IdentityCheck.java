package gouji.check;

import gouji.report.Identity;
import gouji.report.Report;
import java.util.ArrayList;
import java.util.List;

/** {@code identity.organization} and {@code identity.year}: whose report it is, and for when. */
final class IdentityCheck implements Check {

  @Override
  public List<Finding> of(Report report) {
    Identity identity = report.identity();
    List<Finding> findings = new ArrayList<>();
    if (identity.organization() == null) {
      findings.add(Finding.of("identity.organization", "看不出是哪个单位的报告：标题里没有找到单位名称。"));
    }
    Integer year = identity.year();
    Integer textYear = identity.textYear();
    if (year == null) {
      findings.add(Finding.of("identity.year", "看不出是哪一年的报告：标题里没有找到年份。"));
    } else if (textYear != null && !textYear.equals(year)) {
      String message = "标题写的是 %s 年，正文说的却是 %s 年，请核对。".formatted(year, textYear);
      findings.add(new Finding("identity.year", Severity.WARNING, message, List.of(), null, null));
    }
    return findings;
  }
}
