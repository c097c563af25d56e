package gouji.grid;

import gouji.document.Block;
import gouji.document.Locus;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines that are no rows of cells. Where web pages are saved as text, a cell that held paragraphs
 * of its own stands on a line of its own, the pipe that ended it before it, behind it or on the
 * next line; a row is then no more than the order of its cells, and the pipes are no part of any.
 */
final class LoneCells {
  private final List<Piece> lines = new ArrayList<>();

  /** Whether the last line ended a cell. */
  private boolean ended;

  /** Whether the last line was a figure whose cell has begun and has not ended. */
  private boolean open;

  static List<Piece> pieces(List<Block.Paragraph> lines) {
    LoneCells cells = new LoneCells();
    lines.forEach(line -> cells.add(line.text(), line.locus()));
    return cells.lines;
  }

  private void add(String raw, Locus locus) {
    String line = raw.strip();
    // Where no delimiter stands on a line, its spaces may be what keeps its columns.
    boolean delimited = line.indexOf('|') >= 0 || raw.indexOf('\t') >= 0;
    String text = delimited ? withoutPipes(raw) : raw;
    boolean begins = line.startsWith("|");
    boolean figure = Glyphs.figure(text.strip());
    if (open && figure && !begins) {
      joinToLast(text.strip());
    } else if (!text.isEmpty()) {
      lines.add(new Prose(text, locus));
    }
    boolean ends = line.endsWith("|");
    open = figure && !ends && (begins || ended || open);
    ended = ends;
  }

  /** Two figures in one cell are one that wrapped, or two: the bar between them leaves it open. */
  private void joinToLast(String text) {
    Piece last = lines.remove(lines.size() - 1);
    if (last instanceof Prose begun) {
      lines.add(new Prose(begun.text() + "|" + text, begun.locus()));
    }
  }

  private static String withoutPipes(String line) {
    boolean page = line.startsWith(Block.Paragraph.NEW_PAGE);
    int from = 0;
    int to = line.length();
    while (from < to && edge(line.charAt(from))) {
      from++;
    }
    while (to > from && edge(line.charAt(to - 1))) {
      to--;
    }
    return from == to ? "" : (page ? Block.Paragraph.NEW_PAGE : "") + line.substring(from, to);
  }

  private static boolean edge(char c) {
    return c == '|' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
