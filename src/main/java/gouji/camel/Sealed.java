package gouji.camel;

import jakarta.mail.Message;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.component.mail.MailBinding;
import org.apache.camel.component.mail.MailEndpoint;
import org.apache.camel.component.mail.MailMessage;
import org.apache.camel.component.mail.MailUidGenerator;

/**
 * A mail as Camel is to handle it: unopened. Its headers would become headers of the exchange, also
 * with {@code mapMailMessage=false}, as soon as anyone asks for one. Camel itself does: a mail with
 * a header {@code delete: true} would be deleted, one with {@code moveTo} moved where its sender
 * likes. And it would ask the server about headers that a broken mail does not have.
 */
public final class Sealed extends MailBinding implements MailUidGenerator {

  @Override
  protected Map<String, Object> extractHeadersFromMail(Message mail, Exchange exchange) {
    return Map.of();
  }

  @Override
  public Object extractBodyFromMail(Exchange exchange, MailMessage mail) {
    return mail.getOriginalMessage();
  }

  /** The number in the mailbox. Who knows a mail again is the ledger. */
  @Override
  public String generateUuid(MailEndpoint endpoint, Message mail) {
    return Integer.toString(mail.getMessageNumber());
  }
}
