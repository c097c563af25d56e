package gouji.figure;

import java.math.BigDecimal;
import java.util.Optional;

/** A printed number without white space: a sign, digits in well-formed groups, a fraction. */
final class Numeral {
  /** A longer one is several figures run together: no body handles a thousand billion cases. */
  static final int MOST_DIGITS = 12;

  private static final int GROUP = 3;

  private Numeral() {}

  /** Whether a character can stand in a number behind its sign. */
  static boolean part(char character) {
    return digit(character) || character == ',' || character == '.';
  }

  static boolean digit(char character) {
    return '0' <= character && character <= '9';
  }

  /** The value, if the numeral is well-formed; 012 is not, nor are 1,44 and .5 and 5. */
  static Optional<BigDecimal> value(String numeral) {
    int start =
        !numeral.isEmpty() && (numeral.charAt(0) == '-' || numeral.charAt(0) == '+') ? 1 : 0;
    int dot = numeral.indexOf('.');
    String whole = numeral.substring(start, dot < 0 ? numeral.length() : dot);
    String fraction = dot < 0 ? "0" : numeral.substring(dot + 1);
    if (!digits(fraction) || !grouped(whole)) {
      return Optional.empty();
    }
    String digits = whole.replace(",", "");
    boolean leadingZero = digits.length() > 1 && digits.charAt(0) == '0';
    if (leadingZero || digits.length() > MOST_DIGITS || fraction.length() > MOST_DIGITS) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(numeral.replace(",", "")));
  }

  private static boolean grouped(String whole) {
    if (whole.indexOf(',') < 0) {
      return digits(whole);
    }
    String[] groups = whole.split(",", -1);
    for (int i = 0; i < groups.length; i++) {
      boolean length = i == 0 ? groups[i].length() <= GROUP : groups[i].length() == GROUP;
      if (!length || !digits(groups[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean digits(String text) {
    return !text.isEmpty() && text.chars().allMatch(character -> digit((char) character));
  }
}
