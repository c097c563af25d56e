package gouji.camel;

import gouji.reply.Letter;
import gouji.reply.Setback;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jspecify.annotations.Nullable;

/**
 * A letter as a mail that answers another. Of what the other says only its subject, in an encoded
 * word, and numbers of mails, if they are such, get into its header.
 */
public final class LetterMail {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  /** The number of a mail as one can be written again without harm. */
  private static final Pattern NUMBER = Pattern.compile("<[!-;=?-~]{1,250}>");

  /** As which servers say that there is no such address, and will not be. */
  private static final Set<Integer> UNKNOWN = Set.of(550, 551, 553);

  private static final int MOST_REFERENCES = 10;

  private final InternetAddress from;
  private final Clock clock;

  /**
   * A writer of mails.
   *
   * @param from an address, or a name and an address in angle brackets
   */
  public LetterMail(String from, Clock clock) {
    this.from = sender(from).orElseThrow();
    this.clock = clock;
  }

  /** Whether mails can be from there. */
  public static boolean isSender(String from) {
    return sender(from).isPresent();
  }

  /** The bare address, by which our own mails are known. */
  public String address() {
    return from.getAddress();
  }

  private static Optional<InternetAddress> sender(String from) {
    try {
      InternetAddress address = new InternetAddress(from, true);
      boolean plain = address.getAddress().chars().allMatch(c -> c > ' ' && c < 0x7F);
      return plain ? Optional.of(address) : Optional.empty();
    } catch (AddressException e) {
      return Optional.empty();
    }
  }

  public MimeMessage mail(Letter letter) throws MessagingException {
    MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
    mail.setFrom(from);
    mail.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
    mail.setSubject(letter.subject(), UTF_8);
    mail.setSentDate(Date.from(clock.instant()));
    // The same whenever this reply is written, so that one sent twice is known as the same.
    mail.setHeader("Message-ID", "<gouji." + letter.number() + "@" + domain() + ">");
    mail.setHeader("Auto-Submitted", "auto-replied");
    mail.setHeader("X-Auto-Response-Suppress", "All");
    refer(mail, new MailHeader(letter.answered().array()));
    fill(mail, letter);
    return mail;
  }

  private String domain() {
    String address = from.getAddress();
    return address.substring(address.lastIndexOf('@') + 1);
  }

  private static void refer(MimeMessage mail, MailHeader answered) throws MessagingException {
    List<String> numbers = numbers(answered.all("Message-ID"));
    if (numbers.size() == 1) {
      mail.setHeader("In-Reply-To", numbers.get(0));
      List<String> all = new ArrayList<>(numbers(answered.all("References")));
      all.addAll(numbers);
      List<String> last = all.subList(Math.max(0, all.size() - MOST_REFERENCES), all.size());
      mail.setHeader("References", String.join("\r\n ", last));
    }
  }

  private static List<String> numbers(List<String> fields) {
    List<String> numbers = new ArrayList<>();
    for (String field : fields) {
      Matcher matcher = NUMBER.matcher(field);
      while (matcher.find()) {
        numbers.add(matcher.group());
      }
    }
    return numbers;
  }

  private static void fill(MimeMessage mail, Letter letter) throws MessagingException {
    MimeBodyPart text = new MimeBodyPart();
    text.setText(letter.text(), UTF_8);
    MimeMultipart parts = new MimeMultipart(text);
    for (Letter.Enclosure enclosure : letter.enclosures()) {
      MimeBodyPart part = new MimeBodyPart();
      part.setDataHandler(
          new DataHandler(new ByteArrayDataSource(enclosure.bytes().array(), enclosure.type())));
      part.setDisposition(MimeBodyPart.ATTACHMENT);
      part.setFileName(enclosure.name());
      parts.addBodyPart(part);
    }
    mail.setContent(parts);
  }

  /** What is to be made of a mail that could not be sent, or a letter that could not be written. */
  public Setback setback(Throwable thrown) {
    String why = thrown.toString();
    for (Throwable cause = thrown; cause != null; cause = next(cause)) {
      why = String.valueOf(cause.getMessage());
      if (cause instanceof SMTPAddressFailedException refused
          && UNKNOWN.contains(refused.getReturnCode())) {
        return new Setback(oneLine(why), true);
      }
    }
    return new Setback(oneLine(why), false);
  }

  /** Mail servers' answers hang behind each other apart from causes. */
  private static @Nullable Throwable next(Throwable thrown) {
    return thrown instanceof MessagingException mail && mail.getNextException() != null
        ? mail.getNextException()
        : thrown.getCause();
  }

  /** What a server says goes to the log, on one line. */
  private static String oneLine(String said) {
    return MailText.name(said);
  }
}
