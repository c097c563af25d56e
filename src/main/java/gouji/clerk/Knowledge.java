package gouji.clerk;

import gouji.check.HistoryFacts;
import gouji.ledger.CurrentReport;
import gouji.ledger.Entry;
import gouji.ledger.Ledger;
import gouji.ledger.Years;
import gouji.report.Report;
import gouji.verdict.Outcome;
import gouji.verdict.Ruled;
import gouji.verdict.Rulings;
import gouji.verdict.Verdict;
import java.util.List;
import java.util.Optional;

/** What the ledger knows of other documents and a verdict is to be held against. */
final class Knowledge {
  private final Ledger ledger;

  Knowledge(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * The outcome with what is known from before: the same bytes, what people ruled on the document
   * when it was examined before, and last year's report.
   */
  Outcome applied(String id, Outcome outcome, List<Ruled> ruled) {
    if (!(outcome instanceof Verdict verdict)) {
      return outcome;
    }
    Verdict known =
        ledger
            .firstWith(verdict.sha256(), id)
            .flatMap(ledger::find)
            .map(Entry::name)
            .map(verdict::asDuplicateOf)
            .orElse(verdict);
    return inTheLight(new Rulings(known, ruled).inForce());
  }

  /** The verdict held against last year's report as it is known now. */
  Verdict inTheLight(Verdict verdict) {
    return inTheLightOf(previous(verdict), verdict);
  }

  private Optional<CurrentReport> previous(Verdict verdict) {
    return Optional.ofNullable(verdict.report())
        .flatMap(HistoryFacts::previous)
        .flatMap(key -> ledger.reports().of(key.organization(), key.year()));
  }

  /** The verdict held against last year's report; where there is none, against none. */
  Verdict inTheLightOf(Optional<CurrentReport> last, Verdict verdict) {
    return last.flatMap(known -> HistoryFacts.of(report(known.verdict())))
        .map(verdict::inTheLightOf)
        .orElseGet(verdict::withoutHistory);
  }

  /** The newest reports of that body for that year, in which one is now, and those beside it. */
  Years around(Verdict accepted) {
    HistoryFacts.Key key = HistoryFacts.current(report(accepted)).orElseThrow();
    return ledger.reports().around(key.organization(), key.year());
  }

  private static Report report(Verdict accepted) {
    Report report = accepted.report();
    if (report == null) {
      throw new IllegalArgumentException("accepted, but no report: " + accepted.file());
    }
    return report;
  }
}
