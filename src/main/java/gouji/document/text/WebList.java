package gouji.document.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The numbers of a numbered list, which a browser shows though they are not in the text. */
final class WebList {
  /** The kind of number, as far as the page itself says it and not a style sheet. */
  private static final Pattern STYLE =
      Pattern.compile(
          "list-style(?:-type)?\\s*:[^;]*?(none|disc|circle|square|decimal(?:-leading-zero)?"
              + "|cjk-ideographic|simp-chinese-\\w+|trad-chinese-\\w+|[\\w-]*(?:alpha|latin|roman))",
          Pattern.CASE_INSENSITIVE);

  /** Unicode's sign for what cannot be read. */
  private static final String ILLEGIBLE = "\uFFFD";

  private static final String DIGITS = "十一二三四五六七八九";

  private WebList() {}

  /**
   * What stands before an item, or nothing: {@code "1. "}, {@code "一、"}. Where an item of nothing
   * but its number is in the cell of a table, who is to tell if that is a figure or a blank?
   */
  static String marker(Element item) {
    Element list = item.parent();
    boolean blank = !item.hasText();
    if (list == null
        || !list.normalName().equals("ol")
        || (blank && item.closest("td, th") == null)) {
      return "";
    }
    String style = style(item);
    String marker = written(style.isEmpty() ? style(list) : style, number(item, list));
    return blank && !marker.isEmpty() ? marker + ILLEGIBLE : marker;
  }

  private static String style(Element element) {
    Matcher style = STYLE.matcher(element.attr("style"));
    return style.find() ? style.group(1).toLowerCase(Locale.ROOT) : element.attr("type");
  }

  private static int number(Element item, Element list) {
    boolean reversed = list.hasAttr("reversed");
    int number = whole(list.attr("start"), reversed ? items(list) : 1);
    for (Element other : list.children()) {
      if (other.normalName().equals("li")) {
        number = whole(other.attr("value"), number);
        if (other.siblingIndex() == item.siblingIndex()) {
          break;
        }
        number += reversed ? -1 : 1;
      }
    }
    return number;
  }

  private static int items(Element list) {
    return (int) list.children().stream().filter(e -> e.normalName().equals("li")).count();
  }

  private static int whole(String attribute, int otherwise) {
    return attribute.matches("\\s*-?\\d{1,6}\\s*")
        ? Integer.parseInt(attribute.strip())
        : otherwise;
  }

  private static String written(String style, int number) {
    return switch (style) {
      case "", "1", "decimal" -> number + ". ";
      case "decimal-leading-zero" -> (number < 10 ? "0" : "") + number + ". ";
      case "a", "lower-alpha", "lower-latin" -> letter('a', number);
      case "A", "upper-alpha", "upper-latin" -> letter('A', number);
      default -> style.startsWith("cjk-") || style.contains("-chinese-") ? chinese(number) : "";
    };
  }

  private static String letter(char first, int number) {
    return 0 < number && number <= 26 ? (char) (first + number - 1) + ". " : "";
  }

  private static String chinese(int number) {
    if (number < 1 || number > 19) {
      return "";
    }
    String tens = number > 10 ? "十" : "";
    return tens + DIGITS.charAt(number % 10) + "、";
  }
}
