package gouji;

import gouji.camel.Sluice;
import gouji.ledger.Ledger;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts that slow the ways in down, and say so. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeSettings.class)
class Inlet {

  @Bean
  Headroom headroom(IntakeSettings intake, GatewaySettings settings, Ledger ledger) {
    return new Headroom(intake, ledger::backlog, List.of(settings.data(), settings.outbox()));
  }

  @Bean
  Sluice sluice(Headroom headroom) {
    return new Sluice(headroom::lack);
  }

  @Bean
  HealthIndicator intakeHealthIndicator(Headroom headroom) {
    return () -> {
      Optional<String> why = headroom.lack();
      Health.Builder health = headroom.disks().isPresent() ? Health.outOfService() : Health.up();
      return health
          .withDetail("intake", why.map(reason -> "slowed, because " + reason).orElse("open"))
          .build();
    };
  }
}
