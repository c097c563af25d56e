package gouji.document;

import gouji.submission.Bytes;
import gouji.submission.Origin;
import gouji.submission.RefusedException;
import gouji.submission.Submission;
import java.util.ArrayList;
import java.util.List;

/**
 * A flowing document drawn in a few lines of text, for tests: a paragraph is itself, a row of a
 * table is {@code [cell|cell]}, a cell over several rows and columns ends in {@code ^2>3}.
 */
public final class Sketch {
  private Sketch() {}

  public static String of(DocumentReader reader, byte[] bytes) throws RefusedException {
    Origin origin = new Origin(Origin.Way.COMMAND_LINE, "test");
    Submission submission = Submission.of("test", Bytes.of(bytes), origin);
    return of(reader.read(submission, Limits.DEFAULT));
  }

  public static String of(Document document) {
    List<String> lines = new ArrayList<>();
    for (Block block : ((Document.Flowing) document).blocks()) {
      if (block instanceof Block.Paragraph paragraph) {
        lines.add(paragraph.text());
      } else if (block instanceof Block.Table table) {
        table(table, lines);
      }
    }
    return String.join("\n", lines);
  }

  private static void table(Block.Table table, List<String> lines) {
    int row = -1;
    List<String> cells = new ArrayList<>();
    for (Block.TableCell cell : table.cells()) {
      if (cell.row() != row && row >= 0) {
        lines.add("[" + String.join("|", cells) + "]");
        cells.clear();
      }
      row = cell.row();
      String down = cell.rowSpan() > 1 ? "^" + cell.rowSpan() : "";
      String across = cell.columnSpan() > 1 ? ">" + cell.columnSpan() : "";
      cells.add(cell.text().replace("\n", "⏎") + down + across);
    }
    lines.add("[" + String.join("|", cells) + "]");
  }
}
