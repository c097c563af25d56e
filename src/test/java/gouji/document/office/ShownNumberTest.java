package gouji.document.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownNumberTest {

  @ParameterizedTest
  @CsvSource({
    "'12', 12, '12'",
    "'1,234', 1234, '1,234'",
    "'2,861', 2860.7494, '2,861（2860.7494）'",
    "'3', 2999, '3（2999.0）'",
    "'12.35', 12.3456, '12.35'",
    "'0.3', 0.30000000000000004, '0.3'",
    "'-5', -5, '-5'",
    "'50%', 0.5, '50%'",
    "'2023-1-20', 44946, '2023-1-20'",
    "'-', 0, '-'"
  })
  void shows(String displayed, double number, String text) {
    assertThat(ShownNumber.of(displayed, number)).isEqualTo(text);
  }
}
