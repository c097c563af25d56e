package gouji.grid;

import gouji.document.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What stands on pages and is no part of the text: page numbers, running heads and feet. It would
 * come between the halves of a table that goes on over the page.
 */
final class Furniture {
  /** How much of the page's height, at the top and at the bottom, is margin. */
  private static final double MARGIN = 0.11;

  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "第?\\s*[-－—–―·.]*\\s*(\\d{1,3}|[０-９]{1,3}|[一二三四五六七八九十]{1,3})\\s*[-－—–―·.]*\\s*页?"
              + "(\\s*[/／|,，]?\\s*(共|of)?\\s*[\\d０-９一二三四五六七八九十]{1,3}\\s*页?)?");

  private Furniture() {}

  /** The parts of the pages without the furniture. */
  static List<List<Part>> cleared(List<List<Part>> parts, List<Page> pages) {
    Map<String, Integer> repeats = new HashMap<>();
    for (int i = 0; i < pages.size(); i++) {
      for (Part.Text text : marginal(parts.get(i), pages.get(i))) {
        repeats.merge(fixed(text), 1, Integer::sum);
      }
    }
    List<List<Part>> cleared = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      List<Part> kept = new ArrayList<>(parts.get(i));
      for (Part.Text text : marginal(parts.get(i), pages.get(i))) {
        if (repeats.getOrDefault(fixed(text), 0) > 1 || pageNumber(text)) {
          kept.remove(text);
        }
      }
      cleared.add(kept);
    }
    return cleared;
  }

  /** The first and the last line of a page, where they stand in its margin, off the rest. */
  private static List<Part.Text> marginal(List<Part> parts, Page page) {
    List<Part.Text> marginal = new ArrayList<>();
    if (parts.isEmpty()) {
      return marginal;
    }
    Part first = parts.get(0);
    Part last = parts.get(parts.size() - 1);
    if (first instanceof Part.Text head && first.box().bottom() < page.height() * MARGIN) {
      double below = parts.size() < 2 ? page.height() : parts.get(1).box().y();
      if (below - head.box().bottom() > head.box().height()) {
        marginal.add(head);
      }
    }
    if (last != first
        && last instanceof Part.Text foot
        && last.box().y() > page.height() * (1 - MARGIN)
        && foot.box().y() - parts.get(parts.size() - 2).box().bottom() > foot.box().height() / 2) {
      marginal.add(foot);
    }
    return marginal;
  }

  private static boolean pageNumber(Part.Text text) {
    return PAGE_NUMBER.matcher(text.line().text()).matches();
  }

  /** What repeats of a running line: its text without the page's number, and its height. */
  private static String fixed(Part.Text text) {
    StringBuilder fixed = new StringBuilder();
    for (char c : text.line().text().toCharArray()) {
      if (!Glyphs.digit(c)) {
        fixed.append(c);
      }
    }
    return fixed.append('@').append(Math.round(text.box().y() / 3)).toString();
  }
}
