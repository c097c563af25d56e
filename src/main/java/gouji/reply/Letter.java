package gouji.reply;

import gouji.submission.Bytes;
import java.util.ArrayList;
import java.util.List;

/**
 * A reply, ready to be put into a mail.
 *
 * @param number what tells it from all other replies, however often it is written
 * @param answered the mail that it answers, as it travelled
 */
public record Letter(
    String to,
    String number,
    String subject,
    String text,
    List<Enclosure> enclosures,
    Bytes answered) {

  /** A file that goes with it. */
  public record Enclosure(String name, String type, Bytes bytes) {}

  Letter saying(String other) {
    return new Letter(to, number, subject, other, enclosures, answered);
  }

  Letter with(Enclosure enclosure) {
    List<Enclosure> all = new ArrayList<>(enclosures);
    all.add(enclosure);
    return new Letter(to, number, subject, text, all, answered);
  }
}
