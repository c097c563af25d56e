package gouji.camel;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the header of a mail says, read from the bytes that travelled: what a server makes of a
 * broken mail is not to be relied on.
 */
final class MailHeader {
  /** No honest header is longer, and what follows is not looked at. */
  static final int LONGEST = 256 * 1024;

  private static final int LONGEST_FROM = 4096;
  private static final int LONGEST_ADDRESS = 320;
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s\\p{Cntrl}<>()\\[\\]\",;:\\\\@]+@[^\\s\\p{Cntrl}<>()\",;:\\\\@]+");

  private final InternetHeaders fields;

  MailHeader(byte[] mail) throws MessagingException {
    int length = Math.min(mail.length, LONGEST);
    this.fields = new InternetHeaders(new ByteArrayInputStream(mail, 0, length));
  }

  /** All fields of that name, the topmost first, a character for each byte. */
  List<String> all(String name) {
    String[] values = fields.getHeader(name);
    return values == null ? List.of() : List.of(values);
  }

  /** What the mail is about, or nothing. */
  String subject() {
    List<String> subjects = all("Subject");
    return subjects.isEmpty() ? "" : MailText.decode(subjects.get(0));
  }

  /**
   * The address that the mail says it is from; nobody has vouched for it. Empty where there is none
   * or more than one, as then programs differ in which they show.
   */
  String sender() {
    List<String> from = all("From");
    if (from.size() != 1 || from.get(0).length() > LONGEST_FROM) {
      return "";
    }
    try {
      InternetAddress[] addresses = InternetAddress.parseHeader(from.get(0), false);
      String address = addresses.length == 1 ? addresses[0].getAddress() : "";
      return address != null
              && address.length() <= LONGEST_ADDRESS
              && ADDRESS.matcher(address).matches()
          ? address.toLowerCase(Locale.ROOT)
          : "";
    } catch (AddressException | RuntimeException e) {
      // Also a parser that stumbles has found no address, and must not hold up the next mail.
      return "";
    }
  }
}
