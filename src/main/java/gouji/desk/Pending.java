package gouji.desk;

import gouji.check.Finding;
import gouji.check.Severity;
import gouji.ledger.Arrivals;
import gouji.ledger.Fate;
import gouji.ledger.Ledger;
import gouji.ledger.UnreadableVerdictException;
import gouji.verdict.Outcome;
import gouji.verdict.Verdict;
import java.util.List;
import java.util.stream.Stream;

/**
 * A document that waits for a person, in a line of a list.
 *
 * @param why the first thing that is wrong with it; empty where that is our fault
 * @param more how many other errors it has
 */
record Pending(Arrivals.Unsettled document, String received, String why, int more) {

  public String link() {
    return "/desk/reports/" + document.submission() + "-" + document.number();
  }

  public boolean quarantined() {
    return document.fate() == Fate.QUARANTINED;
  }

  static Pending of(Arrivals.Unsettled document, Ledger ledger, Moments moments) {
    List<Finding> errors = errors(document, ledger);
    return new Pending(
        document,
        moments.say(document.receivedAt()),
        errors.isEmpty() ? "" : errors.get(0).message(),
        Math.max(0, errors.size() - 1));
  }

  /** Where what was found cannot be read back, it is examined again soon, and there is none yet. */
  private static List<Finding> errors(Arrivals.Unsettled document, Ledger ledger) {
    try {
      return ledger.outcomes(document.submission()).stream()
          .skip(document.number() - 1L)
          .limit(1)
          .flatMap(Pending::findings)
          .filter(finding -> finding.severity() == Severity.ERROR)
          .toList();
    } catch (UnreadableVerdictException e) {
      return List.of();
    }
  }

  private static Stream<Finding> findings(Outcome outcome) {
    return outcome instanceof Verdict verdict ? verdict.findings().stream() : Stream.empty();
  }
}
