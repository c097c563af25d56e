package gouji.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Content streams, and what stands in them. */
class TokensTest {
  private final Operands in = new Operands();

  private static Tokens tokens(String content) {
    return new Tokens(content.getBytes(StandardCharsets.ISO_8859_1));
  }

  @ParameterizedTest
  @CsvSource({
    "12, 12",
    "-12, -12",
    "--12, -12",
    "+1.5, 1.5",
    ".25, 0.25",
    "-.25, -0.25",
    "4., 4",
    "00012, 12",
    "12-5, 125",
    "0.0000001, 0.0000001",
  })
  void readsNumbers(String written, double value) {
    assertThat(tokens(written + " w").next(in)).isEqualTo("w");
    assertThat(in.number(0)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (a(b)c)     | a(b)c
          (a\\)b)     | a)b
          (\\101\\60)  | A0
          (\\0601)     | 01
          (\\q\\n1)     | q~1
          (1\\~2)      | 12
          <41 4>      | A@
          <>          | ''
          """)
  void readsStrings(String written, String value) {
    assertThat(tokens(written.replace('~', '\n') + " Tj").next(in)).isEqualTo("Tj");
    byte[] expected = value.replace('~', '\n').getBytes(StandardCharsets.ISO_8859_1);
    assertThat(in.string(0)).isEqualTo(expected);
  }

  @Test
  void readsNamesArraysAndDictionaries() {
    assertThat(tokens("/A#42 [1 (x) [2]] <</S /T /U <</V 1>>>> true BDC").next(in))
        .isEqualTo("BDC");
    assertThat(in.size()).isEqualTo(4);
    assertThat(in.name(0)).isEqualTo(COSName.getPDFName("AB"));
    Operands array = Objects.requireNonNull(in.array(1));
    assertThat(array.number(0)).isEqualTo(1);
    assertThat(array.string(1)).isEqualTo(new byte[] {'x'});
    Operands dictionary = Objects.requireNonNull(in.array(2));
    assertThat(dictionary.value(COSName.S)).isEqualTo(COSName.getPDFName("T"));
  }

  @Test
  void stepsOverImagesInTheContent() {
    Tokens tokens = tokens("BI /W 1 ID \u0001 EI\u0002\u0003 (Tj EI Q q");
    assertThat(tokens.next(in)).isEqualTo("BI");
    assertThat(tokens.next(in)).isEqualTo("ID");
    tokens.skipImage();
    assertThat(tokens.next(in)).isEqualTo("Q");
    assertThat(tokens.next(in)).isEqualTo("q");
    assertThat(tokens.next(in)).isNull();
  }

  @Test
  void comesToAnEndWhateverIsWritten() {
    for (String odd :
        new String[] {"(", "<", "[", "<<", ">", ")", "}", "/", "%", "[".repeat(9999)}) {
      assertThat(tokens(odd).next(in)).as(odd).isNull();
    }
  }
}
