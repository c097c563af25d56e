package gouji.figure;

import java.util.Set;

/** What may stand beside a number in its cell without changing it: a unit, words in brackets. */
final class Remark {
  /**
   * Words that count or measure, but do not multiply: 3万 is not 3. 亿元 and 千元 are as printed, like 元
   * where the form asks for 万元; the notice tells.
   */
  private static final Set<String> UNITS =
      Set.of(
          "件", "宗", "个", "项", "条", "次", "人", "份", "部", "篇", "起", "例", "家", "笔", "张", "户", "人次",
          "件次", "元", "万元", "千元", "亿元", "元整", "万元整");

  private static final Set<String> OPENINGS = Set.of("其中", "含", "包括", "包含");

  private static final String OPEN = "([【〔";
  private static final String CLOSE = ")]】〕";

  private Remark() {}

  /** Whether plain text behind a number is a remark on it. */
  static boolean is(String rest) {
    String text = rest.replace(" ", "").replace("\n", "");
    int bracket = opening(text);
    if (bracket < 0) {
      return UNITS.contains(text) || explains(text);
    }
    int end = closing(text, bracket);
    if (end < 0 || changesNumber(text.substring(bracket + 1, end))) {
      return false;
    }
    String before = text.substring(0, bracket);
    String after = text.substring(end + 1);
    boolean unitBefore = before.isEmpty() || UNITS.contains(before);
    return explains(text) || (unitBefore && (after.isEmpty() || UNITS.contains(after)));
  }

  /** Whether the text says what the number holds: 22，其中修订16件. */
  static boolean explains(String text) {
    return OPENINGS.stream().anyMatch(text::startsWith);
  }

  private static int opening(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (OPEN.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static int closing(String text, int bracket) {
    char close = CLOSE.charAt(OPEN.indexOf(text.charAt(bracket)));
    return text.lastIndexOf(close) > bracket ? text.lastIndexOf(close) : -1;
  }

  /** 22（16) is two numbers, with nothing to say which is the figure; 3（万件) is not 3. */
  private static boolean changesNumber(String inside) {
    boolean number = inside.chars().allMatch(character -> Numeral.part((char) character));
    boolean multiplier = !inside.isEmpty() && "十百千万亿".indexOf(inside.charAt(0)) >= 0;
    return number || (multiplier && !UNITS.contains(inside));
  }
}
