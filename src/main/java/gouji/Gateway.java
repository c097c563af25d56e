package gouji;

import gouji.archive.Outbox;
import gouji.camel.Folder;
import gouji.camel.Mail;
import gouji.clerk.Clerk;
import gouji.clerk.Dataset;
import gouji.clerk.Post;
import gouji.form.Shelf;
import gouji.ledger.Database;
import gouji.ledger.Ledger;
import gouji.ledger.Vault;
import gouji.verdict.Examiner;
import gouji.verdict.ProcessExaminer;
import jakarta.jms.ConnectionFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jms.connection.CachingConnectionFactory;

/** The gateway: which part serves which. The routes call the parts by the names of their beans. */
@SpringBootApplication(scanBasePackages = {})
@EnableConfigurationProperties(GatewaySettings.class)
class Gateway {
  private static final int SESSIONS = 32;

  private final GatewaySettings settings;

  Gateway(GatewaySettings settings) throws IOException {
    this.settings = settings;
    Premises.layOut(settings);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Shelf shelf() {
    Path folder = formsFolder();
    return folder == null ? Shelf.standard() : Shelf.standard().with(folder);
  }

  @Bean
  Database database() {
    GatewaySettings.Access access = settings.database();
    return Database.open(access.url(), access.user(), access.password());
  }

  @Bean
  Ledger ledger(Database database, Shelf shelf, Clock clock) throws IOException {
    Vault vault = Vault.at(settings.data().resolve("vault"));
    return Ledger.open(database, vault, shelf.forms(), clock);
  }

  @Bean
  Examiner examiner(Shelf shelf) {
    return ProcessExaminer.open(shelf, formsFolder(), settings.allowance(), settings.jobs());
  }

  @Bean
  Outbox outbox(Shelf shelf) throws IOException {
    return Outbox.at(settings.outbox(), shelf.forms(), settings.excel(), ZoneId.systemDefault());
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

  @Bean
  Mail mail() {
    return new Mail();
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

  private @Nullable Path formsFolder() {
    return settings.forms().isEmpty() ? null : Path.of(settings.forms());
  }
}
