package gouji.grid;

/** What kind of character something is, as far as laying out text asks. */
final class Glyphs {
  private Glyphs() {}

  /** A digit, half or full width. */
  static boolean digit(char c) {
    return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
  }

  /** A character that a figure may be written with: digits, separators, signs. */
  static boolean ofFigure(char c) {
    return digit(c) || ",.，．-－−+＋%％".indexOf(c) >= 0;
  }

  /** A character of a script that puts spaces between its words. */
  static boolean latin(char c) {
    return c < 0x2E80 && c > ' ' && "“”‘’…—·".indexOf(c) < 0;
  }

  /** A sign that stands for a figure where there is none. */
  private static boolean nil(String text) {
    if (text.equals("无")) {
      return true;
    }
    for (int i = 0; i < text.length(); i++) {
      if ("-－−—–―─/／".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether a word is but the numeral that a label begins with: {@code 1.} or {@code 2、}. */
  static boolean numeral(String word) {
    int last = word.length() - 1;
    return last > 0 && last < 3 && digit(word.charAt(0)) && "．.、)）".indexOf(word.charAt(last)) >= 0;
  }

  /** Whether a word begins with the numeral of a chapter: {@code 三、}. */
  static boolean chapter(String word) {
    int at = 0;
    while (at < word.length() && "一二三四五六七八九十".indexOf(word.charAt(at)) >= 0) {
      at++;
    }
    return at > 0 && at < word.length() && word.charAt(at) == '、';
  }

  /**
   * Whether a word is a figure, or a figure with a remark or a unit ({@code 22（其中修订16件）}). The
   * numeral of a label is none: {@code 1.} and {@code 2、}.
   */
  static boolean figure(String word) {
    int length = word.length();
    int end = 0;
    boolean digits = false;
    while (end < length && ofFigure(word.charAt(end))) {
      digits |= digit(word.charAt(end));
      end++;
    }
    if (!digits) {
      return nil(word);
    }
    char last = word.charAt(end - 1);
    boolean whole =
        digit(last) || "%％".indexOf(last) >= 0 || (end == length && ",，".indexOf(last) >= 0);
    return whole && remark(word, end);
  }

  /** Whether from {@code at} on the word is nothing, a unit, or a remark in brackets. */
  private static boolean remark(String word, int at) {
    int end = at;
    while (end < word.length() && "件项个元万次宗份条人".indexOf(word.charAt(end)) >= 0) {
      end++;
    }
    return end == word.length() || word.charAt(end) == '（' || word.charAt(end) == '(';
  }
}
