package gouji.document.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/**
 * The style sheets that a page itself holds. What they say on what is seen is written into the
 * elements, as if each said it of itself.
 */
final class WebStyles {
  /** What makes a sheet worth reading: most only say how things look. */
  private static final Pattern TELLING =
      Pattern.compile(
          "none|hidden|collapse|opacity|line-through|super|sub\\b|bidi|mso-hide|font-size\\s*:\\s*0"
              + "|:\\s*-\\d{3,}|clip",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DECLARATION =
      Pattern.compile(
          "(?<![\\w-])(display|visibility|opacity|text-decoration|text-decoration-line"
              + "|vertical-align|unicode-bidi|direction|mso-hide|font-size|position|left|top"
              + "|text-indent|clip)\\s*:\\s*([^;!]+)(!\\s*important)?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NO_STYLE = Pattern.compile("(?s)/\\*.*?\\*/|<!--|-->");
  private static final Pattern OF_ID = Pattern.compile("#");
  private static final Pattern OF_CLASS = Pattern.compile("[.\\[]|(?<!:):(?!:)");
  private static final Pattern OF_TAG = Pattern.compile("(?<![\\w.#:\\[-])[a-zA-Z]");

  /** More rules no page needs; only an attack on time has them. */
  private static final int MOST_RULES = 2000;

  private record Rule(String selector, String plain, String important, int weight) {}

  private final List<Rule> rules = new ArrayList<>();

  private WebStyles() {}

  static void apply(Document page) {
    WebStyles styles = new WebStyles();
    for (Element sheet : page.select("style")) {
      String css = NO_STYLE.matcher(sheet.data()).replaceAll("");
      if (!away(sheet.attr("media")) && TELLING.matcher(css).find()) {
        styles.read(css);
      }
    }
    styles.write(page);
  }

  /** Whether a sheet, or a part of it, is for paper or for small screens. */
  private static boolean away(String media) {
    String lower = media.toLowerCase(Locale.ROOT);
    return lower.contains("print") || lower.contains("max-");
  }

  private void read(String css) {
    int at = 0;
    while (at < css.length() && rules.size() < MOST_RULES) {
      int open = css.indexOf('{', at);
      int statement = css.indexOf(';', at);
      if (open < 0) {
        return;
      }
      if (statement >= 0 && statement < open) {
        at = statement + 1; // @import, @charset
        continue;
      }
      int close = close(css, open);
      String head = css.substring(at, open).strip();
      String body = css.substring(open + 1, close);
      if (!head.startsWith("@")) {
        rule(head, body);
      } else if (head.toLowerCase(Locale.ROOT).startsWith("@media") && !away(head)) {
        read(body);
      }
      at = close + 1;
    }
  }

  /** Where the block ends that begins here. */
  private static int close(String css, int open) {
    int depth = 0;
    for (int i = open; i < css.length(); i++) {
      depth += css.charAt(i) == '{' ? 1 : css.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return css.length();
  }

  private void rule(String selectors, String body) {
    StringBuilder plain = new StringBuilder();
    StringBuilder important = new StringBuilder();
    for (MatchResult declared : DECLARATION.matcher(body).results().toList()) {
      StringBuilder to = declared.group(3) == null ? plain : important;
      to.append(declared.group(1)).append(':').append(declared.group(2)).append(';');
    }
    if (plain.length() + important.length() > 0) {
      for (String selector : selectors.split(",")) {
        rules.add(
            new Rule(selector.strip(), plain.toString(), important.toString(), weight(selector)));
      }
    }
  }

  private static int weight(String selector) {
    return 100 * count(OF_ID, selector) + 10 * count(OF_CLASS, selector) + count(OF_TAG, selector);
  }

  private static int count(Pattern pattern, String selector) {
    return (int) pattern.matcher(selector).results().count();
  }

  /**
   * Before what an element says of itself comes what a sheet says, behind it what it insists on.
   */
  private void write(Document page) {
    rules.sort(Comparator.comparingInt(Rule::weight));
    Map<Element, StringBuilder> before = new HashMap<>();
    Map<Element, StringBuilder> behind = new HashMap<>();
    for (Rule rule : rules) {
      for (Element element : matching(page, rule.selector())) {
        before.computeIfAbsent(element, e -> new StringBuilder()).append(rule.plain());
        behind.computeIfAbsent(element, e -> new StringBuilder()).append(rule.important());
      }
    }
    before.forEach(
        (element, style) ->
            element.attr("style", style + element.attr("style") + ";" + behind.get(element)));
  }

  private static List<Element> matching(Document page, String selector) {
    try {
      return page.select(selector);
    } catch (Selector.SelectorParseException | IllegalArgumentException e) {
      return List.of(); // what holds while a pointer is over it, or of nothing that is in the page
    }
  }
}
