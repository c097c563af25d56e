package gouji.ledger;

import java.time.Instant;
import java.util.Set;

/** Something that happened to a submission. */
public record Event(Instant at, String kind, String text) {
  /** All kinds of it. */
  /** What machines said, which is for operators: traces of ours, names of servers. */
  public static final Set<String> CONFIDENTIAL = Set.of("failed", "unanswered", "push laid aside");

  public static final Set<String> KINDS =
      Set.of(
          "received",
          "decided",
          "failed",
          "reopened",
          "replaced",
          "revised",
          "ruled",
          "answered",
          "unanswered",
          "pushed",
          "push laid aside");
}
