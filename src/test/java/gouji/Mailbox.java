package gouji;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox that holds what a test puts in: on a server of its own, or on the one at the port that
 * {@code DOVECOT_PORT} names, where the same user is known.
 */
final class Mailbox implements AutoCloseable {
  private static final String USER = "gouji";

  /** With all that could break an address that it is written into. */
  static final String PASSWORD = "p)&w?x=%1{{y}} z";

  private static final @Nullable String OUTSIDE = System.getenv("DOVECOT_PORT");

  private final @Nullable GreenMail own;
  private final @Nullable GreenMailUser user;
  private final int port;

  Mailbox() {
    if (OUTSIDE == null) {
      own = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
      own.start();
      user = own.setUser(USER + "@example.com", USER, PASSWORD);
      port = own.getImap().getPort();
    } else {
      own = null;
      user = null;
      port = Integer.parseInt(OUTSIDE);
      empty();
    }
  }

  private void empty() {
    try (Store store = open()) {
      for (Folder folder : store.getDefaultFolder().list()) {
        folder.open(Folder.READ_WRITE);
        folder.setFlags(folder.getMessages(), new Flags(Flags.Flag.DELETED), true);
        folder.close(true);
        if (!folder.getName().equals("INBOX")) {
          folder.delete(true);
        }
      }
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  int port() {
    return port;
  }

  /** The settings of the route that reads this mailbox at that port. */
  Map<String, Object> settings(int port) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("gouji.mail.enabled", true);
    settings.put("gouji.mail.protocol", "imap");
    settings.put("gouji.mail.host", "127.0.0.1");
    settings.put("gouji.mail.port", port);
    settings.put("gouji.mail.folder", "INBOX");
    settings.put("gouji.mail.done", "done");
    settings.put("gouji.mail.failed", "failed");
    settings.put("gouji.mail.every", 100);
    return settings;
  }

  static String user() {
    return USER;
  }

  void put(byte[] mail) {
    try (Store store = open()) {
      Session session = Session.getInstance(new Properties());
      MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(mail));
      if (user == null) {
        store.getFolder("INBOX").appendMessages(new Message[] {message});
      } else {
        user.deliver(message);
      }
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Puts a mail in, written with line ends as they are in Java. */
  void put(String mail) {
    put(mail, StandardCharsets.UTF_8);
  }

  void put(String mail, Charset charset) {
    put(mail.replace("\n", "\r\n").getBytes(charset));
  }

  /** The mails that lie in a folder, byte by byte; none where the folder is missing. */
  List<byte[]> mails(String name) throws MessagingException, IOException {
    try (Store store = open()) {
      List<byte[]> mails = new ArrayList<>();
      Folder folder = store.getFolder(name);
      if (folder.exists()) {
        folder.open(Folder.READ_ONLY);
        for (Message mail : folder.getMessages()) {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          mail.writeTo(bytes);
          mails.add(bytes.toByteArray());
        }
      }
      return mails;
    }
  }

  int count(String name) {
    try (Store store = open()) {
      Folder folder = store.getFolder(name);
      return folder.exists() ? folder.getMessageCount() : 0;
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As a program does that ended before it put them aside: all mails are in the inbox again. */
  void putBack(String from) throws MessagingException {
    try (Store store = open()) {
      Folder folder = store.getFolder(from);
      folder.open(Folder.READ_WRITE);
      folder.copyMessages(folder.getMessages(), store.getFolder("INBOX"));
    }
  }

  private Store open() throws MessagingException {
    Store store = Session.getInstance(new Properties()).getStore("imap");
    store.connect("127.0.0.1", port, USER, PASSWORD);
    return store;
  }

  @Override
  public void close() {
    if (own != null) {
      own.stop();
    }
  }
}
