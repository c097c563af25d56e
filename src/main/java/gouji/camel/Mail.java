package gouji.camel;

import gouji.submission.Doorstep;
import gouji.submission.HandedIn;
import gouji.submission.Origin;
import gouji.submission.Parcel;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;

/**
 * A mail as a submission: the bytes that travelled, with all that is attached still inside. It is
 * taken apart where all documents are read, in a process that can be killed; here only its header
 * is looked at.
 */
public final class Mail {
  private static final String NO_SUBJECT = "无主题";

  private final MailReader reader = new MailReader();
  private final Doorstep doorstep;
  private final Admission admission;

  /**
   * The way in by mail.
   *
   * @param doorstep where a mail lies until it has been received, as it may be large
   */
  public Mail(Doorstep doorstep, Admission admission) {
    this.doorstep = doorstep;
    this.admission = admission;
  }

  /**
   * The mail, if it is to be taken in. Its hash tells it from all others, as its Message-ID is part
   * of what is hashed: the one without the other would be a sender's to choose.
   *
   * @throws MessagingException if the server went away, and the mail is to be fetched again later
   */
  public Delivery delivery(@Body Message mail, Exchange exchange)
      throws MessagingException, IOException, UnacceptableMailException {
    Parcel parcel = doorstep.parcel();
    exchange.getExchangeExtension().addOnCompletion(new Cleared(parcel));
    reader.read(mail, parcel);
    MailHeader header = new MailHeader(parcel.beginning(MailHeader.LONGEST));
    admission.check(header);
    String name = MailText.name(header.subject());
    Origin origin = new Origin(Origin.Way.MAIL, header.sender());
    HandedIn handedIn = parcel.handedIn((name.isEmpty() ? NO_SUBJECT : name) + ".eml", origin);
    return new Delivery(handedIn, "mail:" + parcel.sha256());
  }

  /** Clears the doorstep when a mail has been received, or was not. */
  private static final class Cleared extends SynchronizationAdapter {
    private final Parcel parcel;

    Cleared(Parcel parcel) {
      this.parcel = parcel;
    }

    @Override
    public void onDone(Exchange exchange) {
      parcel.close();
    }
  }
}
