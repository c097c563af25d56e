package gouji.form;

import java.math.BigDecimal;

/** What kind of number belongs in a place. */
public enum Measure {
  /** A whole number, not negative. */
  COUNT(true, false),
  /** A whole number of either sign. */
  CHANGE(true, true),
  /** A number with a fraction, not negative. */
  DECIMAL(false, false),
  /** A number with a fraction, of either sign. */
  BALANCE(false, true);

  private final boolean whole;
  private final boolean signed;

  Measure(boolean whole, boolean signed) {
    this.whole = whole;
    this.signed = signed;
  }

  /** Whether no fraction belongs there. */
  public boolean whole() {
    return whole;
  }

  /** Whether a number below zero may stand there. */
  public boolean signed() {
    return signed;
  }

  /** Whether the number may stand where this is measured; 5.0 is a whole number. */
  public boolean admits(BigDecimal number) {
    boolean fraction = number.scale() > 0 && number.stripTrailingZeros().scale() > 0;
    boolean negative = number.signum() < 0;
    return !(whole && fraction) && !(negative && !signed);
  }
}
