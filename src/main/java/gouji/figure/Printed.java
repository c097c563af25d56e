package gouji.figure;

import java.util.List;
import java.util.regex.Pattern;

/** What is printed in a cell, without outer white space. */
record Printed(String trimmed) {
  private static final Pattern LINE_BREAK = Pattern.compile("\\R");
  private static final Pattern WHITE_SPACE = Pattern.compile("[ \n]+");

  static Printed of(String raw) {
    return new Printed(trimmed(raw));
  }

  /** The same on one line. */
  String text() {
    boolean broken = trimmed.indexOf('\n') >= 0 || trimmed.indexOf('\r') >= 0;
    return broken ? LINE_BREAK.matcher(trimmed).replaceAll(" ") : trimmed;
  }

  /** The same in plain characters, line breaks and all. */
  String plain() {
    return Glyph.plain(trimmed);
  }

  private static String trimmed(String raw) {
    int start = 0;
    int end = raw.length();
    while (start < end && Glyph.white(raw.charAt(start))) {
      start++;
    }
    while (end > start && Glyph.white(raw.charAt(end - 1))) {
      end--;
    }
    return raw.substring(start, end);
  }

  /** Plain text where white space divides it. */
  static List<String> pieces(String plain) {
    boolean whole = plain.chars().noneMatch(character -> blank((char) character));
    return whole ? List.of(plain) : List.of(WHITE_SPACE.split(plain));
  }

  static boolean blank(char plain) {
    return plain == ' ' || plain == '\n';
  }

  /** What stands behind the number that a text begins with, as printed. */
  static String behindNumber(String text) {
    int end = 0;
    while (end < text.length() && ofNumber(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return text.substring(end);
  }

  private static boolean ofNumber(int character) {
    String plain = Glyph.plain(Character.toString(character));
    return plain.isEmpty()
        || blank(plain.charAt(0))
        || "-+".contains(plain)
        || Numeral.part(plain.charAt(0));
  }
}
