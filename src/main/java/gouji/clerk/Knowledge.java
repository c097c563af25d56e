package gouji.clerk;

import gouji.check.HistoryFacts;
import gouji.ledger.CurrentReport;
import gouji.ledger.Entry;
import gouji.ledger.Ledger;
import gouji.report.Report;
import gouji.verdict.Outcome;
import gouji.verdict.Verdict;
import java.util.Optional;

/** What the ledger knows of other documents and a verdict is to be held against. */
final class Knowledge {
  private final Ledger ledger;

  Knowledge(Ledger ledger) {
    this.ledger = ledger;
  }

  /** The outcome with what is known from before: the same bytes, and last year's report. */
  Outcome applied(String id, Outcome outcome) {
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
    return inTheLightOfLastYear(known);
  }

  Verdict inTheLightOfLastYear(Verdict verdict) {
    return previous(verdict).map(verdict::inTheLightOf).orElse(verdict);
  }

  private Optional<HistoryFacts> previous(Verdict verdict) {
    return Optional.ofNullable(verdict.report())
        .flatMap(HistoryFacts::previous)
        .flatMap(key -> ledger.current(key.organization(), key.year()))
        .flatMap(last -> HistoryFacts.of(report(last.verdict())));
  }

  /** Next year's report of the same body, which was read before this one was known. */
  Optional<CurrentReport> next(Verdict verdict) {
    return HistoryFacts.of(report(verdict))
        .map(HistoryFacts::key)
        .flatMap(key -> ledger.current(key.organization(), key.year() + 1));
  }

  /** The newest report of that body and year: the given one, if no newer has come. */
  Optional<CurrentReport> newest(Verdict accepted) {
    return HistoryFacts.of(report(accepted))
        .map(HistoryFacts::key)
        .flatMap(key -> ledger.current(key.organization(), key.year()));
  }

  private static Report report(Verdict accepted) {
    Report report = accepted.report();
    if (report == null) {
      throw new IllegalArgumentException("accepted, but no report: " + accepted.file());
    }
    return report;
  }
}
