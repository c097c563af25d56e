package gouji.ledger;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;

/**
 * Where the ids of submissions come from: thirteen letters and digits that sort by the time they
 * were given out, and can be read out over a telephone. They are the milliseconds since 1970 and 21
 * bits that tell apart what several nodes give out in the same millisecond; a node itself counts
 * on. Should two be the same nevertheless, the database refuses the second.
 */
final class Ids {
  /** Crockford's: without I, L, O and U, which are misread or make words. */
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int LENGTH = 13;
  private static final int BITS = 5;

  /** Leaves 42 for the time, which is enough until 2109. */
  private static final int RANDOM_BITS = 21;

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private long last;

  /**
   * A source of ids.
   *
   * @param last the greatest that was given out before, or nothing: also where the clock was put
   *     back, what comes later is to sort later
   */
  Ids(Clock clock, String last) {
    this.clock = clock;
    this.last = value(last);
  }

  synchronized String next() {
    long time = clock.millis();
    last =
        time > (last >>> RANDOM_BITS)
            ? (time << RANDOM_BITS) | random.nextInt(1 << (RANDOM_BITS - 1))
            : last + 1;
    return text(last);
  }

  /** The least id that can be given out at that time. */
  static String first(Instant time) {
    return text(time.toEpochMilli() << RANDOM_BITS);
  }

  private static String text(long value) {
    StringBuilder text = new StringBuilder(LENGTH);
    for (int i = LENGTH - 1; i >= 0; i--) {
      text.append(DIGITS.charAt((int) (value >>> (i * BITS)) & 31));
    }
    return text.toString();
  }

  private static long value(String text) {
    long value = 0;
    for (int i = 0; i < text.length(); i++) {
      value = (value << BITS) | DIGITS.indexOf(text.charAt(i));
    }
    return value;
  }
}
