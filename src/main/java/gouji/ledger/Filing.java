package gouji.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decided document as it is found again: what it is filed under, without what was read in it.
 *
 * @param submission the one it came in
 * @param form the id of the form that it was read as
 * @param revision how often its verdict has been revised
 */
public record Filing(
    String submission,
    Entry.Document document,
    @Nullable String form,
    int revision,
    Instant receivedAt,
    Instant decidedAt) {

  /** Whether it is the newest accepted report of its body and year. */
  public boolean current() {
    return document.fate() == Fate.ACCEPTED && document.replacedBy() == null;
  }
}
