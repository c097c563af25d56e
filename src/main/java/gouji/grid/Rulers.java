package gouji.grid;

import gouji.document.Page;
import gouji.document.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines ruled across the pages, which part the rows of a table even where nothing else does.
 */
record Rulers(Map<Integer, List<Rule>> onPage) {
  static final Rulers NONE = new Rulers(Map.of());

  static Rulers of(List<Page> pages) {
    Map<Integer, List<Rule>> onPage = new HashMap<>();
    pages.forEach(page -> onPage.put(page.number(), Rulings.across(page.rules())));
    return new Rulers(onPage);
  }

  /** Whether a ruled line lies between the two heights at {@code x}. */
  boolean part(int page, double x, double above, double below) {
    for (Rule rule : onPage.getOrDefault(page, List.of())) {
      if (above < rule.y1() && rule.y1() < below && rule.x1() <= x && x <= rule.x2()) {
        return true;
      }
    }
    return false;
  }
}
