package gouji.made;

import gouji.made.Paper.Cell;
import gouji.made.Paper.Part;
import gouji.made.Paper.Role;
import gouji.made.Paper.Table;
import gouji.made.Paper.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Prints XLSX: all on one sheet, figures as numbers or as text. */
record XlsxPrinter(boolean numbers) implements Printer {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  static XlsxPrinter of(Random dice) {
    return new XlsxPrinter(dice.nextBoolean());
  }

  @Override
  public byte[] print(Paper paper) {
    StringBuilder rows = new StringBuilder();
    StringBuilder merges = new StringBuilder();
    int row = 1;
    for (String line : paper.title()) {
      line(rows, row++, line);
    }
    for (Part part : paper.parts()) {
      if (part instanceof Text text) {
        line(rows, row++, text.text());
      } else if (part instanceof Table table) {
        table(rows, merges, row, table);
        row += table.rows() + 1;
      }
    }
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        Xml.HEAD
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
    parts.put("_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
    parts.put("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
    parts.put(
        "xl/workbook.xml",
        Xml.HEAD
            + "<workbook xmlns=\""
            + MAIN
            + "\" xmlns:r=\""
            + OFFICE
            + "\"><sheets>"
            + "<sheet name=\"年报\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
    parts.put(
        "xl/worksheets/sheet1.xml",
        Xml.HEAD
            + "<worksheet xmlns=\""
            + MAIN
            + "\"><sheetData>"
            + rows
            + "</sheetData><mergeCells>"
            + merges
            + "</mergeCells></worksheet>");
    return Xml.zip(parts);
  }

  private static String relation(String type, String target) {
    return Xml.HEAD
        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + "<Relationship Id=\"rId1\" Type=\""
        + OFFICE
        + "/"
        + type
        + "\" Target=\""
        + target
        + "\"/></Relationships>";
  }

  private static void line(StringBuilder rows, int row, String text) {
    rows.append("<row r=\"").append(row).append("\">").append(string("A" + row, text));
    rows.append("</row>");
  }

  private void table(StringBuilder rows, StringBuilder merges, int top, Table table) {
    for (int row = 0; row < table.rows(); row++) {
      rows.append("<row r=\"").append(top + row).append("\">");
      for (Cell cell : table.row(row)) {
        String place = place(top + row, cell.column());
        boolean number =
            numbers && cell.role() == Role.FIGURE && cell.text().matches("-?\\d+(\\.\\d+)?");
        rows.append(
            number
                ? "<c r=\"" + place + "\"><v>" + cell.text() + "</v></c>"
                : string(place, cell.text()));
        if (cell.rowSpan() > 1 || cell.columnSpan() > 1) {
          String end = place(top + row + cell.rowSpan() - 1, cell.column() + cell.columnSpan() - 1);
          merges.append("<mergeCell ref=\"").append(place).append(':').append(end).append("\"/>");
        }
      }
      rows.append("</row>");
    }
  }

  private static String place(int row, int column) {
    return (char) ('A' + column) + Integer.toString(row);
  }

  private static String string(String place, String text) {
    if (text.isEmpty()) {
      return "<c r=\"" + place + "\"/>";
    }
    return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + Xml.escape(text) + "</t></is></c>";
  }
}
