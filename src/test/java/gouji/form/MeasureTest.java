package gouji.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureTest {

  @ParameterizedTest(name = "{0} admits {1}: {2}")
  @CsvSource({
    "COUNT, 0, true",
    "COUNT, 12, true",
    "COUNT, 100, true",
    "COUNT, 5.0, true",
    "COUNT, 5.5, false",
    "COUNT, -1, false",
    "CHANGE, -1, true",
    "CHANGE, 0.5, false",
    "DECIMAL, 0.5, true",
    "DECIMAL, -0.5, false",
    "BALANCE, -0.5, true",
    "BALANCE, 7, true",
  })
  void admits(Measure measure, BigDecimal number, boolean admitted) {
    assertThat(measure.admits(number)).isEqualTo(admitted);
  }
}
