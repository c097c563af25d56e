package gouji.document.office;

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
    while (xml.next() && !xml.atEnd(end)) {
      if (!xml.atStart()) {
        continue;
      }
      switch (xml.name()) {
        case "r" -> style = RunStyle.PLAIN;
        case "strike" -> style = WordBody.on(xml) ? RunStyle.UNSEEN : style;
        case "vertAlign" ->
            style =
                switch (xml.attribute("val", "")) {
                  case "superscript" -> RunStyle.ABOVE;
                  case "subscript" -> RunStyle.BELOW;
                  default -> style;
                };
        case "t" -> text.append(style.dress(xml.content()));
        case "rPh" -> xml.skip();
        default -> {}
      }
    }
    return text.toString();
  }
}
