package gouji.camel;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gets the bytes of a mail from the server. What the server says of a mail, such as its size, is
 * not asked for: of a broken one it may be wrong, or an error.
 */
final class MailReader {
  /** At some mails servers hang up. That often, it may be the network. */
  private static final int TRIES = 3;

  private final int maxBytes;
  private final Map<String, Integer> hangUps = new ConcurrentHashMap<>();

  MailReader(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /**
   * The bytes that travelled.
   *
   * @throws MessagingException if the connection was lost, and they may be had the next time
   */
  byte[] read(Message mail) throws MessagingException, IOException, UnacceptableMailException {
    Folder folder = mail.getFolder();
    if (!folder.isOpen()) {
      throw new MessagingException("the connection was lost at a mail before this one");
    }
    String key = key(folder, mail);
    if (hangUps.getOrDefault(key, 0) >= TRIES) {
      hangUps.remove(key);
      throw new UnacceptableMailException("the server hangs up when asked for it");
    }
    Capped bytes = new Capped();
    try {
      mail.writeTo(bytes);
    } catch (TooLargeException e) {
      throw new UnacceptableMailException("it has more than " + maxBytes + " bytes");
    } catch (MessagingException | IOException e) {
      if (folder.isOpen()) {
        String answer = MailText.name(String.valueOf(e.getMessage()));
        throw new UnacceptableMailException("the server does not hand it out: " + answer, e);
      }
      hangUps.merge(key, 1, Integer::sum);
      throw e;
    }
    hangUps.remove(key);
    return bytes.toByteArray();
  }

  private static String key(Folder folder, Message mail) throws MessagingException {
    UIDFolder numbered = (UIDFolder) folder;
    return numbered.getUIDValidity() + "/" + numbered.getUID(mail);
  }

  private static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Memory for as much as a mail may have. */
  private final class Capped extends OutputStream {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
      if (length > maxBytes - bytes.size()) {
        throw new TooLargeException();
      }
      bytes.write(from, offset, length);
    }

    byte[] toByteArray() {
      return bytes.toByteArray();
    }
  }
}
