package gouji.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailsTest {
  private static final Charset GBK = Charset.forName("GBK");
  private static final String SENT =
      "From: a@b.cn\r\nTo: c@d.cn\r\nSubject: x\r\nMIME-Version: 1.0\r\n";

  private static String mail(String... parts) {
    StringBuilder mail =
        new StringBuilder(SENT).append("Content-Type: multipart/mixed; boundary=\"-b\"\r\n\r\n");
    for (String part : parts) {
      mail.append("---b\r\n").append(part).append("\r\n");
    }
    return mail.append("---b--\r\n").toString();
  }

  private static String attachment(String disposition, String content) {
    return "Content-Type: application/octet-stream\r\nContent-Disposition: "
        + disposition
        + "\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static final String PLAIN = "Content-Type: text/plain; charset=utf-8\r\n\r\n见附件";

  @DisplayName("names are read however they are written")
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          plain           | filename="a.txt"
          RFC 2231        | filename*=UTF-8''%E5%B9%B4%E6%8A%A5.txt
          RFC 2231, parts | filename*0*=gb18030''%C4%EA; filename*1*=%B1%A8; filename*2=.txt
          encoded words   | filename="=?UTF-8?B?5bm05oqlLnR4dA==?="
          GB2312          | filename="=?gb2312?B?xOqxqC50eHQ=?="
          cut in a letter | filename="=?GBK?B?xOqx?= =?GBK?B?qC50eHQ=?="
          raw             | filename="年报.txt"
          raw, unquoted   | filename=年报.txt
          """)
  void readsNames(String what, String disposition) {
    String name = what.equals("plain") ? "a.txt" : "年报.txt";
    String mail = mail(PLAIN, attachment("attachment; " + disposition, "正文"));
    assertThat(Walks.through("m.eml", utf8(mail))).containsExactly("m.eml!/" + name + "=正文");
    if (what.startsWith("raw")) {
      assertThat(Walks.through("m.eml", mail.getBytes(GBK)))
          .containsExactly("m.eml!/" + name + "=正文");
    }
  }

  @DisplayName("the name beside the type serves where the disposition has none")
  @Test
  void readsTheOlderName() {
    String part = "Content-Type: application/pdf; name=\"a.pdf\"\r\n\r\nx";
    assertThat(Walks.through("m", utf8(mail(part)))).containsExactly("m!/a.pdf=x");
  }

  @DisplayName("pictures are logos where a document is attached, and the report where none is")
  @Test
  void passesOverPictures() {
    String logo = "Content-Type: image/png; name=a.png\r\nContent-ID: <1>\r\n\r\nlogo";
    String scan = "Content-Type: image/png; name=b.png\r\n\r\nscan";
    String file = attachment("attachment; filename=a.txt", "1");
    assertThat(Walks.through("m", utf8(mail(PLAIN, logo, scan, file))))
        .containsExactly("m!/a.txt=1");
    assertThat(Walks.through("m", utf8(mail(PLAIN, logo, scan)))).containsExactly("m!/b.png=scan");
  }

  @DisplayName("the text of the mail counts where nothing is attached, laid out rather than plain")
  @Test
  void fallsBackToTheText() {
    String html = "Content-Type: text/html; charset=gbk\r\n\r\n<p>1</p>";
    assertThat(Walks.through("m", utf8(mail(PLAIN)))).containsExactly("m!/正文.txt=见附件");
    assertThat(Walks.through("m", utf8(mail(PLAIN, html)))).containsExactly("m!/正文.html=<p>1</p>");
    assertThat(Walks.through("m", utf8(SENT + "\r\n一"))).containsExactly("m!/正文.txt=一");
  }

  @DisplayName("a mail within the mail is opened in its turn")
  @Test
  void opensForwardedMails() {
    String inner = mail(attachment("attachment; filename=a.txt", "1"));
    String part = "Content-Type: message/rfc822\r\n\r\n" + inner.replace("-b", "-c");
    assertThat(Walks.through("m", utf8(mail(PLAIN, part)))).containsExactly("m!/邮件2.eml!/a.txt=1");
  }

  @DisplayName("parts within parts beyond measure are refused")
  @Test
  void boundsNesting() {
    StringBuilder mail = new StringBuilder(SENT);
    for (int i = 0; i < 500; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b").append(i);
      mail.append("\r\n\r\n--b").append(i).append("\r\n");
    }
    assertThat(Walks.through("m", utf8(mail.toString()))).containsExactly("m HOSTILE");
  }

  @DisplayName("a text that looks like a mail, and a web page saved as one, are documents")
  @ParameterizedTest
  @CsvSource({
    "'From: the beginning\n\nDate: 2024'",
    "'Subject: 年报\n\n一、总体情况'",
    "'From: <Saved by Word>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n boundary=b\n\n--b'"
  })
  void leavesDocumentsAlone(String text) {
    assertThat(Walks.through("m", utf8(text))).containsExactly("m=" + text);
  }
}
