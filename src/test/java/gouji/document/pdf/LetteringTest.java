package gouji.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What fonts say of their glyphs, and what is made of it. */
class LetteringTest {

  @ParameterizedTest
  @CsvSource({
    "3, 3",
    "３, ３",
    "—, —",
    "\u00A0, ' '",
    "\u3000, ' '",
    "\u200B, ''",
    "\u00AD, -",
    "⺠, 民",
    "⻓, 长",
    "⼀, 一",
    "金, 金",
    "⼾, 户",
    "ﬁ, fi",
  })
  void makesFit(String said, String text) {
    assertThat(Lettering.of(said, said.equals("\u200B") ? 0 : 1)).isEqualTo(text);
  }

  @Test
  void neverLetsAGlyphVanish() {
    assertThat(Lettering.of(null, 1)).isEqualTo(Lettering.ILLEGIBLE);
    assertThat(Lettering.of("", 0)).isEqualTo(Lettering.ILLEGIBLE);
    assertThat(Lettering.of("\0", 0)).isEqualTo(Lettering.ILLEGIBLE);
    assertThat(Lettering.of("\u0001", 0)).isEqualTo(Lettering.ILLEGIBLE);
    assertThat(Lettering.of("\uFEFF", 0.5)).isEqualTo(Lettering.ILLEGIBLE);
  }
}
