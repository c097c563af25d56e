package gouji.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose mails are taken in. */
class AdmissionTest {
  private static final Instant NOW = Instant.parse("2024-03-01T08:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final Arrivals NONE = (sender, since) -> 0;

  @ParameterizedTest(name = "{1} is admitted: {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          true  | zhang@gov.cn
          true  | =?GBK?B?1cXI/Q==?= <Zhang@SHUILI.Gov.CN>
          true  | li@example.com
          false | wang@example.com
          false | li@example.com.evil.cn
          false | zhang@evilgov.cn
          false | "zhang@gov.cn" <a@evil.cn>
          false | zhang@gov.cn, a@evil.cn
          false | <zhang@gov.cn> <a@evil.cn>
          false | zhang@gov.cn@evil.cn
          false | ''
          """)
  void holdsToTheList(boolean admitted, String from) {
    Admission admission =
        new Admission(List.of("@gov.cn", " Li@Example.com ", ""), "", 0, NONE, CLOCK);
    assertThat(admits(admission, "From: " + from)).isEqualTo(admitted);
  }

  @Test
  void admitsAllWhereNoneIsNamed() {
    Admission admission = new Admission(List.of(), "", 0, NONE, CLOCK);
    assertThatCode(() -> admission.check(header("From: a@b.cn"))).doesNotThrowAnyException();
    assertThatCode(() -> admission.check(header(""))).doesNotThrowAnyException();
  }

  @Test
  void admitsSoManyOfASenderWithinAnHour() {
    List<String> asked = new ArrayList<>();
    Arrivals arrivals =
        (sender, since) -> {
          asked.add(sender + " " + since);
          return sender.startsWith("many") ? 3 : 2;
        };
    Admission admission = new Admission(List.of(), "", 3, arrivals, CLOCK);
    assertThat(admits(admission, "From: Few@b.cn")).isTrue();
    assertThat(admits(admission, "From: many@b.cn")).isFalse();
    assertThat(asked)
        .containsExactly("few@b.cn 2024-03-01T07:00:00Z", "many@b.cn 2024-03-01T07:00:00Z");
  }

  @Test
  void believesOnlyOurServer() {
    Admission admission = new Admission(List.of("gov.cn"), "mx.ours.cn", 0, NONE, CLOCK);
    String from = "From: zhang@gov.cn";
    String pass = "; dmarc=pass\r\n header.from=gov.cn";
    assertThat(admits(admission, from)).isFalse();
    assertThat(admits(admission, "Authentication-Results: evil.cn" + pass + "\r\n" + from))
        .isFalse();
    assertThat(admits(admission, "Authentication-Results: mx.ours.cn" + pass + "\r\n" + from))
        .isTrue();
  }

  @Test
  void saysWhyWithoutWhatElseTheSenderWrote() {
    Admission admission = new Admission(List.of("gov.cn"), "", 0, NONE, CLOCK);
    assertThatThrownBy(() -> admission.check(header("From: \"secret\" <a@b.cn>")))
        .isInstanceOf(UnacceptableMailException.class)
        .hasMessage("a@b.cn is not among those who may send");
    assertThatThrownBy(() -> admission.check(header("From: a@b.cn\u0007\r\n evil")))
        .hasMessage("a sender who cannot be told is not among those who may send");
  }

  private static boolean admits(Admission admission, String fields) {
    try {
      admission.check(header(fields));
      return true;
    } catch (UnacceptableMailException e) {
      return false;
    }
  }

  private static MailHeader header(String fields) {
    try {
      return new MailHeader((fields + "\r\n\r\nbody").getBytes(StandardCharsets.UTF_8));
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
