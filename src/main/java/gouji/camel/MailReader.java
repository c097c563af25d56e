package gouji.camel;

import gouji.submission.NotKeptException;
import gouji.submission.Parcel;
import gouji.submission.TooLargeException;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gets the bytes of a mail from the server. What the server says of a mail, such as its size, is
 * not asked for: of a broken one it may be wrong, or an error.
 */
final class MailReader {
  /** At some mails servers hang up. That often, it may be the network. */
  private static final int TRIES = 3;

  private final Map<String, Integer> hangUps = new ConcurrentHashMap<>();

  /**
   * Takes the bytes that travelled into a parcel.
   *
   * @throws MessagingException if the connection was lost, and they may be had the next time
   */
  void read(Message mail, Parcel into)
      throws MessagingException, IOException, UnacceptableMailException {
    Folder folder = mail.getFolder();
    if (!folder.isOpen()) {
      throw new MessagingException("the connection was lost at a mail before this one");
    }
    String key = key(folder, mail);
    if (hangUps.getOrDefault(key, 0) >= TRIES) {
      hangUps.remove(key);
      throw new UnacceptableMailException("the server hangs up when asked for it");
    }
    try {
      into.take(mail::writeTo);
    } catch (TooLargeException e) {
      throw new UnacceptableMailException(String.valueOf(e.getMessage()));
    } catch (NotKeptException e) {
      // It lies on the server as before, and is fetched again when there is room.
      throw e;
    } catch (MessagingException | IOException e) {
      if (folder.isOpen()) {
        String answer = MailText.name(String.valueOf(e.getMessage()));
        throw new UnacceptableMailException("the server does not hand it out: " + answer, e);
      }
      hangUps.merge(key, 1, Integer::sum);
      throw e;
    }
    hangUps.remove(key);
  }

  private static String key(Folder folder, Message mail) throws MessagingException {
    UIDFolder numbered = (UIDFolder) folder;
    return numbered.getUIDValidity() + "/" + numbered.getUID(mail);
  }
}
