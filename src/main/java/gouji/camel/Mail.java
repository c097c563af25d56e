package gouji.camel;

import gouji.submission.Bytes;
import gouji.submission.Origin;
import gouji.submission.Submission;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.camel.Body;

/**
 * A mail as a submission: the bytes that travelled, with all that is attached still inside. It is
 * taken apart where all documents are read, in a process that can be killed.
 */
public final class Mail {
  private static final String NO_SUBJECT = "无主题";

  public Submission submission(@Body Message mail) throws MessagingException, IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.max(1024, mail.getSize()));
    mail.writeTo(bytes);
    return Submission.of(
        subject(mail) + ".eml",
        Bytes.of(bytes.toByteArray()),
        new Origin(Origin.Way.MAIL, sender(mail)));
  }

  private static String subject(Message mail) throws MessagingException {
    String subject = mail.getSubject();
    return subject == null || subject.isBlank() ? NO_SUBJECT : subject.strip();
  }

  /** The address that the mail says it is from; nobody has vouched for it. */
  private static String sender(Message mail) throws MessagingException {
    Address[] from;
    try {
      from = mail.getFrom();
    } catch (AddressException e) {
      String[] written = mail.getHeader("From");
      return written == null ? "" : written[0];
    }
    if (from == null || from.length == 0) {
      return "";
    }
    return from[0] instanceof InternetAddress internet ? internet.getAddress() : from[0].toString();
  }
}
