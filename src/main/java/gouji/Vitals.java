package gouji;

import gouji.ledger.Fate;
import gouji.ledger.Ledger;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a gateway says of itself: whether its parts serve, and how much has come to which fate. */
@Configuration(proxyBeanMethods = false)
class Vitals {

  @Bean
  HealthIndicator ledgerHealthIndicator(Ledger ledger) {
    return () -> Health.up().withDetail("waiting", ledger.counts().waiting()).build();
  }

  @Bean
  HealthIndicator foldersHealthIndicator(GatewaySettings settings) {
    return () -> {
      Health.Builder health = Health.up();
      Map.of("inbox", settings.inbox(), "outbox", settings.outbox(), "data", settings.data())
          .forEach((name, folder) -> look(name, folder, health));
      return health.build();
    };
  }

  private static void look(String name, Path folder, Health.Builder health) {
    boolean serves = Files.isDirectory(folder) && Files.isWritable(folder);
    health.withDetail(name, serves ? "writable" : "missing or not writable: " + folder);
    if (!serves) {
      health.down();
    }
  }

  @Bean
  MeterBinder documents(Ledger ledger) {
    return registry -> {
      for (Fate fate : Fate.values()) {
        Gauge.builder("gouji.documents", () -> of(ledger.counts().documents(), fate))
            .description("Documents that came to a fate")
            .tag("fate", fate.name().toLowerCase(Locale.ROOT))
            .register(registry);
      }
      Gauge.builder("gouji.waiting", ledger, book -> book.counts().waiting())
          .description("Submissions that wait for their fate")
          .register(registry);
      Gauge.builder("gouji.reports", ledger, book -> book.counts().current())
          .description("Accepted reports that no newer one has replaced")
          .register(registry);
    };
  }

  private static double of(Map<Fate, Long> numbers, Fate fate) {
    return numbers.getOrDefault(fate, 0L);
  }
}
