package gouji.ledger;

import gouji.verdict.Outcome;
import gouji.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What became of one document of a submission.
 *
 * @param place where in the outbox its files are, as a path relative to it
 * @param rulings how many rulings of people it follows; where there are others by now, it is void
 */
public record Decision(Outcome outcome, String place, int rulings) {

  /** That of a document on which nobody has ruled. */
  public Decision(Outcome outcome, String place) {
    this(outcome, place, 0);
  }

  /** The hash of a document's bytes; none where a fault of ours kept us from it. */
  static @Nullable String sha256(Outcome outcome) {
    return outcome instanceof Verdict verdict ? verdict.sha256() : null;
  }
}
