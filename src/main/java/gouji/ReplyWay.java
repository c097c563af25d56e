package gouji;

import gouji.archive.Outbox;
import gouji.camel.Account;
import gouji.camel.Courtesy;
import gouji.camel.LetterMail;
import gouji.dossier.Press;
import gouji.form.Shelf;
import gouji.ledger.Ledger;
import gouji.reply.Correspondence;
import gouji.reply.Writer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts that replies to mails call. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReplySettings.class)
class ReplyWay {
  /** Stands in the parts of a route that is not started. */
  private static final String NOBODY = "gouji@localhost";

  @Bean
  LetterMail letterMail(ReplySettings reply, Clock clock) {
    return new LetterMail(reply.enabled() ? reply.from() : NOBODY, clock);
  }

  @Bean
  Correspondence correspondence(
      GatewaySettings settings,
      ReplySettings reply,
      MailSettings mail,
      LetterMail letters,
      Shelf shelf,
      Ledger ledger,
      Outbox outbox,
      Clock clock)
      throws IOException {
    Press press = new Press(shelf, Books.formsFolder(settings), settings.allowance());
    Writer writer = new Writer(outbox, press, ZoneId.systemDefault());
    Courtesy courtesy = new Courtesy(Stream.of(letters.address(), mail.user()));
    Path folder = settings.data().resolve("replies");
    return new Correspondence(ledger, writer, courtesy, reply.perDay(), folder, clock);
  }

  @Bean
  Account replyAccount(ReplySettings reply) {
    return new Account(reply.user(), reply.password());
  }
}
