package gouji.document;

/**
 * Digits set above or below the line. They are marks of notes, not digits of the figure they stand
 * beside, so they are kept apart from it by Unicode's own superscripts and subscripts.
 */
public final class Raised {
  private static final String ABOVE = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final String BELOW = "₀₁₂₃₄₅₆₇₈₉";

  private Raised() {}

  public static String above(String text) {
    return shift(text, ABOVE);
  }

  public static String below(String text) {
    return shift(text, BELOW);
  }

  private static String shift(String text, String digits) {
    StringBuilder shifted = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int value = Character.digit(c, 10);
      shifted.append(value < 0 ? c : digits.charAt(value));
    }
    return shifted.toString();
  }
}
