package gouji.report;

import gouji.report.Strip.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes the page numbers out of a text: bare numbers on lines of their own that count upwards. */
final class PageNumbers {
  private PageNumbers() {}

  static List<Strip> removed(List<Strip> strips) {
    List<Strip> bare = strips.stream().filter(PageNumbers::bare).toList();
    Set<Strip> numbers = new HashSet<>();
    for (int i = 0; i + 1 < bare.size(); i++) {
      if (number(bare.get(i)) + 1 == number(bare.get(i + 1))) {
        numbers.add(bare.get(i));
        numbers.add(bare.get(i + 1));
      }
    }
    boolean all = numbers.size() == bare.size();
    List<Strip> kept = new ArrayList<>();
    for (Strip strip : strips) {
      if (!decorated(strip) && !(all && numbers.contains(strip))) {
        kept.add(strip.at(kept.size()));
      }
    }
    return kept;
  }

  private static boolean bare(Strip strip) {
    if (strip.grid() != null || strip.parts().size() != 1) {
      return false;
    }
    String text = strip.parts().get(0).text();
    return text.length() <= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static int number(Strip strip) {
    return Integer.parseInt(strip.parts().get(0).text());
  }

  /** A number between dashes, or of so many: — 3 —, 第3页, 3/5. */
  private static boolean decorated(Strip strip) {
    if (strip.grid() != null || strip.parts().size() > 5) {
      return false;
    }
    StringBuilder text = new StringBuilder();
    for (Part part : strip.parts()) {
      text.append(part.text());
    }
    return text.toString()
        .matches("[-—–－―]+\\d{1,3}[-—–－―]+|第\\d{1,3}页([，,]?共\\d{1,3}页)?|\\d{1,3}/\\d{1,3}页?");
  }
}
