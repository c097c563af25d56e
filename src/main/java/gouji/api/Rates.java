package gouji.api;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** How often each caller has handed in within the minute that is. */
final class Rates {
  private static final int MINUTE = 60;

  private final int perMinute;
  private final Clock clock;
  private final Map<String, Integer> counts = new HashMap<>();
  private Instant minute = Instant.MIN;

  Rates(int perMinute, Clock clock) {
    this.perMinute = perMinute;
    this.clock = clock;
  }

  /** Counts one more, and refuses it where that is one too many. */
  synchronized void count(String caller) {
    Instant now = clock.instant();
    Instant current = now.truncatedTo(ChronoUnit.MINUTES);
    if (!current.equals(minute)) {
      counts.clear();
      minute = current;
    }
    if (perMinute > 0 && counts.merge(caller, 1, Integer::sum) > perMinute) {
      int left = (int) ChronoUnit.SECONDS.between(now, current.plusSeconds(MINUTE));
      throw ProblemException.tooMuch(Math.max(left, 1), "rate", perMinute);
    }
  }
}
