package gouji.grid;

import gouji.document.Locus;
import java.util.List;
import java.util.SortedSet;

/**
 * A table: cells on a base grid of {@code rows} by {@code columns}. A table that goes on over
 * several pages is one grid; {@code seams} are the rows that come first on a new page, where a row
 * of the form may have been cut in two.
 */
public record Grid(Found found, int rows, int columns, List<Cell> cells, SortedSet<Integer> seams)
    implements Piece {

  /** How the table was found, which says how far its columns can be trusted. */
  public enum Found {
    /** The document declares its cells (DOCX, HTML, …). */
    DECLARED,
    /** Ruled lines enclose its cells. */
    RULED,
    /** White space alone divides it: each row is a line of text, a cell may be several rows. */
    ALIGNED,
    /** Tabs or pipes divide its lines; a cell too many or too few is common. */
    DELIMITED
  }

  /**
   * A cell, from {@code row} and {@code column} (from 0) over its spans. Lines that only wrapped
   * are joined in its text; a line feed stands where the document really broke the line. Cells with
   * nothing to be seen in them are present with empty text: web pages fill theirs with a space that
   * does not break, others with one of no width.
   */
  public record Cell(int row, int column, int rowSpan, int columnSpan, String text, Locus locus) {

    public Cell {
      text = text.codePoints().allMatch(Cell::unseen) ? "" : text;
    }

    public boolean blank() {
      return text.isEmpty();
    }

    private static boolean unseen(int character) {
      return Character.isWhitespace(character)
          || Character.isSpaceChar(character)
          || Character.getType(character) == Character.FORMAT;
    }
  }
}
