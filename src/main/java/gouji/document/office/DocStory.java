package gouji.document.office;

import gouji.document.Draft;
import gouji.document.Raised;
import gouji.document.office.EdgeTable.Vertical;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/** A story of a DOC: its running text, or that of its text boxes. */
final class DocStory {
  /** Cells of different rows that begin within two points of each other begin together. */
  private static final int HAIR = 40;

  private static final char FIELD_CODE = 0x13;
  private static final char FIELD_RESULT = 0x14;
  private static final char FIELD_END = 0x15;

  private final Range story;
  private final DocLists lists;

  /** For each field begun and not ended, whether its code is still being read. */
  private final Deque<Boolean> fields = new ArrayDeque<>();

  DocStory(Range story, DocLists lists) {
    this.story = story;
    this.lists = lists;
  }

  List<Draft> read() {
    return drafts(story, 0);
  }

  private List<Draft> drafts(Range range, int tableLevel) {
    List<Draft> drafts = new ArrayList<>();
    int count = range.numParagraphs();
    for (int i = 0; i < count; i++) {
      Paragraph paragraph = range.getParagraph(i);
      if (paragraph.isInTable() && paragraph.getTableLevel() > tableLevel) {
        Table table = range.getTable(paragraph);
        drafts.add(table(table));
        i += table.numParagraphs() - 1;
      } else {
        paragraph(paragraph, drafts);
      }
    }
    return drafts;
  }

  private Draft table(Table table) {
    EdgeTable edges = new EdgeTable(HAIR);
    for (int i = 0; i < table.numRows(); i++) {
      TableRow row = table.getRow(i);
      List<EdgeTable.Cell> cells = new ArrayList<>();
      for (int j = 0; j < row.numCells(); j++) {
        cell(row.getCell(j), table.getTableLevel(), cells);
      }
      edges.row(cells);
    }
    return edges.resolve();
  }

  private void cell(TableCell cell, int level, List<EdgeTable.Cell> row) {
    int right = cell.getLeftEdge() + cell.getWidth();
    List<Draft> content = drafts(cell, level);
    if (cell.isMerged() && !cell.isFirstMerged() && !row.isEmpty()) {
      EdgeTable.Cell left = row.remove(row.size() - 1);
      row.add(new EdgeTable.Cell(left.left(), right, left.vertical(), left.content()));
      return;
    }
    Vertical vertical =
        cell.isFirstVerticallyMerged()
            ? Vertical.STARTS
            : cell.isVerticallyMerged() ? Vertical.CONTINUES : Vertical.ALONE;
    row.add(new EdgeTable.Cell(cell.getLeftEdge(), right, vertical, content));
  }

  private void paragraph(Paragraph paragraph, List<Draft> drafts) {
    StringBuilder text = new StringBuilder();
    boolean picture = false;
    for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
      CharacterRun run = paragraph.getCharacterRun(i);
      StringBuilder seen = new StringBuilder();
      picture |= characters(run.text(), seen);
      boolean unseen =
          run.isVanished()
              || run.isMarkedDeleted()
              || run.isStrikeThrough()
              || run.isDoubleStrikeThrough();
      if (!unseen) {
        text.append(dressed(seen.toString(), run.getSubSuperScriptIndex()));
      }
    }
    String label = lists.label(paragraph);
    drafts.add(new Draft.Text(numbered(label, text.toString(), paragraph.isInTable())));
    if (picture) {
      drafts.add(new Draft.Picture());
    }
  }

  private static String numbered(String label, String text, boolean inTable) {
    if (inTable) {
      return ListCounter.labelInCell(label, text);
    }
    return text.isEmpty() ? "" : ListCounter.label(label, text); // Word numbers empty lines as well
  }

  private static String dressed(String text, int position) {
    return switch (position) {
      case 1 -> Raised.above(text);
      case 2 -> Raised.below(text);
      default -> text;
    };
  }

  /** Appends what a run shows, fields by their results; tells whether there is a picture in it. */
  private boolean characters(String run, StringBuilder seen) {
    boolean picture = false;
    for (int i = 0; i < run.length(); i++) {
      char c = run.charAt(i);
      switch (c) {
        case FIELD_CODE -> fields.push(true);
        case FIELD_RESULT -> {
          if (!fields.isEmpty()) {
            fields.pop();
            fields.push(false);
          }
        }
        case FIELD_END -> fields.poll();
        case 0x01, 0x08 -> picture = true;
        case 0x0B -> append('\n', seen);
        case 0x1E -> append('-', seen);
        case '\t' -> append(c, seen);
        default -> {
          if (c >= ' ' && c != 0x7F) {
            append(c, seen);
          }
        }
      }
    }
    return picture;
  }

  private void append(char c, StringBuilder seen) {
    if (!fields.contains(true)) {
      seen.append(c);
    }
  }
}
