package gouji.document.office;

import gouji.document.Draft;
import gouji.document.office.Sheet.Merge;
import gouji.submission.Refusal;
import gouji.submission.Refusal.Reason;
import gouji.submission.RefusedException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** Reads one sheet of an XLSX. */
final class XlsxSheet {
  private static final int LAST_COLUMN = 16_383;

  private final Xml xml;
  private final XlsxTexts texts;
  private final XlsxStyles styles;
  private final int maxCells;
  private final Sheet sheet = new Sheet();
  private int cells;
  private int row = -1;
  private int column = -1;

  XlsxSheet(Xml xml, XlsxTexts texts, XlsxStyles styles, int maxCells) {
    this.xml = xml;
    this.texts = texts;
    this.styles = styles;
    this.maxCells = maxCells;
  }

  Sheet read() throws RefusedException {
    while (xml.next()) {
      if (!xml.atStart()) {
        continue;
      }
      switch (xml.name()) {
        case "col" -> column();
        case "row" -> row();
        case "c" -> cell();
        case "mergeCell" -> merge();
        default -> {}
      }
    }
    return sheet;
  }

  private void column() {
    if (hidden("width")) {
      int first = Math.max(1, xml.number("min", 1));
      int last = Math.min(LAST_COLUMN + 1, xml.number("max", first));
      if (first <= last) {
        sheet.hideColumns(first - 1, last - 1);
      }
    }
  }

  private void row() {
    row = Math.max(0, xml.number("r", row + 2) - 1);
    column = -1;
    if (hidden("ht")) {
      sheet.hideRow(row);
    }
  }

  /** Whether a row or a column is hidden, or has no extent to be seen in. */
  private boolean hidden(String extent) {
    String hidden = xml.attribute("hidden", "0");
    return hidden.equals("1")
        || hidden.equals("true")
        || xml.attribute(extent, "1").matches("0+(\\.0*)?");
  }

  private void cell() throws RefusedException {
    column++;
    String reference = xml.attribute("r");
    if (reference != null) {
      column = CellReference.convertColStringToIndex(reference.replaceAll("[^A-Za-z]", ""));
    }
    cells++;
    if (cells > maxCells) {
      throw new Refusal(Reason.TOO_LARGE, "表格的单元格超过" + maxCells + "个，不像是一份报告。").exception();
    }
    if (column < 0 || column > LAST_COLUMN) {
      throw Parcel.damaged(null);
    }
    int style = xml.number("s", 0);
    String text = styles.dress(content(xml.attribute("t", "n"), style).strip(), style);
    sheet.put(row, column, new Sheet.Cell(text, styles.bordered(style)));
  }

  private String content(String type, int style) throws RefusedException {
    String value = "";
    boolean formula = false;
    while (xml.next() && !xml.atEnd("c")) {
      if (!xml.atStart()) {
        continue;
      }
      switch (xml.name()) {
        case "v" -> value = xml.content();
        case "f" -> {
          formula = true;
          xml.skip();
        }
        case "is" -> value = XlsxTexts.text(xml, "is");
        default -> xml.skip();
      }
    }
    return switch (type) {
      case "s" -> texts.text(index(value));
      case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
      // A formula that nobody has computed yet: Excel will, when it opens the file.
      case "n" -> value.isBlank() ? (formula ? Draft.OBJECT : "") : number(value, style);
      default -> value;
    };
  }

  private static int index(String value) {
    return value.strip().matches("\\d{1,9}") ? Integer.parseInt(value.strip()) : -1;
  }

  private String number(String value, int style) {
    try {
      return styles.display(Double.parseDouble(value), style);
    } catch (NumberFormatException e) {
      return value;
    }
  }

  private void merge() throws RefusedException {
    try {
      CellRangeAddress range = CellRangeAddress.valueOf(xml.attribute("ref", ""));
      sheet.merge(
          new Merge(
              range.getFirstRow(),
              range.getFirstColumn(),
              range.getLastRow(),
              range.getLastColumn()));
    } catch (RuntimeException e) {
      throw Parcel.damaged(e); // whatever POI makes of what is no range
    }
  }
}
