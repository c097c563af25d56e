package gouji.document;

/**
 * Digits that nobody sees as they are written: white on white, set backwards, in a font of
 * pictures. Each gives way to a sign that is no digit, so that whatever figure it is part of is in
 * doubt.
 */
public final class Veiled {
  private Veiled() {}

  public static String digits(String text) {
    StringBuilder veiled = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      veiled.append(Character.isDigit(c) ? Draft.OBJECT : Character.toString(c));
    }
    return veiled.toString();
  }
}
