package gouji.form;

/** What kind of number belongs in a place. */
public enum Measure {
  /** A whole number, not negative. */
  COUNT,
  /** A whole number of either sign. */
  CHANGE,
  /** A number with a fraction, not negative. */
  DECIMAL
}
