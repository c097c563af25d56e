package gouji;

import gouji.ledger.Ledger;
import gouji.verdict.ProcessExaminer;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.support.ScheduledPollConsumer;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.system.DiskSpaceHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** What a gateway says of its parts: whether each serves, and if not, what is wrong with it. */
@Configuration(proxyBeanMethods = false)
class Vitals {
  /** Below this, originals of usual size may soon not fit any more. */
  private static final DataSize LEAST_SPACE = DataSize.ofMegabytes(200);

  @Bean
  HealthIndicator inboxHealthIndicator(GatewaySettings settings, CamelContext camel) {
    return of(
        health -> {
          look("folder", settings.inbox(), health.up());
          polls(camel, "folder", health);
        });
  }

  @Bean
  HealthIndicator outboxHealthIndicator(GatewaySettings settings) {
    return of(health -> look("folder", settings.outbox(), health.up()));
  }

  @Bean
  HealthIndicator mailHealthIndicator(MailSettings mail, CamelContext camel) {
    return of(
        health -> {
          if (mail.enabled()) {
            health.up().withDetail("mailbox", mail.toString());
            polls(camel, "mail", health);
          } else {
            health.unknown().withDetail("mailbox", "off: gouji.mail.enabled is false");
          }
        });
  }

  @Bean
  HealthIndicator queueHealthIndicator(ConnectionFactory connections, Broker broker) {
    return of(
        health -> {
          health.withDetail("broker", broker.access().url().replaceAll("[?].*", ""));
          try (Connection connection = connections.createConnection()) {
            connection.start();
            health.up();
          }
        });
  }

  @Bean
  HealthIndicator databaseHealthIndicator(Ledger ledger) {
    return of(health -> health.up().withDetail("waiting", ledger.backlog()));
  }

  @Bean
  HealthIndicator diskHealthIndicator(GatewaySettings settings) {
    return new DiskSpaceHealthIndicator(settings.data().toFile(), LEAST_SPACE);
  }

  @Bean
  HealthIndicator examinersHealthIndicator(ProcessExaminer examiner) {
    return of(
        health -> {
          ProcessExaminer.Staff staff = examiner.staff();
          health.up().withDetail("jobs", staff.places()).withDetail("busy", staff.busy());
          if (staff.fault() != null) {
            health.down().withDetail("fault", staff.fault());
          }
        });
  }

  private static void look(String name, Path folder, Health.Builder health) {
    boolean serves = Files.isDirectory(folder) && Files.isWritable(folder);
    health.withDetail(name, serves ? "writable" : "missing or not writable: " + folder);
    if (!serves) {
      health.down();
    }
  }

  /** Whether the ways in of a route get at what they look into. */
  private static void polls(CamelContext camel, String id, Health.Builder health) {
    Route route = camel.getRoute(id);
    if (route == null) {
      health.withDetail("route", "there is none with the id " + id);
      return;
    }
    health.withDetail("route", camel.getRouteController().getRouteStatus(id).name());
    for (ScheduledPollConsumer consumer : consumers(route)) {
      // Counted anew from each look that succeeds.
      long failed = consumer.getErrorCounter();
      if (failed > 0) {
        health.down().withDetail("fault", "the last " + failed + " looks failed; the log says why");
      }
    }
  }

  private static List<ScheduledPollConsumer> consumers(Route route) {
    return route.getConsumer() instanceof ScheduledPollConsumer consumer
        ? List.of(consumer)
        : List.of();
  }

  private interface Look {
    void at(Health.Builder health) throws Exception;
  }

  /** What throws is down, and says so without a trace. */
  private static HealthIndicator of(Look look) {
    return new AbstractHealthIndicator() {
      @Override
      protected void doHealthCheck(Health.Builder health) throws Exception {
        look.at(health);
      }
    };
  }
}
