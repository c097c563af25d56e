package gouji.clerk;

import gouji.ledger.Push;
import gouji.ledger.Pushes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings messages to another program: what is due, sealed, and when to try again what did not
 * arrive. The routes do the sending.
 */
public final class Courier {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

  private static final int AT_A_TIME = 20;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  /** So often twice as long, which is more than an hour. */
  private static final int DOUBLINGS = 10;

  /** Longer than this nobody is left alone, whatever he asks for. */
  private static final Duration LONGEST_ASKED = Duration.ofDays(1);

  private final Pushes pushes;
  private final @Nullable Seal seal;
  private final Duration lease;
  private final Duration giveUp;
  private final Clock clock;

  /**
   * A courier.
   *
   * @param secret that the receiver knows too; empty where nothing is to be pushed
   * @param lease longer than a try can take
   * @param giveUp for how long a message is tried
   */
  public Courier(Pushes pushes, String secret, Duration lease, Duration giveUp, Clock clock) {
    this.pushes = pushes;
    this.seal = secret.isEmpty() ? null : new Seal(secret);
    this.lease = lease;
    this.giveUp = giveUp;
    this.clock = clock;
  }

  /** Whether anything is to be pushed. */
  public boolean on() {
    return seal != null;
  }

  /** What is to be tried now: of what is about one body, only the first. */
  public List<Parcel> due() {
    Seal ours = seal;
    return ours == null
        ? List.of()
        : pushes.take(AT_A_TIME, lease).stream().map(push -> sealed(push, ours)).toList();
  }

  private Parcel sealed(Push push, Seal ours) {
    return new Parcel(push, ours.of(push.message().body(), clock.instant()));
  }

  /**
   * Notes that the receiver answered.
   *
   * @param retryAfter what it asks for, if it does
   */
  public void answered(Parcel parcel, int status, @Nullable String retryAfter) {
    if (status >= 200 && status < 300) {
      pushes.arrived(parcel.push());
    } else {
      failed(parcel, "HTTP " + status, RetryAfter.of(retryAfter, clock.instant()));
    }
  }

  /** Notes that no answer came. */
  public void unanswered(Parcel parcel, Exception why) {
    String message = why.getMessage();
    String name = why.getClass().getSimpleName();
    failed(parcel, message == null ? name : name + ": " + message, Duration.ZERO);
  }

  private void failed(Parcel parcel, String fault, Duration asked) {
    Push push = parcel.push();
    Instant now = clock.instant();
    if (!now.isBefore(push.since().plus(giveUp))) {
      LOG.error("push {} did not arrive and is laid aside: {}", parcel.key(), fault);
      pushes.layAside(push, fault);
      return;
    }
    Duration pause = longer(pause(push.tries()), asked);
    LOG.warn("push {} did not arrive and is tried again in {}: {}", parcel.key(), pause, fault);
    pushes.failed(push, fault, now.plus(pause));
  }

  private static Duration pause(int tries) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, DOUBLINGS));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  private static Duration longer(Duration pause, Duration asked) {
    Duration heard = asked.compareTo(LONGEST_ASKED) < 0 ? asked : LONGEST_ASKED;
    return pause.compareTo(heard) < 0 ? heard : pause;
  }
}
