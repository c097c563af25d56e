package gouji.document.office;

import gouji.submission.RefusedException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What of the styles of an ODT bears on its text: what is hidden or raised, and its numbering. */
final class OdtStyles {

  /** A style; what it does not say it has from its parent. */
  private record Style(@Nullable String parent, @Nullable RunStyle run) {}

  private final Map<String, Style> styles = new HashMap<>();
  private final Map<String, List<ListLevel>> lists = new HashMap<>();

  /** Takes in all styles up to the end of the part, or to where its body begins. */
  void read(Xml xml) throws RefusedException {
    while (xml.next()) {
      if (!xml.atStart()) {
        continue;
      }
      switch (xml.name()) {
        case "style" -> style(xml);
        case "list-style" -> lists.put(xml.attribute("name", ""), OdtLists.levels(xml));
        case "body" -> {
          return;
        }
        default -> {}
      }
    }
  }

  private void style(Xml xml) throws RefusedException {
    String name = xml.attribute("name", "");
    String parent = xml.attribute("parent-style-name");
    RunStyle run = null;
    while (xml.next() && !xml.atEnd("style")) {
      if (xml.atStart() && xml.name().equals("text-properties")) {
        run = run(xml);
      }
    }
    styles.put(name, new Style(parent, run));
  }

  private static @Nullable RunStyle run(Xml xml) {
    String struck = xml.attribute("text-line-through-style");
    if (xml.attribute("display", "").equals("none")) {
      return RunStyle.UNSEEN;
    }
    if (struck != null && !struck.equals("none")) {
      return RunStyle.STRUCK;
    }
    if (xml.attribute("color", "").equalsIgnoreCase("#ffffff")) {
      return RunStyle.VEILED;
    }
    RunStyle position = position(xml.attribute("text-position", ""));
    return position == null && struck != null ? RunStyle.PLAIN : position;
  }

  /**
   * {@code super 58%}, {@code sub 58%}, or by how much of the height of a line: {@code 33% 58%}.
   */
  private static @Nullable RunStyle position(String text) {
    String moved = text.strip().split("\\s+")[0];
    if (moved.equals("super") || moved.matches("[1-9]\\d*(\\.\\d+)?%")) {
      return RunStyle.ABOVE;
    }
    return moved.equals("sub") || moved.matches("-[1-9]\\d*(\\.\\d+)?%") ? RunStyle.BELOW : null;
  }

  /** How the style sets characters; null where it does not say. */
  @Nullable RunStyle run(@Nullable String name) {
    Set<String> seen = new HashSet<>();
    for (String at = name; at != null && seen.add(at); ) {
      Style style = styles.get(at);
      if (style != null && style.run() != null) {
        return style.run();
      }
      at = style == null ? null : style.parent();
    }
    return null;
  }

  List<ListLevel> list(String name) {
    return lists.getOrDefault(name, List.of());
  }
}
