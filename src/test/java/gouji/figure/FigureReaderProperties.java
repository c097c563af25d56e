package gouji.figure;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.figure.Figure.Amount;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class FigureReaderProperties {

  @Property
  void readsBackWhatWasPrinted(
      @ForAll @BigRange(min = "-99999999999", max = "99999999999") @Scale(4) BigDecimal number,
      @ForAll boolean grouped,
      @ForAll boolean fullWidth) {
    String printed = grouped ? grouped(number) : number.toPlainString();

    Figure figure = FigureReader.read(fullWidth ? fullWidth(printed) : printed);

    assertThat(figure)
        .isInstanceOfSatisfying(
            Amount.class, amount -> assertThat(amount.value()).isEqualByComparingTo(number));
  }

  @Property
  void neverReadsTwoFiguresAsOne(
      @ForAll @IntRange(max = 99999) int one, @ForAll @IntRange(max = 99999) int other) {
    assertThat(FigureReader.read(one + " " + other)).isInstanceOf(Figure.Doubtful.class);
    assertThat(FigureReader.read(one + "|" + other)).isInstanceOf(Figure.Doubtful.class);
    assertThat(FigureReader.readEnclosed(one + "\n" + other)).isInstanceOf(Figure.Doubtful.class);
  }

  @Property
  void hasAnAnswerForAnyText(@ForAll String text) {
    assertThat(FigureReader.read(text).text()).isEqualTo(FigureReader.read(text + " ").text());
  }

  private static String grouped(BigDecimal number) {
    return new DecimalFormat("#,##0.0000", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(number);
  }

  private static String fullWidth(String ascii) {
    StringBuilder wide = new StringBuilder();
    ascii.chars().forEach(character -> wide.append((char) (character + 0xFEE0)));
    return wide.toString();
  }
}
