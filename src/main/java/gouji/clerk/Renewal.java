package gouji.clerk;

import gouji.archive.Outbox;
import gouji.ledger.Ledger;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Renews the data package over all accepted reports soon after they change. To write it takes the
 * longer the more there are; it is written at most a tenth of the time. While many submissions wait
 * it is written far more seldom, as none of those packages would be read for long, and the time is
 * better spent on what waits.
 */
public final class Renewal {
  private static final int SHARE = 10;
  private static final Duration PAUSE = Duration.ofMillis(500);

  /** So many that wait are a rush; fewer are done with in moments. */
  private static final int MANY = 50;

  private static final int SHARE_IN_A_RUSH = 30;
  private static final Duration PAUSE_IN_A_RUSH = Duration.ofMinutes(1);

  private final Ledger ledger;
  private final Outbox outbox;
  private final Clock clock;
  private long written = -1;
  private Instant notBefore = Instant.MIN;
  private Instant inARushNotBefore = Instant.MIN;

  public Renewal(Ledger ledger, Outbox outbox, Clock clock) {
    this.ledger = ledger;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Writes the package if reports have changed since it was, and it is due. */
  public synchronized void renew() throws IOException {
    long changes = ledger.reports().changes();
    Instant start = clock.instant();
    if (changes == written || start.isBefore(notBefore) || isToWait(start)) {
      return;
    }
    try {
      outbox.dataset(to -> ledger.reports().forEach(current -> to.accept(current.verdict())));
      written = changes;
    } finally {
      // Also where it failed: to fail takes as long as to succeed.
      Instant end = clock.instant();
      Duration taken = Duration.between(start, end);
      notBefore = end.plus(taken.multipliedBy(SHARE)).plus(PAUSE);
      inARushNotBefore = end.plus(taken.multipliedBy(SHARE_IN_A_RUSH)).plus(PAUSE_IN_A_RUSH);
    }
  }

  private boolean isToWait(Instant now) {
    return now.isBefore(inARushNotBefore) && ledger.waiting(MANY);
  }
}
