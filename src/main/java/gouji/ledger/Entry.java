package gouji.ledger;

import gouji.submission.Origin;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A submission as the ledger knows it.
 *
 * @param fate the gravest of its documents' fates; of one that waits again, the one it had
 * @param documents none before it is decided
 */
public record Entry(
    String id,
    String sha256,
    String name,
    Origin origin,
    long size,
    Instant receivedAt,
    State state,
    @Nullable Fate fate,
    @Nullable Instant decidedAt,
    List<Document> documents) {

  Entry with(List<Document> found) {
    return new Entry(
        id, sha256, name, origin, size, receivedAt, state, fate, decidedAt, List.copyOf(found));
  }

  /** Whether it has come to its fate. */
  public enum State {
    WAITING,
    DECIDED
  }

  /**
   * A document of the submission.
   *
   * @param number its place in the submission, from 1
   * @param sha256 none where a fault of ours kept us from it
   * @param place where in the outbox its files are
   * @param replacedBy the submission with the next newer report of the same body and year
   */
  public record Document(
      int number,
      String name,
      @Nullable String sha256,
      Fate fate,
      String place,
      @Nullable String organization,
      @Nullable Integer year,
      @Nullable String replacedBy) {

    /** The same document after it came to another fate. */
    Document as(Fate other, String otherPlace) {
      return new Document(number, name, sha256, other, otherPlace, organization, year, replacedBy);
    }
  }
}
