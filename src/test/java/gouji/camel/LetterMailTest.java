package gouji.camel;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.reply.Letter;
import gouji.reply.Setback;
import gouji.submission.Bytes;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterMailTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-05-01T08:00:00Z"), ZoneOffset.UTC);
  private static final LetterMail MAILS = new LetterMail("信息公开核查 <gouji@example.com>", CLOCK);

  @Test
  void answersTheMailItIsAbout() throws Exception {
    MimeMessage mail = sent("Message-ID: <2@x>\r\nReferences: <0@x>\r\n <1@x>\r\n", "答复：年报");

    assertThat(mail.getFrom()).containsExactly(new InternetAddress("gouji@example.com"));
    assertThat(mail.getHeader("To", ",")).isEqualTo("zhang@example.com");
    assertThat(mail.getSubject()).isEqualTo("答复：年报");
    assertThat(mail.getHeader("Message-ID")).containsExactly("<gouji.01J.1@example.com>");
    assertThat(mail.getHeader("In-Reply-To")).containsExactly("<2@x>");
    assertThat(mail.getHeader("References", "")).matches("<0@x>\\s+<1@x>\\s+<2@x>");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-replied");
  }

  @Test
  void bringsItsTextAndWhatIsEnclosed() throws Exception {
    MimeMultipart parts = (MimeMultipart) sent("", "答复").getContent();

    assertThat(parts.getBodyPart(0).getContent()).isEqualTo("第一行\r\n<b>第二行</b> ${body}\r\n");
    assertThat(parts.getBodyPart(0).isMimeType("text/plain")).isTrue();
    assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("核查单.pdf");
    assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).containsExactly(0, -1, 13, 10);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Message-ID: <a@x>\u0001\r\n",
        "Message-ID: <a@x\r\n Bcc: evil@x.cn>\r\n",
        "Message-ID: a@x\r\nReferences: <b>\r\n\tBcc:evil@x.cn\r\n",
        "Message-ID: <a@x> <b@x>\r\n",
        "Message-ID: <水@x>\r\n",
        "Message-ID:\r\n",
        "References: <a@x>\r\n",
      })
  void takesNothingOverThatIsNoNumberOfAMail(String header) throws Exception {
    MimeMessage mail = sent(header, "答复");

    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getHeader("In-Reply-To", ",")).isIn(null, "<a@x>");
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(Collections.list(mail.getAllHeaderLines())).allMatch(line -> line.length() < 990);
  }

  @Test
  void aLongThreadIsCutToItsEnd() throws Exception {
    MimeMessage mail =
        sent("References: " + "<old@x>\r\n ".repeat(5000) + "\r\nMessage-ID: <a@x>\r\n", "答复");

    assertThat(mail.getHeader("References", "")).hasSizeLessThan(200).endsWith("<a@x>");
  }

  @Test
  void aSubjectIsNoHeader() throws Exception {
    MimeMessage mail = sent("", "答复\r\nBcc: evil@x.cn\r\n\r\nbody");

    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getAllRecipients()).hasSize(1);
  }

  @Test
  void anAddressThatDoesNotExistIsNotTriedAgain() throws Exception {
    assertThat(MAILS.setback(refused(550, "550 no such user\r\n")))
        .isEqualTo(new Setback("550 no such user", true));
    assertThat(MAILS.setback(refused(450, "450 greylisted")))
        .isEqualTo(new Setback("450 greylisted", false));
    assertThat(MAILS.setback(new ConnectException("refused")).lasting()).isFalse();
    assertThat(MAILS.setback(new SendFailedException("451 later")).lasting()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "gouji", "a@b, c@d", "a@b\r\nBcc: c@d", "张三@例子.cn", "<>"})
  void isFromNoSuchAddress(String from) {
    assertThat(LetterMail.isSender(from)).isFalse();
  }

  private static Exception refused(int code, String said) throws Exception {
    InternetAddress address = new InternetAddress("nobody@example.com");
    SendFailedException failed = new SendFailedException("Invalid Addresses");
    failed.setNextException(new SMTPAddressFailedException(address, "RCPT TO", code, said));
    return new IllegalStateException(failed);
  }

  /** The mail as it arrives. */
  private static MimeMessage sent(String header, String subject) throws Exception {
    Bytes answered = Bytes.of((header + "\r\nbody").getBytes(StandardCharsets.UTF_8));
    Letter.Enclosure enclosure =
        new Letter.Enclosure("核查单.pdf", "application/pdf", Bytes.of(new byte[] {0, -1, 13, 10}));
    Letter letter =
        new Letter(
            "zhang@example.com",
            "01J.1",
            subject,
            "第一行\r\n<b>第二行</b> ${body}\r\n",
            List.of(enclosure),
            answered);
    MimeMessage mail = MAILS.mail(letter);
    String id = mail.getMessageID();
    mail.saveChanges();
    mail.setHeader("Message-ID", id); // as Camel does
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    mail.writeTo(bytes);
    Session session = Session.getInstance(new Properties());
    return new MimeMessage(session, new ByteArrayInputStream(bytes.toByteArray()));
  }
}
