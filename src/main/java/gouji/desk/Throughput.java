package gouji.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How many submissions were decided within each of the last hours, as bars of a drawing.
 *
 * @param bars from the oldest hour to the one that runs
 * @param most what the highest bar stands for
 */
record Throughput(List<Bar> bars, long most) {
  static final int HOURS = 24;
  static final int HEIGHT = 64;
  private static final int STEP = 20;

  /** A bar: what it stands for, and where it is drawn. */
  record Bar(String hour, long submissions, int x, long y, long height) {}

  /** From when on hours are asked for. */
  static Instant start(Instant now) {
    return now.truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(HOURS - 1L));
  }

  static Throughput of(Map<Instant, Long> counts, Instant now, Moments moments) {
    long most = Math.max(1, counts.values().stream().mapToLong(Long::longValue).max().orElse(1));
    List<Bar> bars =
        IntStream.range(0, HOURS)
            .mapToObj(
                i -> {
                  Instant hour = start(now).plus(Duration.ofHours(i));
                  long count = counts.getOrDefault(hour, 0L);
                  long height = (count * HEIGHT + most - 1) / most;
                  return new Bar(moments.hour(hour), count, i * STEP, HEIGHT - height, height);
                })
            .toList();
    return new Throughput(bars, most);
  }

  public long lastHour() {
    return bars.get(bars.size() - 1).submissions();
  }
}
