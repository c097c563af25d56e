package gouji;

import gouji.archive.Outbox;
import gouji.camel.Folder;
import gouji.clerk.Clerk;
import gouji.clerk.Dataset;
import gouji.clerk.Post;
import gouji.form.Shelf;
import gouji.ledger.Ledger;
import gouji.verdict.Examiner;
import gouji.verdict.ProcessExaminer;
import jakarta.jms.ConnectionFactory;
import java.time.Clock;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jms.connection.CachingConnectionFactory;

/** The gateway: which part serves which. The routes call the parts by the names of their beans. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({Books.class, MailWay.class, Vitals.class})
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
  Examiner examiner(Shelf shelf) {
    return ProcessExaminer.open(
        shelf, Books.formsFolder(settings), settings.allowance(), settings.jobs());
  }

  @Bean
  Clerk clerk(Ledger ledger, Examiner examiner, Outbox outbox, Clock clock) {
    return new Clerk(ledger, examiner, outbox, clock);
  }

  @Bean
  Dataset dataset(Ledger ledger, Outbox outbox, Clock clock) {
    return new Dataset(ledger, outbox, clock);
  }

  @Bean
  Post post(Ledger ledger) {
    return new Post(ledger);
  }

  @Bean
  Folder folder() {
    return new Folder();
  }

  @Bean(destroyMethod = "stop")
  Broker broker() throws Exception {
    String url = settings.broker().url();
    return url.isEmpty() ? Broker.inside(settings.data().resolve("queue")) : Broker.outside(url);
  }

  @Bean
  ConnectionFactory connectionFactory(Broker broker) {
    GatewaySettings.Access access = settings.broker();
    CachingConnectionFactory connections =
        new CachingConnectionFactory(
            new ActiveMQConnectionFactory(broker.url(), access.user(), access.password()));
    connections.setSessionCacheSize(SESSIONS);
    connections.setCacheConsumers(false);
    return connections;
  }
}
