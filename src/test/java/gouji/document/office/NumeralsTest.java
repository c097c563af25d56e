package gouji.document.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {

  @ParameterizedTest
  @CsvSource({
    "CHINESE, 1, 一",
    "CHINESE, 10, 十",
    "CHINESE, 12, 十二",
    "CHINESE, 20, 二十",
    "CHINESE, 105, 一百〇五",
    "CHINESE, 110, 一百一十",
    "CHINESE_LEGAL, 23, 贰拾叁",
    "CHINESE_DIGITS, 10, 十",
    "CHINESE_DIGITS, 12, 一二",
    "CIRCLED, 3, ③",
    "CIRCLED, 21, 21",
    "BRACKETED, 2, ⑵",
    "WITH_STOP, 1, ⒈",
    "FULL_WIDTH, 10, １０",
    "DECIMAL_ZERO, 7, 07",
    "UPPER_ROMAN, 14, XIV",
    "LOWER_ROMAN, 4, iv",
    "LOWER_LETTER, 28, bb",
    "HEAVENLY_STEMS, 2, 乙",
    "EARTHLY_BRANCHES, 13, 子",
    "NONE, 5, ''"
  })
  void writes(Numerals numerals, int n, String written) {
    assertThat(numerals.write(n)).isEqualTo(written);
  }
}
