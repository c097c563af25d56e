package gouji.camel;

import jakarta.mail.PasswordAuthentication;
import org.apache.camel.component.mail.MailAuthenticator;

/** Who the gateway is to the mail server. In the address of a route, a password ends up in logs. */
public final class Account extends MailAuthenticator {
  private final PasswordAuthentication account;

  /**
   * An account.
   *
   * @param user may be empty, as nobody need log in to some servers
   */
  public Account(String user, String password) {
    this.account =
        user.isEmpty()
            ? new PasswordAuthentication(null, null)
            : new PasswordAuthentication(user, password);
  }

  @Override
  public PasswordAuthentication getPasswordAuthentication() {
    return account;
  }
}
