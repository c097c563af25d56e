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

  /**
   * Opened ahead, but not before the folder is there that they may lie in: a gateway lays it out,
   * and who only looks into the books does not.
   */
  @Bean(destroyMethod = "end")
  Ahead<OpenedBooks> opened(
      GatewaySettings settings, PushSettings push, Clock clock, ObjectProvider<Premises> premises) {
    premises.ifAvailable(laidOut -> {});
    return Ahead.begin(
        "books", () -> OpenedBooks.at(settings, push.on(), clock), OpenedBooks::close);
  }

  @Bean
  Shelf shelf(Ahead<OpenedBooks> opened) throws Exception {
    return opened.get().shelf();
  }

  @Bean(destroyMethod = "") // It is closed with all that was opened.
  Database database(Ahead<OpenedBooks> opened) throws Exception {
    return opened.get().database();
  }

  @Bean
  Vault vault(Ahead<OpenedBooks> opened) throws Exception {
    return opened.get().vault();
  }

  @Bean
  Ledger ledger(Ahead<OpenedBooks> opened) throws Exception {
    return opened.get().ledger();
  }

  static @Nullable Path formsFolder(GatewaySettings settings) {
    return settings.forms().isEmpty() ? null : Path.of(settings.forms());
  }

  @Bean
  Outbox outbox(GatewaySettings settings, Shelf shelf) throws IOException {
    return Outbox.at(settings.outbox(), shelf.forms(), settings.excel(), ZoneId.systemDefault());
  }
}
