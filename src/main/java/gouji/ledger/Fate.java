package gouji.ledger;

import gouji.verdict.Outcome;
import gouji.verdict.Verdict;
import java.util.Collection;
import java.util.Collections;

/** What a document can come to, from the best to the gravest. */
public enum Fate {
  ACCEPTED,
  /** The sender's matter: it cannot be read, or does not tie. */
  REJECTED,
  /** Ours: a fault that nobody foresaw. */
  QUARANTINED;

  public static Fate of(Outcome outcome) {
    if (outcome instanceof Verdict verdict) {
      return verdict.accepted() ? ACCEPTED : REJECTED;
    }
    return QUARANTINED;
  }

  /** The fate of what holds documents of these fates; there is at least one. */
  public static Fate gravest(Collection<Fate> fates) {
    return Collections.max(fates);
  }
}
