package gouji.document.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** How an element of a web page is set, as far as that changes what is seen of it. */
final class WebLook {
  private static final Set<String> STRUCK = Set.of("del", "s", "strike");
  private static final Pattern NOTHING = Pattern.compile("0*\\.?0*(px|pt|em|rem|%)?");
  private static final Pattern FAR_OFF = Pattern.compile("-\\d{3,}.*");
  private static final Pattern WHITE =
      Pattern.compile("#fff|#ffffff|white|transparent|rgba?\\(255, ?255, ?255\\b.*");
  private static final Pattern RAISED = Pattern.compile("[1-9].*|0?\\.[1-9].*");

  private final Element element;
  private final Map<String, String> declared;

  private WebLook(Element element, Map<String, String> declared) {
    this.element = element;
    this.declared = declared;
  }

  static WebLook of(Element element) {
    String style = element.attr("style");
    return new WebLook(element, style.isEmpty() ? Map.of() : declared(style));
  }

  private static Map<String, String> declared(String style) {
    Map<String, String> declared = new HashMap<>();
    for (String declaration : style.toLowerCase(Locale.ROOT).split(";")) {
      int colon = declaration.indexOf(':');
      if (colon > 0) {
        String value = declaration.substring(colon + 1).replace("!important", "");
        declared.put(declaration.substring(0, colon).strip(), value.strip());
      }
    }
    return declared;
  }

  private String value(String property) {
    return declared.getOrDefault(property, "");
  }

  /** Whether there is a place for it on the page, be it a blank one. */
  boolean hasPlace() {
    boolean row = element.normalName().equals("tr");
    boolean collapsed = row && value("visibility").equals("collapse");
    boolean shown = declared.containsKey("display") || !element.hasAttr("hidden");
    return shown && !value("display").equals("none") && !collapsed;
  }

  /** Whether anything is seen in its place. */
  boolean visible() {
    boolean visible =
        declared.isEmpty()
            || !(value("mso-hide").equals("all")
                || matches("opacity", NOTHING)
                || outOfSight()
                || (Set.of("hidden", "collapse").contains(value("visibility"))
                    && !undoneWithin("visibility"))
                || (matches("font-size", NOTHING) && !undoneWithin("font-size")));
    return visible && hasPlace();
  }

  private boolean outOfSight() {
    boolean moved = Set.of("absolute", "fixed").contains(value("position"));
    boolean clipped = value("clip").matches("rect\\([01](px)?[ ,].*");
    boolean far = matches("left", FAR_OFF) || matches("top", FAR_OFF);
    return (moved && (clipped || far)) || matches("text-indent", FAR_OFF);
  }

  private boolean matches(String property, Pattern pattern) {
    String value = value(property);
    return !value.isEmpty() && pattern.matcher(value).matches();
  }

  /** Whether something within says otherwise of itself. */
  private boolean undoneWithin(String property) {
    return element.select("[style*=" + property + "]").stream()
        .anyMatch(within -> !within.equals(element) && of(within).declared.containsKey(property));
  }

  boolean struck() {
    return STRUCK.contains(element.normalName())
        || value("text-decoration").contains("line-through")
        || value("text-decoration-line").contains("line-through");
  }

  boolean above() {
    return element.normalName().equals("sup")
        || value("vertical-align").equals("super")
        || matches("mso-text-raise", RAISED);
  }

  boolean below() {
    return element.normalName().equals("sub") || value("vertical-align").equals("sub");
  }

  /** Whether its digits are not seen as they are written: set backwards, or white on white. */
  boolean veiled() {
    boolean backwards =
        element.normalName().equals("bdo")
            ? element.attr("dir").equalsIgnoreCase("rtl")
            : value("unicode-bidi").endsWith("override") && value("direction").equals("rtl");
    String colour = element.normalName().equals("font") ? element.attr("color") : "";
    boolean white =
        matches("color", WHITE) || WHITE.matcher(colour.toLowerCase(Locale.ROOT)).matches();
    return backwards || (white && !onColour());
  }

  private boolean onColour() {
    for (Element at = element; at != null; at = at.parent()) {
      WebLook look = of(at);
      String ground =
          look.value("background") + look.value("background-color") + at.attr("bgcolor");
      if (!ground.isEmpty() && !WHITE.matcher(ground).matches()) {
        return true;
      }
    }
    return false;
  }

  /** Whether it stands by itself, text before it and behind it apart. */
  boolean block() {
    String display = value("display");
    return display.isEmpty() ? element.isBlock() : !display.startsWith("inline");
  }
}
