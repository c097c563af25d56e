package gouji.camel;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.submission.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is answered, by the header of a mail and by the address that it says it is from. */
class CourtesyTest {
  private static final String PERSON = "zhang@example.com";
  private static final Courtesy COURTESY =
      new Courtesy(Stream.of("Gouji@example.com", "inbox@example.com"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Subject: 2023",
        "Auto-Submitted: no",
        "Auto-Submitted: NO (a person)",
        "Precedence: normal",
        "X-Auto-Response-Suppress: DR, RN, NRN",
        "Return-Path: <zhang@example.com>",
        "Content-Type: multipart/mixed; boundary=report",
        "Content-Type: multipart/alternative; report-type=none",
        "X-Mailer: List-Id",
        "Subject: Auto-Submitted: auto-replied",
      })
  void aPersonIsAnswered(String field) {
    assertThat(COURTESY.objection(mail(field), PERSON)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Auto-Submitted: auto-replied                                    | machine
          auto-submitted: auto-generated; owner-email="a@b.cn"            | machine
          Auto-Submitted: auto-notified (by a rule)                       | machine
          Auto-Submitted:                                                 | machine
          Precedence: bulk                                                | machine
          Precedence: List                                                | machine
          Precedence: junk                                                | machine
          X-Auto-Response-Suppress: DR, OOF, AutoReply                    | machine
          X-Auto-Response-Suppress: All                                   | machine
          X-Autoreply: yes                                                | machine
          X-Failed-Recipients: a@b.cn                                     | machine
          X-Loop: gouji                                                   | machine
          List-Id: <a.example.com>                                        | list
          List-Unsubscribe: <mailto:a@b.cn>                               | list
          Mailing-List: contact a@b.cn                                    | list
          Return-Path: <>                                                 | mail server
          Return-Path: < >                                                | mail server
          Content-Type: multipart/report; report-type=delivery-status     | mail server
          Content-Type: Multipart/Report;report-type=disposition-notification | mail server
          Content-Type: message/delivery-status                           | mail server
          """)
  void aMachineAListAndABounceAreNot(String field, String why) {
    assertThat(COURTESY.objection(mail(field), PERSON)).get().asString().contains(why);
    assertThat(COURTESY.objection(mail("Subject: a\r\n" + field), PERSON)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mailer-daemon@example.com",
        "MAILER-DAEMON@example.com",
        "postmaster@example.com",
        "noreply@example.com",
        "no-reply-2@example.com",
        "do_not_reply@example.com",
        "system.noreply@example.com",
        "list-request@example.com",
        "owner-list@example.com",
        "list-owner@example.com",
        "bounce+a=b.cn@example.com",
        "gouji@EXAMPLE.com",
        "inbox@example.com",
        "张三@example.com",
      })
  void nobodyIsNot(String address) {
    assertThat(COURTESY.objection(mail("Subject: 2023"), address)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reply@example.com",
        "norah.eply@example.com",
        "owner@example.com",
        "bouncer@b.cn",
        "1234@qq.com"
      })
  void whoeverIsCalledAlikeIs(String address) {
    assertThat(COURTESY.objection(mail("Subject: 2023"), address)).isEmpty();
  }

  private static Bytes mail(String field) {
    return Bytes.of((field + "\r\n\r\nbody\r\n").getBytes(StandardCharsets.UTF_8));
  }
}
