package gouji.verdict;

import gouji.check.Finding;
import gouji.form.FigureName;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By what a finding is known again, however it is worded: who waives a difference of 1 has not
 * waived one of 100.
 */
public record Objection(
    String rule,
    List<FigureName> cells,
    @Nullable BigDecimal expected,
    @Nullable BigDecimal found) {

  public static Objection of(Finding finding) {
    return new Objection(finding.rule(), finding.cells(), finding.expected(), finding.found());
  }

  /** Whether that is the finding. */
  public boolean is(Finding finding) {
    return rule.equals(finding.rule())
        && cells.equals(finding.cells())
        && same(expected, finding.expected())
        && same(found, finding.found());
  }

  private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.compareTo(other) == 0;
  }
}
