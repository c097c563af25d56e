package gouji.report;

import gouji.report.Strip.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells the page numbers in a text from its figures. */
final class PageNumbers {
  private static final Pattern DECORATED =
      Pattern.compile("[-—–－―]+\\d{1,3}[-—–－―]+|第\\d{1,3}页([，,]?共\\d{1,3}页)?|\\d{1,3}/\\d{1,3}页?");

  private PageNumbers() {}

  /** The strips without page numbers that can be nothing else: — 3 —, 第3页, 3/5. */
  static List<Strip> removed(List<Strip> strips) {
    List<Strip> kept = new ArrayList<>();
    for (Strip strip : strips) {
      if (!decorated(strip)) {
        kept.add(strip.at(kept.size()));
      }
    }
    return kept;
  }

  /**
   * Whether bare numbers on lines of their own, left over by the tables, count the pages: each is
   * one more than the one before.
   */
  static boolean count(List<Strip> leftOver) {
    for (int i = 1; i < leftOver.size(); i++) {
      if (number(leftOver.get(i)) != number(leftOver.get(i - 1)) + 1) {
        return false;
      }
    }
    return leftOver.size() > 1;
  }

  static boolean bare(Strip strip) {
    if (strip.grid() != null || strip.parts().size() != 1) {
      return false;
    }
    String text = strip.parts().get(0).text();
    return text.length() <= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static int number(Strip strip) {
    return Integer.parseInt(strip.parts().get(0).text());
  }

  private static boolean decorated(Strip strip) {
    if (strip.grid() != null || strip.parts().size() > 5) {
      return false;
    }
    StringBuilder text = new StringBuilder();
    for (Part part : strip.parts()) {
      text.append(part.text());
    }
    return !text.isEmpty() && mayBegin(text.charAt(0)) && DECORATED.matcher(text).matches();
  }

  private static boolean mayBegin(char c) {
    return "-—–－―第".indexOf(c) >= 0 || ('0' <= c && c <= '9');
  }
}
