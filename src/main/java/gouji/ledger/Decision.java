package gouji.ledger;

import gouji.verdict.Failure;
import gouji.verdict.Outcome;
import gouji.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What became of one document of a submission.
 *
 * @param place where in the outbox its files are, as a path relative to it
 * @param rulings how many rulings of people are on it; where there are others by now, it is void
 * @param sha256 the hash of the document's bytes; none where a fault of ours kept us from it
 */
public record Decision(Outcome outcome, String place, int rulings, @Nullable String sha256) {

  /** That of a document on which so many have ruled. */
  public Decision(Outcome outcome, String place, int rulings) {
    this(outcome, place, rulings, sha256(outcome));
  }

  /** That of a document on which nobody has ruled. */
  public Decision(Outcome outcome, String place) {
    this(outcome, place, 0);
  }

  /** The same document, on which we failed only after it was examined. */
  public Decision failing(Failure failure) {
    return new Decision(failure, place, rulings, sha256);
  }

  /** The hash of a document's bytes, as far as its outcome tells. */
  static @Nullable String sha256(Outcome outcome) {
    return outcome instanceof Verdict verdict ? verdict.sha256() : null;
  }
}
