package gouji.dossier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** What could not be drawn a short while ago, and is not to be tried again and again. */
final class Setbacks {
  private static final Duration HOLDS = Duration.ofMinutes(10);
  private static final int MOST = 10_000;

  private final Clock clock;
  private final Map<Missing, Instant> noted = new LinkedHashMap<>();

  Setbacks(Clock clock) {
    this.clock = clock;
  }

  /** A page at a scale; both are 0 for a document as a whole. */
  private record Missing(String sha256, int percent, int page) {}

  void note(String sha256) {
    note(sha256, 0, 0);
  }

  synchronized void note(String sha256, int percent, int page) {
    Missing missing = new Missing(sha256, percent, page);
    noted.remove(missing);
    noted.put(missing, clock.instant());
    if (noted.size() > MOST) {
      Iterator<Missing> oldest = noted.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
  }

  synchronized boolean isRecent(String sha256, int percent, int page) {
    return isRecent(new Missing(sha256, 0, 0)) || isRecent(new Missing(sha256, percent, page));
  }

  private boolean isRecent(Missing missing) {
    Instant at = noted.get(missing);
    return at != null && clock.instant().isBefore(at.plus(HOLDS));
  }
}
