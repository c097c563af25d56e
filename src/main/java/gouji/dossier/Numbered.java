package gouji.dossier;

import gouji.check.Finding;
import gouji.check.Rule;
import gouji.check.Rules;
import gouji.check.Severity;
import gouji.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * A finding with the number by which the slip and the marked pages both call it: errors first, and
 * those of one rule one after another. What a person waived is nobody's to mend.
 */
record Numbered(int number, Finding finding) {

  static List<Numbered> of(Verdict verdict) {
    List<Numbered> all = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      List<Finding> findings =
          verdict.findings().stream()
              .filter(f -> f.severity() == severity && f.waived() == null)
              .toList();
      for (String rule : findings.stream().map(Finding::rule).distinct().toList()) {
        for (Finding finding : findings) {
          if (finding.rule().equals(rule)) {
            all.add(new Numbered(all.size() + 1, finding));
          }
        }
      }
    }
    return all;
  }

  Severity severity() {
    return finding.severity();
  }

  /** What the rule says, or its code where a user's form brought it. */
  String title() {
    return Rules.rule(finding.rule()).map(Rule::title).orElse(finding.rule());
  }
}
