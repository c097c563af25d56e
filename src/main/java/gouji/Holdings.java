package gouji;

import gouji.ledger.Counts;
import gouji.ledger.Fate;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the ledger, as meters: the same for all nodes, and survives them. It is counted
 * once for all meters and for some seconds, as whole indexes are gone through for it.
 */
final class Holdings implements MeterBinder {
  private static final Duration FRESH = Duration.ofSeconds(5);

  private final Supplier<Counts> ledger;
  private final Clock clock;
  private @Nullable Supplier<Counts> counted;
  private Instant at = Instant.MIN;

  /**
   * The holdings.
   *
   * @param ledger counts what it has
   */
  Holdings(Supplier<Counts> ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (Fate fate : Fate.values()) {
      gauge(
              "gouji.documents",
              "Documents that came to a fate",
              counts -> counts.documents().getOrDefault(fate, 0L))
          .tag("fate", Meters.name(fate))
          .register(registry);
    }
    gauge("gouji.waiting", "Submissions that wait for their fate", Counts::waiting)
        .register(registry);
    gauge("gouji.reports", "Accepted reports that no newer one has replaced", Counts::current)
        .register(registry);
    gauge("gouji.replies", "Answers that are owed to those who sent mails", Counts::replies)
        .register(registry);
  }

  private Gauge.Builder<Holdings> gauge(
      String name, String description, ToDoubleFunction<Counts> number) {
    return Gauge.builder(name, this, holdings -> number.applyAsDouble(holdings.counts()))
        .description(description);
  }

  private synchronized Counts counts() {
    Instant now = clock.instant();
    Supplier<Counts> known = counted;
    if (known == null || !now.isBefore(at.plus(FRESH)) || now.isBefore(at)) {
      known = count();
      counted = known;
      at = clock.instant();
    }
    return known.get();
  }

  /** Also that it could not be counted holds for a while: each try may take half a minute. */
  private Supplier<Counts> count() {
    try {
      Counts fresh = ledger.get();
      return () -> fresh;
    } catch (RuntimeException e) {
      return () -> {
        throw e;
      };
    }
  }
}
