package gouji.api;

import gouji.check.Finding;
import gouji.check.Waived;
import gouji.form.FigureName;
import gouji.ledger.Entry;
import gouji.verdict.Outcome;
import gouji.verdict.Verdict;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document of a submission, as callers see it. */
record DocumentView(
    int number,
    String name,
    @Nullable String sha256,
    String fate,
    String place,
    @Nullable String organization,
    @Nullable Integer year,
    @Nullable String replacedBy,
    @Nullable List<FindingView> findings) {

  /** What a rule found. */
  record FindingView(
      String rule,
      String severity,
      String message,
      List<String> cells,
      @Nullable BigDecimal expected,
      @Nullable BigDecimal found,
      @Nullable Waived waived) {

    static FindingView of(Finding finding) {
      return new FindingView(
          finding.rule(),
          SubmissionView.word(finding.severity()),
          finding.message(),
          finding.cells().stream().map(FigureName::toString).toList(),
          finding.expected(),
          finding.found(),
          finding.waived());
    }
  }

  static DocumentView of(Entry.Document document, @Nullable Outcome outcome) {
    return new DocumentView(
        document.number(),
        document.name(),
        document.sha256(),
        SubmissionView.word(document.fate()),
        document.place(),
        document.organization(),
        document.year(),
        document.replacedBy(),
        outcome instanceof Verdict verdict
            ? verdict.findings().stream().map(FindingView::of).toList()
            : null);
  }
}
