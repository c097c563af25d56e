package gouji.document.office;

import gouji.document.Draft;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The paragraphs and tables of an RTF file as they come: the file says at the end of each paragraph
 * and cell how many tables deep it was, and at the end of each row where its cells lay.
 */
final class RtfStory {
  /** Cells of different rows that end within two points of each other end together. */
  private static final int HAIR = 40;

  /**
   * A table being read: the rows so far, the cells of the open row, the content of the open cell.
   */
  private static final class Open {
    final EdgeTable table = new EdgeTable(HAIR);
    final List<List<Draft>> cells = new ArrayList<>();
    List<Draft> content = new ArrayList<>();
  }

  private final List<Draft> drafts = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private String label = "";
  private final List<Draft> beside = new ArrayList<>();

  void append(String characters) {
    text.append(characters);
  }

  /** How much of the paragraph is there. */
  int length() {
    return text.length();
  }

  /** Takes the label that began there out of the text, without the tabs round it. */
  void endLabel(int from) {
    int start = Math.min(from, text.length());
    label = text.substring(start).strip();
    text.setLength(start);
  }

  /** Takes what is no text of the paragraph; it comes behind the paragraph it is in. */
  void beside(Draft draft) {
    beside.add(draft);
  }

  void endParagraph(int depth) {
    level(depth);
    List<Draft> container = open.isEmpty() ? drafts : open.getLast().content;
    String content = text.toString();
    container.add(
        new Draft.Text(
            open.isEmpty()
                ? ListCounter.label(label, content)
                : ListCounter.labelInCell(label, content)));
    label = "";
    container.addAll(beside);
    text.setLength(0);
    beside.clear();
  }

  void endCell(int depth) {
    endParagraph(depth);
    Open table = open.getLast();
    table.cells.add(table.content);
    table.content = new ArrayList<>();
  }

  /** Ends a row whose cells lie as defined; a cell too many lies behind the last. */
  void endRow(int depth, RtfRow row) {
    level(depth);
    Open table = open.getLast();
    List<EdgeTable.Cell> cells = new ArrayList<>();
    for (int i = 0; i < table.cells.size(); i++) {
      RtfRow.Cell place = row.cell(i);
      List<Draft> content = table.cells.get(i);
      if (place.joinsLeft() && !cells.isEmpty()) {
        EdgeTable.Cell left = cells.remove(cells.size() - 1);
        cells.add(new EdgeTable.Cell(left.left(), place.right(), left.vertical(), left.content()));
      } else {
        cells.add(new EdgeTable.Cell(place.left(), place.right(), place.vertical(), content));
      }
    }
    table.cells.clear();
    if (!cells.isEmpty()) {
      table.table.row(cells);
    }
  }

  /** All that came, when no more does. */
  List<Draft> finish() {
    if (!text.isEmpty() || !label.isEmpty() || !beside.isEmpty()) {
      endParagraph(open.size());
    }
    level(0);
    return drafts;
  }

  /** Closes the tables that are deeper, and opens as many as it takes to be as deep. */
  private void level(int depth) {
    while (open.size() > depth) {
      Open closed = open.removeLast();
      List<Draft> container = open.isEmpty() ? drafts : open.getLast().content;
      if (!closed.table.isEmpty()) {
        container.add(closed.table.resolve());
      }
      // Cells that no row has ended are not lost: their text stands behind the table.
      closed.cells.forEach(container::addAll);
      container.addAll(closed.content);
    }
    while (open.size() < depth) {
      open.addLast(new Open());
    }
  }
}
