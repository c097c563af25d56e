package gouji.document.text;

import gouji.document.Draft;
import gouji.document.Raised;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The text of a web page as a browser lays it out: white space collapsed, no gap between inline
 * elements (a figure is often split over several), a new paragraph at each block.
 */
final class WebPage {
  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "template",
          "noscript",
          "select",
          "textarea",
          "iframe",
          "object",
          "video",
          "audio",
          "svg",
          "head",
          "title",
          "del",
          "s",
          "strike",
          "rt",
          "rp");
  private static final Pattern UNSEEN_STYLE =
      Pattern.compile(
          "display\\s*:\\s*none|visibility\\s*:\\s*(hidden|collapse)|mso-hide\\s*:\\s*all"
              + "|text-decoration(-line)?\\s*:[^;]*line-through",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> TYPED = Set.of("", "text", "number", "tel");

  private final List<Draft> drafts = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private boolean preformatted;
  private String marker = "";

  private WebPage() {}

  /** What the element shows. */
  static List<Draft> drafts(Element element) {
    WebPage page = new WebPage();
    element.childNodes().forEach(page::walk);
    page.endParagraph();
    return page.drafts;
  }

  private void walk(Node node) {
    if (node instanceof TextNode text) {
      append(text.getWholeText());
    } else if (node instanceof Element element && seen(element)) {
      walk(element);
    }
  }

  private void walk(Element element) {
    switch (element.normalName()) {
      case "br" -> line.append('\n');
      case "img" -> drafts.add(new Draft.Picture());
      case "input" -> {
        if (TYPED.contains(element.attr("type").toLowerCase(Locale.ROOT))) {
          append(element.attr("value"));
        }
      }
      case "sup" -> append(Raised.above(element.wholeText()));
      case "sub" -> append(Raised.below(element.wholeText()));
      case "table" -> {
        endParagraph();
        drafts.addAll(WebTable.drafts(element));
      }
      case "pre" -> {
        endParagraph();
        preformatted = true;
        element.childNodes().forEach(this::walk);
        preformatted = false;
        endParagraph();
      }
      default -> {
        boolean block = element.isBlock();
        if (block) {
          endParagraph();
        }
        if (element.normalName().equals("li")) {
          marker = WebList.marker(element);
          line.append(element.hasText() ? "" : marker);
        }
        element.childNodes().forEach(this::walk);
        if (block) {
          endParagraph();
          marker = "";
        }
      }
    }
  }

  static boolean seen(Element element) {
    return !UNSEEN.contains(element.normalName())
        && !element.hasAttr("hidden")
        && !UNSEEN_STYLE.matcher(element.attr("style")).find();
  }

  /** Collapses white space as a browser does; no-break spaces are not white space to it. */
  private void append(String text) {
    if (preformatted) {
      line.append(text.replace("\r\n", "\n"));
      return;
    }
    if (!text.isBlank()) {
      line.append(marker);
      marker = "";
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
      char last = line.isEmpty() ? '\n' : line.charAt(line.length() - 1);
      if (!space) {
        line.append(c);
      } else if (last != ' ' && last != '\n') {
        line.append(' ');
      }
    }
  }

  private void endParagraph() {
    if (!line.toString().isBlank()) {
      drafts.add(new Draft.Text(line.toString().stripTrailing()));
    }
    line.setLength(0);
  }
}
