package gouji.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1+1",
        "\r=1",
        "\n1",
        "  =1+1",
        "＝1+1",
        "＋1",
        "－1",
        "＠a"
      })
  void takesTheForceFromFormulas(String text) {
    assertThat(Plain.harmless(text)).startsWith("'").doesNotContain("\t", "\r", "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "东山动物园", "a=b", "'=1", "2022-1.pdf", "（一）"})
  void leavesOtherTextAlone(String text) {
    assertThat(Plain.harmless(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "'a\r\nb', a b",
    "'a\tb', a b",
    "'a\u0000b', a\uFFFDb",
    "'a\u202Efdp.exe', a\uFFFDfdp.exe",
  })
  void writesOneVisibleLine(String text, String line) {
    assertThat(Plain.oneLine(text)).isEqualTo(line);
  }
}
