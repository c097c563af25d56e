package gouji.report;

import gouji.document.Locus;
import gouji.grid.Grid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands on one line: a row of a grid, or a line of text divided at its white space. {@code
 * index} is its place among all strips of the document, {@code piece} that of its grid or text
 * among the pieces; {@code grid} is null for text; {@code page} is the page of a text that keeps
 * the layout of its pages, 0 for anything else.
 */
record Strip(
    int index,
    int piece,
    @Nullable Grid grid,
    int row,
    List<Part> parts,
    int figures,
    int page,
    Locus locus) {

  static Strip of(int index, int piece, @Nullable Grid grid, int row, List<Part> parts, int page) {
    int figures = 0;
    for (Part part : parts) {
      figures += part.figure() ? 1 : 0;
    }
    Locus locus = parts.get(0).locus();
    return new Strip(index, piece, grid, row, parts, figures, page, locus);
  }

  /**
   * A cell, or a run of text without white space; in text the column is the place in the line where
   * it begins, and the span how many places it takes up. {@code glued} says that no white space
   * parts a figure from the words before it.
   */
  record Part(
      String text,
      String letters,
      boolean figure,
      boolean glued,
      int column,
      int span,
      int rows,
      Locus locus,
      boolean blank) {

    Part(
        String text,
        String letters,
        boolean figure,
        boolean glued,
        int column,
        int span,
        int rows,
        Locus locus) {
      this(text, letters, figure, glued, column, span, rows, locus, text.isBlank());
    }

    int lastColumn() {
      return column + span - 1;
    }

    /** Whether it begins or ends in the same column of a text as another, or has its middle. */
    boolean inLine(Part other) {
      return column == other.column
          || lastColumn() == other.lastColumn()
          || Math.abs(column + lastColumn() - other.column - other.lastColumn()) <= 1;
    }

    /** Whether it is the word for none, which is a label's first character as well (无法提供). */
    boolean none() {
      return letters.equals("无");
    }

    Part asLabel() {
      return new Part(text, letters, false, glued, column, span, rows, locus, blank);
    }
  }

  Strip at(int place) {
    return new Strip(place, piece, grid, row, parts, figures, page, locus);
  }

  /** Whether white space alone divides the rows, so that a row may be several strips. */
  boolean aligned() {
    return page > 0 || (grid != null && grid.found() == Grid.Found.ALIGNED);
  }

  boolean sameGrid(Strip other) {
    return grid != null && piece == other.piece;
  }

  /** Whether both were cut from one line of a text. */
  boolean sameLine(Strip other) {
    return grid == null && piece == other.piece && locus.equals(other.locus);
  }

  /** Whether figures enough for a row of a table stand here, not one or two as in a sentence. */
  boolean rowOfFigures() {
    return figures >= 3;
  }

  boolean hasFigure() {
    return figures > 0;
  }

  boolean blank() {
    for (Part part : parts) {
      if (!part.blank()) {
        return false;
      }
    }
    return true;
  }
}
