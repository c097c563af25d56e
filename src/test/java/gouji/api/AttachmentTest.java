package gouji.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          report.pdf            | x.pdf | report.pdf
          年报.docx             | x.docx | %E5%B9%B4%E6%8A%A5.docx
          水利 局/a b.pdf       | x.pdf | a%20b.pdf
          ..\\..\\etc\\passwd   | x     | passwd
          a.p%df                | x     | a.p%25df
          a<b>.html             | x.html | a_b_.html
          a*b'c.tar.gz          | x.gz  | a_b%27c.tar.gz
          """)
  void isCalledAsItWas(String name, String plain, String full) {
    assertThat(Attachment.called(name, "x"))
        .isEqualTo("attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + full);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nSet-Cookie: x.pdf", "\u0000", "\u202Efdp.exe", "\uD800", "", "/"})
  void whateverIsWrittenIsOneHarmlessValue(String name) {
    assertThat(Attachment.called(name, "38FT4GHVR60R3"))
        .matches(
            "attachment; filename=\"38FT4GHVR60R3[.a-z]*\"; filename\\*=UTF-8''[-%A-Za-z0-9_.]+");
  }
}
