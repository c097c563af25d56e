package gouji.document.office;

import gouji.document.Draft;
import gouji.document.office.EdgeTable.Vertical;
import java.util.ArrayList;
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

  /** White, in the old colours of Word and in the new. */
  private static final int WHITE = 8;

  private static final int WHITE_24 = 0xFFFFFF;

  private static final char FIELD_CODE = 0x13;
  private static final char FIELD_RESULT = 0x14;
  private static final char FIELD_END = 0x15;

  private final Range story;
  private final DocLists lists;

  private final Fields fields = new Fields();

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
    List<Draft> beside = new ArrayList<>();
    for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
      CharacterRun run = paragraph.getCharacterRun(i);
      StringBuilder seen = new StringBuilder();
      boolean picture = characters(run.text(), seen);
      RunStyle style = style(run);
      text.append(style.dress(seen.toString()));
      if (style == RunStyle.STRUCK && !seen.toString().isBlank()) {
        beside.add(new Draft.Struck());
      }
      if (picture && style != RunStyle.UNSEEN) {
        beside.add(new Draft.Picture());
      }
    }
    String label = lists.label(paragraph);
    drafts.add(new Draft.Text(numbered(label, text.toString(), paragraph.isInTable())));
    drafts.addAll(beside);
  }

  private static String numbered(String label, String text, boolean inTable) {
    if (inTable) {
      return ListCounter.labelInCell(label, text);
    }
    return text.isEmpty() ? "" : ListCounter.label(label, text); // Word numbers empty lines as well
  }

  private static RunStyle style(CharacterRun run) {
    if (run.isVanished() || run.isMarkedDeleted()) {
      return RunStyle.UNSEEN;
    }
    if (run.isStrikeThrough() || run.isDoubleStrikeThrough()) {
      return RunStyle.STRUCK;
    }
    if (run.getColor() == WHITE || run.getIco24() == WHITE_24) {
      return RunStyle.VEILED;
    }
    int raised = run.getVerticalOffset();
    return switch (run.getSubSuperScriptIndex()) {
      case 1 -> RunStyle.ABOVE;
      case 2 -> RunStyle.BELOW;
      default ->
          raised >= WordLook.RAISED
              ? RunStyle.ABOVE
              : raised <= -WordLook.RAISED ? RunStyle.BELOW : RunStyle.PLAIN;
    };
  }

  /** Appends what a run shows, fields by their results; tells whether there is a picture in it. */
  private boolean characters(String run, StringBuilder seen) {
    boolean picture = false;
    for (int i = 0; i < run.length(); i++) {
      char c = run.charAt(i);
      switch (c) {
        case FIELD_CODE -> fields.begin();
        case FIELD_RESULT -> fields.result();
        case FIELD_END -> picture |= fields.endsWithoutResult();
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
    if (!fields.inCode()) {
      fields.seen();
      seen.append(c);
    }
  }
}
