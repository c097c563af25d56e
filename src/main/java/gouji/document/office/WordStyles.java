package gouji.document.office;

import gouji.submission.RefusedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What of the styles of a DOCX bears on its text: how its characters look, and its numbering. */
final class WordStyles {

  /** A style; what it does not say it has from the style it is based on. */
  private record Style(@Nullable String basis, WordLook look, @Nullable String list, int level) {}

  private final Map<String, Style> styles = new HashMap<>();

  /** Reads the part; where the package has none, there are no styles. */
  static WordStyles read(@Nullable Xml xml) throws RefusedException {
    WordStyles styles = new WordStyles();
    while (xml != null && xml.next()) {
      if (xml.atStart() && xml.name().equals("style")) {
        styles.style(xml);
      }
    }
    return styles;
  }

  private void style(Xml xml) throws RefusedException {
    String id = xml.attribute("styleId", "");
    String basis = null;
    WordLook look = WordLook.PLAIN;
    String list = null;
    int level = 0;
    while (xml.next() && !xml.atEnd("style")) {
      if (!xml.atStart()) {
        continue;
      }
      switch (xml.name()) {
        case "basedOn" -> basis = xml.attribute("val");
        case "rPr" -> look = WordLook.read(xml);
        case "numId" -> list = xml.attribute("val");
        case "ilvl" -> level = xml.number("val", 0);
        case "tblStylePr" -> xml.skip();
        default -> {}
      }
    }
    styles.put(id, new Style(basis, look, list, level));
  }

  /** How a style sets characters. */
  WordLook look(@Nullable String id) {
    WordLook look = WordLook.PLAIN;
    for (Style style : lineage(id)) {
      look = look.over(style.look());
    }
    return look;
  }

  /** The numbering that the style gives its paragraphs, if any. */
  @Nullable ListPlace list(@Nullable String id) {
    for (Style style : lineage(id)) {
      if (style.list() != null) {
        return new ListPlace(style.list(), style.level());
      }
    }
    return null;
  }

  /** A list, and the level in it. */
  record ListPlace(String list, int level) {}

  private Iterable<Style> lineage(@Nullable String id) {
    List<Style> lineage = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String at = id; at != null && seen.add(at); ) {
      Style style = styles.get(at);
      at = null;
      if (style != null) {
        lineage.add(style);
        at = style.basis();
      }
    }
    return lineage;
  }
}
