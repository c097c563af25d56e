package gouji.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decided document as it is found again: what it is filed under, without what was read in it.
 *
 * @param submission the one it came in
 * @param form the id of the form that it was read as
 * @param revision how often its verdict has been revised
 * @param replacedBy the id of the next newer report of the same body and year
 */
public record Filing(
    String submission,
    Entry.Document document,
    @Nullable String form,
    int revision,
    Instant receivedAt,
    Instant decidedAt,
    @Nullable String replacedBy) {

  /** The submission and the place in it, as {@code 38FT4GHVR60R3-1}. */
  public String id() {
    return id(submission, document.number());
  }

  static String id(String submission, int number) {
    return submission + '-' + number;
  }

  /** Whether it is the newest accepted report of its body and year. */
  public boolean current() {
    return document.fate() == Fate.ACCEPTED && document.replacedBy() == null;
  }
}
