package gouji.clerk;

import gouji.archive.Outbox;
import gouji.ledger.Ledger;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Renews the data package over all accepted reports soon after they change. To write it takes the
 * longer the more there are; it is written at most a tenth of the time.
 */
public final class Renewal {
  private static final int SHARE = 10;
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Ledger ledger;
  private final Outbox outbox;
  private final Clock clock;
  private long written = -1;
  private Instant notBefore = Instant.MIN;

  public Renewal(Ledger ledger, Outbox outbox, Clock clock) {
    this.ledger = ledger;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Writes the package if reports have changed since it was, and it is due. */
  public synchronized void renew() throws IOException {
    long changes = ledger.reports().changes();
    Instant start = clock.instant();
    if (changes == written || start.isBefore(notBefore)) {
      return;
    }
    try {
      outbox.dataset(to -> ledger.reports().forEach(current -> to.accept(current.verdict())));
      written = changes;
    } finally {
      // Also where it failed: to fail takes as long as to succeed.
      Instant end = clock.instant();
      notBefore = end.plus(Duration.between(start, end).multipliedBy(SHARE)).plus(PAUSE);
    }
  }
}
