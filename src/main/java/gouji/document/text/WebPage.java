package gouji.document.text;

import gouji.document.Draft;
import gouji.document.Raised;
import gouji.document.Veiled;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The text of a web page as a browser lays it out: white space collapsed, no gap between inline
 * elements (a figure is often split over several), a new paragraph at each block.
 */
final class WebPage {
  private static final Set<String> UNSEEN =
      Set.of("style", "template", "noscript", "noframes", "head", "title", "rt", "rp", "datalist");

  /** What is seen, but not by any text of this page. */
  private static final Set<String> PICTURES =
      Set.of("img", "svg", "canvas", "iframe", "object", "embed", "video", "meter", "progress");

  /** Elements of a formula that is set in a line. */
  private static final Set<String> IN_LINE =
      Set.of("math", "mrow", "mn", "mo", "mi", "mtext", "mstyle", "semantics");

  private final List<Draft> drafts = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private boolean preformatted;
  private boolean veiled;
  private String marker = "";

  private WebPage() {}

  /** What the element shows. */
  static List<Draft> drafts(Element element) {
    WebPage page = new WebPage();
    WebLook look = WebLook.of(element);
    if (look.visible()) {
      page.show(element, look);
    }
    page.endParagraph();
    return page.drafts;
  }

  private void walk(Node node) {
    if (node instanceof TextNode text) {
      append(text.getWholeText());
    } else if (node instanceof Element element && !UNSEEN.contains(element.normalName())) {
      WebLook look = WebLook.of(element);
      if (look.visible()) {
        walk(element, look);
      }
    }
  }

  private void walk(Element element, WebLook look) {
    switch (element.normalName()) {
      case "br" -> line.append('\n');
      case "input" -> typed(element);
      case "select" -> append(chosen(element));
      case "script" -> {
        if (element.data().contains("document.write")) {
          drafts.add(new Draft.Picture());
        }
      }
      case "math" -> append(formula(element));
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
        if (PICTURES.contains(element.normalName())) {
          drafts.add(new Draft.Picture());
        } else if (look.above()) {
          append(Raised.above(element.wholeText()));
        } else if (look.below()) {
          append(Raised.below(element.wholeText()));
        } else if (look.block()) {
          block(element, look);
        } else {
          show(element, look);
        }
      }
    }
  }

  private void block(Element element, WebLook look) {
    endParagraph();
    if (element.normalName().equals("li")) {
      marker = WebList.marker(element);
      line.append(element.hasText() ? "" : marker);
    }
    show(element, look);
    endParagraph();
    marker = "";
  }

  /** Shows what an element holds, in its looks. */
  private void show(Element element, WebLook look) {
    if (look.struck()) {
      if (element.hasText()) {
        drafts.add(new Draft.Struck());
      }
      return;
    }
    boolean outer = veiled;
    veiled |= look.veiled();
    for (Node node : element.childNodes()) {
      if (!foldedAway(element, node)) {
        walk(node);
      }
    }
    veiled = outer;
  }

  /** Of details and dialogues that are closed, at most the summary is seen. */
  private static boolean foldedAway(Element element, Node node) {
    String name = element.normalName();
    boolean folds = name.equals("details") || name.equals("dialog");
    return folds && !element.hasAttr("open") && !node.normalName().equals("summary");
  }

  /** What is typed into a field, as far as it is shown as text. */
  private void typed(Element input) {
    switch (input.attr("type").toLowerCase(Locale.ROOT)) {
      case "hidden" -> {}
      case "checkbox", "radio", "range", "color", "image", "file", "password" ->
          drafts.add(new Draft.Picture());
      default -> append(input.attr("value"));
    }
  }

  private static String chosen(Element select) {
    Element chosen = select.selectFirst("option[selected]");
    Element shown = chosen == null ? select.selectFirst("option") : chosen;
    return shown == null ? "" : shown.text();
  }

  /** A formula; of one that is not set in a line only that it is there: 47 over 3 is not 473. */
  private static String formula(Element math) {
    Element formula = math.clone();
    formula.select("annotation, annotation-xml").remove();
    boolean inLine =
        formula.select("*").stream().allMatch(part -> IN_LINE.contains(part.normalName()));
    return inLine ? formula.text() : Draft.OBJECT;
  }

  /** Collapses white space as a browser does; no-break spaces are not white space to it. */
  private void append(String written) {
    String text = (veiled ? Veiled.digits(written) : written).replace("\u00AD", "");
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
