package gouji;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Mails with reports attached, as people send them, and what arrives at people. */
final class Mails {
  private static final Session SESSION = Session.getInstance(new Properties());

  private Mails() {}

  /**
   * A mail.
   *
   * @param header further lines, each with its line end
   */
  static byte[] with(String from, String subject, String header, Path... documents)
      throws MessagingException, IOException {
    String lines = header.replace("\n", "\r\n") + "\r\n";
    MimeMessage mail =
        new MimeMessage(
            SESSION, new ByteArrayInputStream(lines.getBytes(StandardCharsets.US_ASCII)));
    mail.setFrom(from);
    mail.setSubject(subject, "UTF-8");
    MimeBodyPart text = new MimeBodyPart();
    text.setText("请查收。", "UTF-8");
    MimeMultipart parts = new MimeMultipart(text);
    for (Path document : documents) {
      MimeBodyPart part = new MimeBodyPart();
      part.attachFile(document.toFile());
      parts.addBodyPart(part);
    }
    mail.setContent(parts);
    mail.saveChanges();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    mail.writeTo(bytes);
    return bytes.toByteArray();
  }

  /** The text of a mail with attachments. */
  static String text(MimeMessage mail) throws MessagingException, IOException {
    return (String) parts(mail).get(0).getContent();
  }

  static List<String> attached(MimeMessage mail) throws MessagingException, IOException {
    List<String> names = new ArrayList<>();
    for (BodyPart part : parts(mail).subList(1, parts(mail).size())) {
      names.add(part.getFileName());
    }
    return names;
  }

  static byte[] attachment(MimeMessage mail, String name) throws MessagingException, IOException {
    for (BodyPart part : parts(mail)) {
      if (name.equals(part.getFileName())) {
        return part.getInputStream().readAllBytes();
      }
    }
    throw new AssertionError("no attachment " + name);
  }

  private static List<BodyPart> parts(MimeMessage mail) throws MessagingException, IOException {
    MimeMultipart multipart = (MimeMultipart) mail.getContent();
    List<BodyPart> parts = new ArrayList<>();
    for (int i = 0; i < multipart.getCount(); i++) {
      parts.add(multipart.getBodyPart(i));
    }
    return parts;
  }
}
