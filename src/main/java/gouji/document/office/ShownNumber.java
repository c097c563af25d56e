package gouji.document.office;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number in a cell of a spreadsheet, which is not always the one that the cell displays. */
final class ShownNumber {
  private static final Pattern NUMERAL = Pattern.compile("\\d[\\d,]*(\\.\\d+)?");
  private static final double NOISE = 1e-9;

  private ShownNumber() {}

  /**
   * The number as displayed. Decimals cut to a few are as the author wants them; but where none are
   * displayed of a number that has some, as 2861 for 2860.7494, both stand there, for it cannot be
   * told which is meant.
   */
  static String of(String displayed, double number) {
    Matcher numeral = NUMERAL.matcher(displayed);
    if (!numeral.find() || numeral.group(1) != null) {
      return displayed;
    }
    double shown = Double.parseDouble(numeral.group().replace(",", ""));
    boolean alone = !numeral.find() && !displayed.contains("%");
    boolean same = Math.abs(Math.abs(number) - shown) <= NOISE * Math.max(1, shown);
    return alone && !same
        ? displayed + "（" + BigDecimal.valueOf(number).toPlainString() + "）"
        : displayed;
  }
}
