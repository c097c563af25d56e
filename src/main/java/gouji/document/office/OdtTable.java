package gouji.document.office;

import gouji.document.Draft;
import gouji.submission.RefusedException;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of an ODT: every place of its grid is there, those that a cell spans as covered cells.
 */
final class OdtTable {
  private static final int MOST_REPEATED = 1000;

  private final Xml xml;
  private final WordTable.Content content;
  private final List<Draft.Cell> cells = new ArrayList<>();
  private int row;

  OdtTable(Xml xml, WordTable.Content content) {
    this.xml = xml;
    this.content = content;
  }

  Draft.Table read() throws RefusedException {
    while (xml.next() && !xml.atEnd("table")) {
      if (xml.atStart() && xml.name().equals("table-row")) {
        row();
      }
    }
    return new Draft.Table(cells);
  }

  private void row() throws RefusedException {
    int repeated = count("number-rows-repeated");
    List<Draft.Cell> read = new ArrayList<>();
    int column = 0;
    while (xml.next() && !xml.atEnd("table-row")) {
      if (!xml.atStart()) {
        continue;
      }
      int count = count("number-columns-repeated");
      if (xml.name().equals("covered-table-cell")) {
        xml.skip();
        column += count;
      } else if (xml.name().equals("table-cell")) {
        int rowSpan = count("number-rows-spanned");
        int columnSpan = count("number-columns-spanned");
        List<Draft> drafts = content.read();
        for (int i = 0; i < count; i++) {
          read.add(new Draft.Cell(0, column, rowSpan, columnSpan, drafts));
          column++;
        }
      }
    }
    for (int i = 0; i < repeated; i++) {
      for (Draft.Cell cell : read) {
        cells.add(
            new Draft.Cell(row, cell.column(), cell.rowSpan(), cell.columnSpan(), cell.content()));
      }
      row++;
    }
  }

  private int count(String attribute) {
    return Math.max(1, Math.min(xml.number(attribute, 1), MOST_REPEATED));
  }
}
