package gouji.desk;

import gouji.ledger.Census;
import gouji.ledger.Fate;
import java.util.Map;

/** How many submissions came in, and where they are now. */
record Tally(long all, long waiting, Map<Fate, Long> decided) {

  static Tally of(Census.Share share) {
    long decided = share.decided().values().stream().mapToLong(Long::longValue).sum();
    return new Tally(share.waiting() + decided, share.waiting(), share.decided());
  }
}
