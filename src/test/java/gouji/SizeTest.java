package gouji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class SizeTest {

  @ParameterizedTest
  @CsvSource({
    "800000, 800000",
    "512k, 524288",
    "100M, 104857600",
    "1g, 1073741824",
    "2047m, 2146435072"
  })
  void isANumberOfBytes(String text, int bytes) {
    assertThat(new Size().convert(text)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "m", "0", "0m", "-1", "1.5g", "2g", "2048m", "9999999999g", "1 m", "1t"})
  void isNothingElse(String text) {
    assertThatThrownBy(() -> new Size().convert(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageContaining("'" + text + "' is not a size");
  }
}
