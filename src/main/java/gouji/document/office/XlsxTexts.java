package gouji.document.office;

import gouji.document.Draft;
import gouji.submission.RefusedException;
import java.util.ArrayList;
import java.util.List;

/** The texts that the cells of an XLSX share. */
final class XlsxTexts {
  private final List<String> texts = new ArrayList<>();

  void read(Xml xml) throws RefusedException {
    while (xml.next()) {
      if (xml.atStart() && xml.name().equals("si")) {
        texts.add(text(xml, "si"));
      }
    }
  }

  String text(int index) {
    return index >= 0 && index < texts.size() ? texts.get(index) : "";
  }

  /** Reads the text that starts here, of one or of several runs, without its reading aids. */
  static String text(Xml xml, String end) throws RefusedException {
    StringBuilder text = new StringBuilder();
    RunStyle style = RunStyle.PLAIN;
    boolean struck = false;
    while (xml.next() && !xml.atEnd(end)) {
      if (!xml.atStart()) {
        continue;
      }
      switch (xml.name()) {
        case "r" -> style = RunStyle.PLAIN;
        case "rPr" -> style = look(xml, "rPr");
        case "t" -> {
          String raw = xml.content();
          struck |= style == RunStyle.STRUCK && !raw.isBlank();
          text.append(style.dress(raw));
        }
        case "rPh" -> xml.skip();
        default -> {}
      }
    }
    return struck && text.toString().isBlank() ? Draft.OBJECT : text.toString();
  }

  /** How the font that is described here sets characters. */
  static RunStyle look(Xml xml, String end) throws RefusedException {
    RunStyle position = RunStyle.PLAIN;
    boolean struck = false;
    boolean white = false;
    while (xml.next() && !xml.atEnd(end)) {
      if (!xml.atStart()) {
        continue;
      }
      switch (xml.name()) {
        case "strike" -> struck = WordBody.on(xml);
        case "color" -> white = xml.attribute("rgb", "").matches("(?i)(FF)?FFFFFF");
        case "vertAlign" ->
            position =
                switch (xml.attribute("val", "")) {
                  case "superscript" -> RunStyle.ABOVE;
                  case "subscript" -> RunStyle.BELOW;
                  default -> RunStyle.PLAIN;
                };
        default -> {}
      }
    }
    return struck ? RunStyle.STRUCK : white ? RunStyle.VEILED : position;
  }
}
