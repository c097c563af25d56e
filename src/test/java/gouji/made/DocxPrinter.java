package gouji.made;

import gouji.made.Paper.Cell;
import gouji.made.Paper.Part;
import gouji.made.Paper.Role;
import gouji.made.Paper.Table;
import gouji.made.Paper.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints DOCX. Word splits text over runs wherever the cursor once stood, numbers lists by itself,
 * keeps deleted text beside the new, and wraps cells in content controls.
 */
record DocxPrinter(
    boolean splitRuns, boolean autoNumbers, boolean deletions, boolean controls, boolean borders)
    implements Printer {
  private static final String NAMESPACE =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

  private static final String BORDERS =
      Stream.of("top", "left", "bottom", "right", "insideH", "insideV")
          .map(side -> "<w:" + side + " w:val=\"single\" w:sz=\"4\"/>")
          .collect(Collectors.joining("", "<w:tblBorders>", "</w:tblBorders>"));

  static DocxPrinter of(Random dice) {
    return new DocxPrinter(
        Dice.chance(dice, 40),
        Dice.chance(dice, 20),
        Dice.chance(dice, 20),
        Dice.chance(dice, 15),
        Dice.chance(dice, 80));
  }

  @Override
  public byte[] print(Paper paper) {
    StringBuilder body = new StringBuilder();
    paper.title().forEach(line -> body.append(paragraph(line, "<w:jc w:val=\"center\"/>")));
    for (Part part : paper.parts()) {
      if (part instanceof Text text) {
        body.append(paragraph(text.text(), ""));
      } else if (part instanceof Table table) {
        table(body, table);
      }
    }
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        Xml.HEAD
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
    parts.put(
        "_rels/.rels",
        Xml.HEAD
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
    parts.put(
        "word/document.xml",
        Xml.HEAD
            + "<w:document "
            + NAMESPACE
            + "><w:body>"
            + body
            + "<w:sectPr/></w:body></w:document>");
    return Xml.zip(parts);
  }

  private void table(StringBuilder body, Table table) {
    body.append("<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/>");
    body.append(borders ? BORDERS : "").append("</w:tblPr><w:tblGrid>");
    for (int weight : table.weights()) {
      body.append("<w:gridCol w:w=\"").append(weight * 300).append("\"/>");
    }
    body.append("</w:tblGrid>");
    for (int row = 0; row < table.rows(); row++) {
      body.append("<w:tr>");
      if (row < table.headRows()) {
        body.append("<w:trPr><w:tblHeader/></w:trPr>");
      }
      for (int column = 0; column < table.columns(); ) {
        Cell cell = table.at(row, column);
        cell(body, cell, row);
        column = cell.column() + cell.columnSpan();
      }
      body.append("</w:tr>");
    }
    body.append("</w:tbl>");
  }

  private void cell(StringBuilder body, Cell cell, int row) {
    boolean wrapped = controls && cell.role() == Role.FIGURE && cell.column() % 2 == 0;
    body.append(wrapped ? "<w:sdt><w:sdtPr/><w:sdtContent>" : "");
    body.append("<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/>");
    if (cell.columnSpan() > 1) {
      body.append("<w:gridSpan w:val=\"").append(cell.columnSpan()).append("\"/>");
    }
    if (cell.rowSpan() > 1) {
      body.append(row == cell.row() ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>");
    }
    body.append("</w:tcPr>");
    body.append(paragraph(row == cell.row() ? cell.text() : "", ""));
    body.append("</w:tc>").append(wrapped ? "</w:sdtContent></w:sdt>" : "");
  }

  private String paragraph(String text, String properties) {
    String shown = text;
    String numbering = "";
    if (autoNumbers && text.matches("\\d[.．、]\\D.*")) {
      shown = text.replaceFirst("^\\d[.．、]\\s*", "");
      numbering = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";
    }
    StringBuilder runs = new StringBuilder();
    if (deletions && !text.isEmpty()) {
      runs.append("<w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>6</w:delText></w:r></w:del>");
    }
    for (String piece : splitRuns ? shown.split("(?<=\\G.{2})") : new String[] {shown}) {
      runs.append("<w:r><w:t xml:space=\"preserve\">").append(Xml.escape(piece));
      runs.append("</w:t></w:r>").append(splitRuns ? "<w:proofErr w:type=\"spellStart\"/>" : "");
    }
    return "<w:p><w:pPr>" + numbering + properties + "</w:pPr>" + runs + "</w:p>";
  }
}
