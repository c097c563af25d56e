package gouji.camel;

import gouji.submission.Bytes;
import gouji.submission.Origin;
import gouji.submission.Submission;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import org.apache.camel.Body;

/**
 * A mail as a submission: the bytes that travelled, with all that is attached still inside. It is
 * taken apart where all documents are read, in a process that can be killed; here only its header
 * is looked at.
 */
public final class Mail {
  private static final String NO_SUBJECT = "无主题";

  private final MailReader reader;
  private final Admission admission;

  public Mail(int maxBytes, Admission admission) {
    this.reader = new MailReader(maxBytes);
    this.admission = admission;
  }

  /**
   * The mail, if it is to be taken in. Its hash tells it from all others, as its Message-ID is part
   * of what is hashed: the one without the other would be a sender's to choose.
   *
   * @throws MessagingException if the server went away, and the mail is to be fetched again later
   */
  public Delivery delivery(@Body Message mail)
      throws MessagingException, IOException, UnacceptableMailException {
    byte[] bytes = reader.read(mail);
    MailHeader header = new MailHeader(bytes);
    admission.check(header);
    String name = MailText.name(header.subject());
    Origin origin = new Origin(Origin.Way.MAIL, header.sender());
    Submission submission =
        Submission.of((name.isEmpty() ? NO_SUBJECT : name) + ".eml", Bytes.of(bytes), origin);
    return new Delivery(submission, "mail:" + submission.id());
  }
}
