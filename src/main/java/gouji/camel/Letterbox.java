package gouji.camel;

import gouji.submission.Bytes;
import gouji.submission.Origin;
import gouji.submission.Submission;
import jakarta.jms.BytesMessage;
import jakarta.jms.Destination;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A message of a queue as a submission: its body is the document, and {@code GoujiFileName} says
 * what to call it. Nothing else in it counts.
 */
public final class Letterbox {
  private static final String FILE_NAME = "GoujiFileName";
  private static final String UNNAMED = "document";

  private final int maxBytes;

  /**
   * A letterbox.
   *
   * @param maxBytes what is larger is not even read
   */
  public Letterbox(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  public Delivery delivery(Message message) throws JMSException {
    Bytes bytes = Bytes.of(content(message));
    Origin origin = new Origin(Origin.Way.QUEUE, queue(message.getJMSDestination()));
    String name = name(message.getStringProperty(FILE_NAME));
    Submission submission = Submission.of(name, bytes, origin);
    return Delivery.of(submission, "queue", mark(message, submission));
  }

  private byte[] content(Message message) throws JMSException {
    if (message instanceof TextMessage text) {
      String written = text.getText();
      return written == null ? new byte[0] : written.getBytes(StandardCharsets.UTF_8);
    }
    if (!(message instanceof BytesMessage body)) {
      throw new JMSException("a message has no bytes and no text, so there is no document in it");
    }
    long length = body.getBodyLength();
    if (length > maxBytes) {
      throw new JMSException("a message of " + length + " bytes is larger than gouji.max-bytes");
    }
    byte[] content = new byte[(int) length];
    body.readBytes(content);
    return content;
  }

  private static String queue(@Nullable Destination destination) throws JMSException {
    return destination instanceof Queue queue ? queue.getQueueName() : "";
  }

  private static String name(@Nullable String written) {
    String name = written == null ? "" : MailText.name(written);
    return name.isEmpty() ? UNNAMED : name;
  }

  /**
   * By what a message is known again that the broker hands out twice. Some senders give none an id,
   * and some the same to many.
   */
  private static String mark(Message message, Submission submission) throws JMSException {
    String id = message.getJMSMessageID();
    String sent = id == null ? message.getJMSTimestamp() + " " + submission.name() : id;
    return sent + " " + submission.id();
  }
}
