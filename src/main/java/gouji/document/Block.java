package gouji.document;

import java.util.List;

/** A piece of a document that flows: a paragraph or a declared table. */
public sealed interface Block {

  /**
   * A paragraph, or a line of plain text; where a text marks its pages, the first line of a page
   * begins with {@link #NEW_PAGE}.
   */
  record Paragraph(String text, Locus locus) implements Block {
    public static final String NEW_PAGE = "\f";
  }

  /** A table whose cells the document itself declares. */
  record Table(List<TableCell> cells) implements Block {}

  /**
   * A declared cell, at its row and column from 0 in the table's base grid. Where the format breaks
   * lines inside the cell (paragraphs, {@code <br>}), the text has a line feed.
   */
  record TableCell(int row, int column, int rowSpan, int columnSpan, String text, Locus locus) {}
}
