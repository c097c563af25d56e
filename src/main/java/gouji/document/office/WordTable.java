package gouji.document.office;

import gouji.document.Draft;
import gouji.document.office.EdgeTable.Vertical;
import gouji.submission.RefusedException;
import java.util.ArrayList;
import java.util.List;

/** A table of a Word document: its rows count off columns of a grid that the table defines. */
final class WordTable {

  /** Reads what stands in a cell, from its first block to the cell's end. */
  interface Content {
    List<Draft> read() throws RefusedException;
  }

  /** The properties of a cell that place it. */
  private record Place(int span, Vertical vertical, boolean joinsLeft) {}

  private final Xml xml;
  private final Content content;
  private final EdgeTable table = new EdgeTable(0);

  WordTable(Xml xml, Content content) {
    this.xml = xml;
    this.content = content;
  }

  Draft.Table read() throws RefusedException {
    while (xml.next() && !xml.atEnd("tbl")) {
      if (!xml.atStart()) {
        continue;
      }
      switch (xml.name()) {
        case "tr" -> row();
        case "tblPr", "tblGrid" -> xml.skip();
        default -> {}
      }
    }
    return table.resolve();
  }

  private void row() throws RefusedException {
    List<EdgeTable.Cell> cells = new ArrayList<>();
    int column = 0;
    boolean deleted = false;
    while (xml.next() && !xml.atEnd("tr")) {
      if (!xml.atStart()) {
        continue;
      }
      switch (xml.name()) {
        case "gridBefore" -> column += Math.max(0, xml.number("val", 0));
        case "del" -> deleted = true;
        case "trPrChange", "tblPrEx", "sdtPr", "customXmlPr" -> xml.skip();
        case "tc" -> {
          cell(cells, column);
          column = cells.get(cells.size() - 1).right();
        }
        default -> {}
      }
    }
    if (!deleted) {
      table.row(cells);
    }
  }

  /** Reads a cell into the row; one that the old way of merging joins to its left extends that. */
  private void cell(List<EdgeTable.Cell> row, int column) throws RefusedException {
    Place place = new Place(1, Vertical.ALONE, false);
    List<Draft> drafts = new ArrayList<>();
    while (xml.next() && !xml.atEnd("tc")) {
      if (xml.atStart() && xml.name().equals("tcPr")) {
        place = place();
      } else if (xml.atStart()) {
        xml.again();
        drafts.addAll(content.read());
        break;
      }
    }
    if (place.joinsLeft() && !row.isEmpty()) {
      EdgeTable.Cell left = row.remove(row.size() - 1);
      row.add(
          new EdgeTable.Cell(left.left(), column + place.span(), left.vertical(), left.content()));
    } else {
      row.add(new EdgeTable.Cell(column, column + place.span(), place.vertical(), drafts));
    }
  }

  private Place place() throws RefusedException {
    int span = 1;
    Vertical vertical = Vertical.ALONE;
    boolean joinsLeft = false;
    while (xml.next() && !xml.atEnd("tcPr")) {
      if (!xml.atStart()) {
        continue;
      }
      switch (xml.name()) {
        case "gridSpan" -> span = Math.max(1, Math.min(xml.number("val", 1), 1000));
        case "vMerge", "vmerge" ->
            vertical =
                xml.attribute("val", "continue").equals("restart")
                    ? Vertical.STARTS
                    : Vertical.CONTINUES;
        case "hMerge", "hmerge" -> joinsLeft = !xml.attribute("val", "continue").equals("restart");
        case "tcPrChange" -> xml.skip();
        default -> {}
      }
    }
    return new Place(span, vertical, joinsLeft);
  }
}
