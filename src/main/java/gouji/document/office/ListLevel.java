package gouji.document.office;

/**
 * How one level of a numbered list is written: {@code text} is what is printed, with {@code %1} to
 * {@code %9} for the number of a level.
 */
record ListLevel(int start, Numerals numerals, String text, boolean plainDigits, boolean restarts) {
  static final ListLevel UNNUMBERED = new ListLevel(1, Numerals.NONE, "", false, true);
}
