package gouji.form;

import java.math.BigDecimal;

/** What kind of number belongs in a place. */
public enum Measure {
  /** A whole number, not negative. */
  COUNT,
  /** A whole number of either sign. */
  CHANGE,
  /** A number with a fraction, not negative. */
  DECIMAL;

  /** Whether the number may stand where this is measured; 5.0 is a whole number. */
  public boolean admits(BigDecimal number) {
    boolean whole = number.stripTrailingZeros().scale() <= 0;
    boolean negative = number.signum() < 0;
    return (whole || this == DECIMAL) && (!negative || this == CHANGE);
  }
}
