package gouji.desk;

import gouji.check.Finding;
import gouji.ledger.Entry;
import gouji.ledger.Fate;
import gouji.ledger.Filing;
import gouji.ledger.Filings;
import gouji.ledger.UnreadableVerdictException;
import gouji.verdict.Outcome;
import gouji.verdict.Verdict;
import java.util.List;
import java.util.stream.Stream;

/**
 * A document in a line of a list.
 *
 * @param why the first thing that is wrong with it; empty where nothing is, or that is our fault
 * @param more how many other errors it has
 */
record Listed(Filing filing, String received, String why, int more) {
  static Listed of(Filing filing, Filings filings, Moments moments) {
    boolean wrong = filing.document().fate() == Fate.REJECTED;
    List<Finding> errors = wrong ? errors(filing, filings) : List.of();
    return new Listed(
        filing,
        moments.say(filing.receivedAt()),
        errors.isEmpty() ? "" : errors.get(0).message(),
        Math.max(0, errors.size() - 1));
  }

  /** The same for one that waits for a person: if it is accepted, a correction in it has lapsed. */
  static Listed pending(Filing filing, Filings filings, Moments moments, String lapsed) {
    return filing.document().fate() == Fate.ACCEPTED
        ? new Listed(filing, moments.say(filing.receivedAt()), lapsed, 0)
        : of(filing, filings, moments);
  }

  /** Where what was found cannot be read back, it is examined again soon, and there is none yet. */
  private static List<Finding> errors(Filing filing, Filings filings) {
    try {
      return filings.outcome(filing.submission(), filing.document().number()).stream()
          .flatMap(Listed::findings)
          .filter(Finding::rejects)
          .toList();
    } catch (UnreadableVerdictException e) {
      return List.of();
    }
  }

  private static Stream<Finding> findings(Outcome outcome) {
    return outcome instanceof Verdict verdict ? verdict.findings().stream() : Stream.empty();
  }

  public String link() {
    return "/desk/reports/" + filing.submission() + "-" + filing.document().number();
  }

  public Entry.Document document() {
    return filing.document();
  }

  /** Whether a newer report has replaced it. */
  public boolean replaced() {
    return filing.document().replacedBy() != null;
  }
}
