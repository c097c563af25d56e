package gouji.made;

import gouji.made.Paper.Cell;
import gouji.made.Paper.Part;
import gouji.made.Paper.Table;
import gouji.made.Paper.Text;
import java.util.LinkedHashMap;
import java.util.Map;

/** Prints ODT. */
record OdtPrinter() implements Printer {

  @Override
  public byte[] print(Paper paper) {
    StringBuilder body = new StringBuilder();
    paper.title().forEach(line -> body.append(paragraph(line)));
    for (Part part : paper.parts()) {
      if (part instanceof Text text) {
        body.append(paragraph(text.text()));
      } else if (part instanceof Table table) {
        table(body, table);
      }
    }
    String mime = "application/vnd.oasis.opendocument.text";
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("mimetype", mime);
    parts.put(
        "content.xml",
        Xml.HEAD
            + "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" office:version=\"1.2\">"
            + "<office:body><office:text>"
            + body
            + "</office:text></office:body></office:document-content>");
    parts.put(
        "META-INF/manifest.xml",
        Xml.HEAD
            + "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.2\">"
            + "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\""
            + mime
            + "\"/><manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>");
    return Xml.zip(parts);
  }

  private static void table(StringBuilder body, Table table) {
    body.append("<table:table table:name=\"").append(table.code()).append("\">");
    body.append("<table:table-column table:number-columns-repeated=\"");
    body.append(table.columns()).append("\"/>");
    for (int row = 0; row < table.rows(); row++) {
      body.append("<table:table-row>");
      for (int column = 0; column < table.columns(); column++) {
        Cell cell = table.at(row, column);
        if (cell.row() != row || cell.column() != column) {
          body.append("<table:covered-table-cell/>");
          continue;
        }
        body.append("<table:table-cell");
        if (cell.columnSpan() > 1 || cell.rowSpan() > 1) {
          body.append(" table:number-columns-spanned=\"").append(cell.columnSpan());
          body.append("\" table:number-rows-spanned=\"").append(cell.rowSpan()).append('"');
        }
        body.append('>').append(paragraph(cell.text())).append("</table:table-cell>");
      }
      body.append("</table:table-row>");
    }
    body.append("</table:table>");
  }

  private static String paragraph(String text) {
    return "<text:p>" + Xml.escape(text) + "</text:p>";
  }
}
