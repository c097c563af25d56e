package gouji.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people at the desk read them: in their own zone, without the day where it is today. */
final class Moments {
  private static final DateTimeFormatter OF_TODAY =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter IN_FULL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final Clock clock;
  private final ZoneId zone;

  Moments(Clock clock, ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
  }

  Instant now() {
    return clock.instant();
  }

  LocalDate today() {
    return LocalDate.ofInstant(now(), zone);
  }

  Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** When something happened. */
  public String say(Instant moment) {
    boolean isToday = LocalDate.ofInstant(moment, zone).equals(today());
    return (isToday ? OF_TODAY : IN_FULL).format(moment.atZone(zone));
  }

  /** The time of day. */
  String hour(Instant moment) {
    return HOUR.format(moment.atZone(zone));
  }
}
