package gouji;

import gouji.camel.Brief;
import gouji.clerk.Courier;
import gouji.ledger.Ledger;
import gouji.ledger.PushCounts;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts that the way out to another program calls, and what it says of itself. */
@Configuration(proxyBeanMethods = false)
class PushWay {
  /** So many times the time limit of one try, which holds for connecting and for the answer. */
  private static final int TRY = 3;

  private static final Duration MARGIN = Duration.ofSeconds(30);

  private static final Map<String, ToLongFunction<PushCounts>> NUMBERS =
      Map.of(
          "waiting", PushCounts::waiting,
          "failing", PushCounts::failing,
          "aside", PushCounts::aside);

  @Bean
  Courier courier(Ledger ledger, PushSettings push, Clock clock) {
    Duration lease = Duration.ofMillis(push.timeout()).multipliedBy(TRY).plus(MARGIN);
    String secret = push.on() ? push.secret() : "";
    return new Courier(ledger.pushes(), secret, lease, push.giveUp(), clock);
  }

  @Bean
  Brief brief() {
    return new Brief();
  }

  /**
   * That another program is away is no fault of the gateway, which stays up as a whole: so this
   * says a word of its own.
   */
  @Bean
  HealthIndicator pushHealthIndicator(Ledger ledger) {
    return () -> {
      PushCounts counts = ledger.pushes().counts();
      Health.Builder health =
          counts.failing() + counts.aside() == 0 ? Health.up() : Health.status("FAILING");
      NUMBERS.forEach((name, number) -> health.withDetail(name, number.applyAsLong(counts)));
      String fault = counts.fault();
      return fault == null ? health.build() : health.withDetail("fault", fault).build();
    };
  }

  @Bean
  MeterBinder pushes(Ledger ledger) {
    return registry ->
        NUMBERS.forEach(
            (name, number) ->
                Gauge.builder(
                        "gouji.pushes", ledger, book -> number.applyAsLong(book.pushes().counts()))
                    .description("Messages to be pushed to another program, and what holds them up")
                    .tag("state", name)
                    .register(registry));
  }
}
