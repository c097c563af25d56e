package gouji.document.office;

import gouji.submission.RefusedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;

/** The formats of an XLSX: how its cells display numbers, and which have borders. */
final class XlsxStyles {

  private record Format(int number, int border) {}

  private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
  private final Map<Integer, String> numberFormats = new HashMap<>();
  private final Set<Integer> drawnBorders = new HashSet<>();
  private final List<Format> formats = new ArrayList<>();

  void read(Xml xml) throws RefusedException {
    int border = -1;
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
        case "dxfs" -> xml.skip();
        case "cellXfs" -> ofCells = true;
        case "xf" -> {
          if (ofCells) {
            formats.add(new Format(xml.number("numFmtId", 0), xml.number("borderId", 0)));
          }
        }
        default -> {}
      }
    }
  }

  boolean bordered(int style) {
    return style >= 0
        && style < formats.size()
        && drawnBorders.contains(formats.get(style).border());
  }

  /** The number as a cell of the style displays it. */
  String display(double number, int style) {
    int format = style >= 0 && style < formats.size() ? formats.get(style).number() : 0;
    String builtIn = BuiltinFormats.getBuiltinFormat(format);
    String code = numberFormats.getOrDefault(format, builtIn == null ? "General" : builtIn);
    return ShownNumber.of(formatter.formatRawCellContents(number, format, code), number);
  }
}
