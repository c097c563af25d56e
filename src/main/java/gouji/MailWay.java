package gouji;

import gouji.camel.Account;
import gouji.camel.Admission;
import gouji.camel.Arrivals;
import gouji.camel.Mail;
import gouji.camel.Sealed;
import gouji.ledger.Ledger;
import gouji.submission.Doorstep;
import gouji.submission.Origin;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts that the way in by mail calls. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailWay {

  @Bean
  Mail mail(Doorstep doorstep, MailSettings mail, Ledger ledger, Clock clock) {
    Arrivals arrivals =
        (sender, since) -> ledger.received(new Origin(Origin.Way.MAIL, sender), since);
    Admission admission =
        new Admission(mail.allowed(), mail.server(), mail.perHour(), arrivals, clock);
    return new Mail(doorstep, admission);
  }

  @Bean
  Account account(MailSettings mail) {
    return new Account(mail.user(), mail.password());
  }

  @Bean
  Sealed sealed() {
    return new Sealed();
  }
}
