package gouji.made;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is put on. */
public final class SetClock extends Clock {
  private Instant time;

  public SetClock(String time) {
    this.time = Instant.parse(time);
  }

  /** Puts the clock on. */
  public synchronized void pass(Duration duration) {
    time = time.plus(duration);
  }

  @Override
  public synchronized Instant instant() {
    return time;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("all times are in UTC");
  }
}
