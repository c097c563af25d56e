package gouji.document.office;

import gouji.document.Draft;
import gouji.submission.RefusedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;

/** The formats of an XLSX: how its cells display numbers, and which have borders. */
final class XlsxStyles {

  private record Format(int number, int border, int font, int fill) {}

  private static final Format PLAIN = new Format(0, 0, 0, 0);

  /** A number format without a word or a digit in it: nothing is displayed. */
  private static final Pattern NOTHING = Pattern.compile("[;\\s]+");

  private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
  private final Map<Integer, String> numberFormats = new HashMap<>();
  private final Set<Integer> drawnBorders = new HashSet<>();
  private final Set<Integer> filled = new HashSet<>();
  private final List<RunStyle> fonts = new ArrayList<>();
  private final List<Format> formats = new ArrayList<>();

  void read(Xml xml) throws RefusedException {
    int border = -1;
    int fill = -1;
    boolean ofCells = false;
    while (xml.next()) {
      if (xml.atEnd("cellXfs")) {
        ofCells = false;
      }
      if (!xml.atStart()) {
        continue;
      }
      switch (xml.name()) {
        case "numFmt" ->
            numberFormats.put(xml.number("numFmtId", -1), xml.attribute("formatCode", ""));
        case "border" -> border++;
        case "left", "right", "top", "bottom" -> {
          if (!xml.attribute("style", "none").equals("none")) {
            drawnBorders.add(border);
          }
        }
        case "fill" -> fill++;
        case "patternFill" -> {
          if (!xml.attribute("patternType", "none").equals("none")) {
            filled.add(fill);
          }
        }
        case "font" -> fonts.add(XlsxTexts.look(xml, "font"));
        case "dxfs" -> xml.skip();
        case "cellXfs" -> ofCells = true;
        case "xf" -> {
          if (ofCells) {
            formats.add(
                new Format(
                    xml.number("numFmtId", 0),
                    xml.number("borderId", 0),
                    xml.number("fontId", 0),
                    xml.number("fillId", 0)));
          }
        }
        default -> {}
      }
    }
  }

  private Format format(int style) {
    return style >= 0 && style < formats.size() ? formats.get(style) : PLAIN;
  }

  boolean bordered(int style) {
    return !formats.isEmpty() && drawnBorders.contains(format(style).border());
  }

  /** The text as a cell of the style shows it: struck out, white, or above the line. */
  String dress(String text, int style) {
    int font = format(style).font();
    RunStyle look = font >= 0 && font < fonts.size() ? fonts.get(font) : RunStyle.PLAIN;
    if (look == RunStyle.STRUCK && !text.isEmpty()) {
      return Draft.OBJECT;
    }
    boolean onColour = look == RunStyle.VEILED && filled.contains(format(style).fill());
    return onColour ? text : look.dress(text);
  }

  /** The number as a cell of the style displays it. */
  String display(double number, int style) {
    int format = format(style).number();
    String builtIn = BuiltinFormats.getBuiltinFormat(format);
    String code = numberFormats.getOrDefault(format, builtIn == null ? "General" : builtIn);
    return NOTHING.matcher(code).matches()
        ? ""
        : ShownNumber.of(formatter.formatRawCellContents(number, format, code), number);
  }
}
