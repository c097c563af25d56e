package gouji;

import gouji.access.AccessConfiguration;
import gouji.api.ApiConfiguration;
import gouji.archive.Outbox;
import gouji.camel.Folder;
import gouji.camel.Letterbox;
import gouji.clerk.Arbiter;
import gouji.clerk.Clerk;
import gouji.clerk.Post;
import gouji.clerk.Renewal;
import gouji.clerk.Witness;
import gouji.desk.AccessPages;
import gouji.desk.Desk;
import gouji.form.Shelf;
import gouji.ledger.Ledger;
import gouji.submission.Doorstep;
import gouji.verdict.Examiner;
import gouji.verdict.ProcessExaminer;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.jms.ConnectionFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.spring.spi.SpringTransactionPolicy;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jms.connection.CachingConnectionFactory;
import org.springframework.jms.connection.JmsTransactionManager;

/**
 * The gateway: which part serves which. The routes call the parts by the names of their beans. What
 * of Spring Boot and Camel it is built on are its {@link Foundations}.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableConfigurationProperties(DoorSettings.class)
@Import({
  AccessConfiguration.class,
  AccessPages.class,
  ApiConfiguration.class,
  ApiWay.class,
  Books.class,
  Desk.class,
  Foundations.class,
  Inlet.class,
  MailWay.class,
  PushWay.class,
  ReplyWay.class,
  Showcase.class,
  Vitals.class
})
class Gateway {
  private static final int SESSIONS = 32;

  private final GatewaySettings settings;

  Gateway(GatewaySettings settings) {
    this.settings = settings;
  }

  @Bean(initMethod = "layOut")
  Premises premises() {
    return new Premises(settings);
  }

  @Bean
  ProcessExaminer examiner(Shelf shelf) {
    return ProcessExaminer.open(
        shelf, Books.formsFolder(settings), settings.allowance(), settings.jobs());
  }

  @Bean
  Meters meters(MeterRegistry registry) {
    return new Meters(registry);
  }

  @Bean
  Holdings holdings(Ledger ledger, Clock clock) {
    return new Holdings(ledger::counts, clock);
  }

  @Bean
  Clerk clerk(
      Ledger ledger,
      Examiner examiner,
      Outbox outbox,
      ReplySettings reply,
      Witness witness,
      Clock clock) {
    return new Clerk(
        ledger, examiner, settings.maxBytes().toBytes(), outbox, reply.enabled(), witness, clock);
  }

  @Bean
  Arbiter arbiter(Ledger ledger, Outbox outbox, ReplySettings reply, Clock clock) {
    return new Arbiter(ledger, outbox, settings.maxBytes().toBytes(), reply.enabled(), clock);
  }

  @Bean
  Renewal dataset(Ledger ledger, Outbox outbox, Clock clock) {
    return new Renewal(ledger, outbox, clock);
  }

  @Bean
  Post post(Ledger ledger, Clock clock) {
    return new Post(ledger, UUID.randomUUID().toString(), clock);
  }

  /** Below the folder of all data, once that is there. */
  @Bean
  Doorstep doorstep(Premises laidOut, Clock clock) throws IOException {
    return Doorstep.at(
        settings.data().resolve("arriving"), settings.maxBytes().toBytes(), clock.instant());
  }

  @Bean
  Folder folder() {
    return new Folder();
  }

  @Bean
  Letterbox letterbox() {
    return new Letterbox((int) settings.maxBytes().toBytes());
  }

  @Bean(destroyMethod = "end")
  Ahead<Broker> brokerAhead(Premises laidOut, DoorSettings door) {
    return Ahead.begin("broker", () -> openBroker(door), Broker::stop);
  }

  private Broker openBroker(DoorSettings door) throws Exception {
    GatewaySettings.Access other = settings.broker();
    if (other.url().isEmpty()) {
      Path folder = settings.data().resolve("queue");
      return Broker.inside(folder, door.open() ? new Door(door) : null);
    }
    if (door.open()) {
      throw new IllegalArgumentException(
          "gouji.door.url opens the broker inside, but gouji.broker.url names another");
    }
    return Broker.outside(other);
  }

  @Bean
  Broker broker(Ahead<Broker> ahead) throws Exception {
    return ahead.get();
  }

  /** What comes up ahead begins when the web server is made, before all other parts. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> meanwhile(List<Ahead<?>> ahead) {
    return server -> {};
  }

  @Bean
  ConnectionFactory connectionFactory(Broker broker) {
    GatewaySettings.Access access = broker.access();
    ActiveMQConnectionFactory target =
        new ActiveMQConnectionFactory(access.url(), access.user(), access.password());
    CachingConnectionFactory connections =
        settings.broker().url().isEmpty()
            ? new CachingConnectionFactory(target)
            : new OuterConnections(target, access);
    connections.setSessionCacheSize(SESSIONS);
    connections.setCacheConsumers(false);
    return connections;
  }

  /** By which messages go out together: what is sent in it is sent when it ends. */
  @Bean
  SpringTransactionPolicy together(ConnectionFactory connections) {
    return new SpringTransactionPolicy(new JmsTransactionManager(connections));
  }
}
