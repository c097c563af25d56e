package gouji.camel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a submission may be called, whatever a sender wrote. */
class MailTextTest {

  @ParameterizedTest
  @CsvSource({
    "年报, 年报",
    "'  a \t\r\n b  ', a b",
    "../../etc/passwd, .. .. etc passwd",
    "a.zip!/b.pdf, a.zip! b.pdf",
    "C:\\a, C: a",
    "a\u202Efdp, a fdp",
    "'a\u0000\u001B[31mb', a [31mb",
    "a\u3000b, a b",
    "'\u200B\u0007', ''",
    "'', ''"
  })
  void names(String written, String name) {
    assertThat(MailText.name(written)).isEqualTo(name);
  }

  @Test
  void keepsNamesShortAndCharactersWhole() {
    assertThat(MailText.name("𠀀".repeat(1000))).isEqualTo("𠀀".repeat(80));
    assertThat(MailText.name("a\uD840 b")).isEqualTo("a b");
  }

  @ParameterizedTest
  @CsvSource({
    "=?no-such?B?5rC0?=, =?no-such?B?5rC0?=",
    "=?@@@?Q?a?=, =?@@@?Q?a?=",
    "=?GBK?B?y67A+w==?=, 水利",
    "=?gb2312?Q?=CB=AE=C0=FB?=, 水利",
    "=?UTF-8?B?5rC0?= =?UTF-8?B?5Yip?=, 水利",
    "'\u00CB\u00AE\u00C0\u00FB', 水利",
    "'\u00E6\u00B0\u00B4\u00E5\u0088\u00A9', 水利"
  })
  void decodes(String field, String text) {
    assertThat(MailText.decode(field)).isEqualTo(text);
  }
}
