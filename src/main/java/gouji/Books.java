package gouji;

import gouji.archive.Outbox;
import gouji.form.Shelf;
import gouji.ledger.Database;
import gouji.ledger.Ledger;
import gouji.ledger.Vault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the gateway writes into, and commands beside it may open too: ledger, vault, outbox. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({GatewaySettings.class, PushSettings.class})
class Books {
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Shelf shelf(GatewaySettings settings) {
    Path folder = formsFolder(settings);
    return folder == null ? Shelf.standard() : Shelf.standard().with(folder);
  }

  static @Nullable Path formsFolder(GatewaySettings settings) {
    return settings.forms().isEmpty() ? null : Path.of(settings.forms());
  }

  /**
   * The ledger's database, once the folder it may lie in is there: a gateway lays it out, and who
   * only looks into the books does not.
   */
  @Bean
  Database database(GatewaySettings settings, ObjectProvider<Premises> premises) {
    premises.ifAvailable(laidOut -> {});
    GatewaySettings.Access access = settings.database();
    return Database.open(access.url(), access.user(), access.password());
  }

  @Bean
  Vault vault(GatewaySettings settings) throws IOException {
    return Vault.at(settings.data().resolve("vault"));
  }

  @Bean
  Ledger ledger(Database database, Vault vault, Shelf shelf, Clock clock, PushSettings push)
      throws IOException {
    return Ledger.open(database, vault, shelf.forms(), clock, push.on());
  }

  @Bean
  Outbox outbox(GatewaySettings settings, Shelf shelf) throws IOException {
    return Outbox.at(settings.outbox(), shelf.forms(), settings.excel(), ZoneId.systemDefault());
  }
}
