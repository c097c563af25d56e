package gouji.grid;

import gouji.document.Block;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of a table that a new line within a cell tore in two. Where a pipe closes every row, a line
 * of cells that none closes goes on below, up to the next pipe.
 */
final class TornRows {
  /** On how many lines below a cell may end. */
  private static final int LINES = 2;

  private TornRows() {}

  /** The lines, those of a row that was torn joined to one. */
  static List<Block.Paragraph> mended(List<Block.Paragraph> lines) {
    long rows = lines.stream().filter(line -> pipes(line) > 1).count();
    long closed = lines.stream().filter(line -> pipes(line) > 1 && closed(line)).count();
    if (closed * 2 <= rows) {
      return lines;
    }
    List<Block.Paragraph> mended = new ArrayList<>();
    int from = 0;
    while (from < lines.size()) {
      int to = from;
      while (pipes(lines.get(to)) > 0 && !closed(lines.get(to)) && nextPipe(lines, to) > to) {
        to = nextPipe(lines, to);
      }
      mended.add(joined(lines.subList(from, to + 1)));
      from = to + 1;
    }
    return mended;
  }

  private static int nextPipe(List<Block.Paragraph> lines, int after) {
    for (int i = after + 1; i <= Math.min(after + LINES, lines.size() - 1); i++) {
      if (pipes(lines.get(i)) > 0) {
        return i;
      }
    }
    return after;
  }

  private static Block.Paragraph joined(List<Block.Paragraph> lines) {
    return lines.size() == 1
        ? lines.get(0)
        : new Block.Paragraph(
            String.join("\n", lines.stream().map(Block.Paragraph::text).toList()),
            lines.get(0).locus());
  }

  private static long pipes(Block.Paragraph line) {
    return line.text().chars().filter(c -> c == '|').count();
  }

  private static boolean closed(Block.Paragraph line) {
    return line.text().stripTrailing().endsWith("|");
  }
}
