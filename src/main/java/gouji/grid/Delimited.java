package gouji.grid;

import gouji.document.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A table whose lines tabs or pipes divide into cells, as table recognisers and Markdown write it.
 * Cells stay where the delimiters put them: one too many or too few is for the reader of the form.
 */
final class Delimited {
  /** A new line within a cell, for which Markdown has no sign of its own. */
  private static final Pattern BREAK = Pattern.compile("<br\\s*/?>", Pattern.CASE_INSENSITIVE);

  private Delimited() {}

  /** Tables, and text, among lines of which none is blank: blank lines tear tables, too. */
  static List<Piece> pieces(List<Block.Paragraph> lines) {
    List<Piece> pieces = new ArrayList<>();
    List<Block.Paragraph> text = new ArrayList<>();
    List<Block.Paragraph> run = new ArrayList<>();
    for (Block.Paragraph line : TornRows.mended(lines)) {
      if (delimited(line.text())) {
        run.add(line);
      } else {
        close(run, text, pieces);
        text.add(line);
      }
    }
    close(run, text, pieces);
    pieces.addAll(LoneCells.pieces(text));
    return pieces;
  }

  /** Ends a run of delimited lines, which may yet be text. */
  private static void close(
      List<Block.Paragraph> run, List<Block.Paragraph> text, List<Piece> pieces) {
    Optional<Grid> table = table(run);
    if (table.isPresent()) {
      pieces.addAll(LoneCells.pieces(text));
      text.clear();
      pieces.add(table.get());
    } else {
      text.addAll(run);
    }
    run.clear();
  }

  /** Whether the line has a delimiter in it, which alone does not make it the row of a table. */
  private static boolean delimited(String line) {
    return line.indexOf('\t') >= 0 || piped(line);
  }

  private static boolean piped(String line) {
    int first = line.indexOf('|');
    return first >= 0 && line.indexOf('|', first + 1) > 0;
  }

  /**
   * The grid of lines that follow one another, if they are a table: a tab may also indent, and a
   * single line with tabs may be anything. A line with fewer cells than the longest stays so: where
   * one is lost, nobody knows which.
   */
  private static Optional<Grid> table(List<Block.Paragraph> lines) {
    List<Block.Paragraph> filled = new ArrayList<>();
    List<String[]> rows = new ArrayList<>();
    boolean divided = false;
    int columns = 0;
    for (Block.Paragraph line : lines) {
      String[] row = cells(line.text());
      if (!separator(row)) {
        filled.add(line);
        rows.add(row);
        columns = Math.max(columns, row.length);
        divided |= filled(row) > 1;
      }
    }
    if (rows.size() < 2 || !divided) {
      return Optional.empty();
    }
    List<Grid.Cell> cells = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      String[] texts = rows.get(row);
      for (int column = 0; column < texts.length; column++) {
        String text = BREAK.matcher(texts[column]).replaceAll("\n").strip();
        cells.add(new Grid.Cell(row, column, 1, 1, text, filled.get(row).locus()));
      }
    }
    return Optional.of(
        Cells.grid(Grid.Found.DELIMITED, rows.size(), columns, cells, new TreeSet<>()));
  }

  private static String[] cells(String line) {
    if (line.indexOf('\t') >= 0) {
      return line.split("\t", -1);
    }
    String bare = line.strip();
    int from = bare.startsWith("|") ? 1 : 0;
    int to = bare.length() > from && bare.endsWith("|") ? bare.length() - 1 : bare.length();
    return bare.substring(from, to).split("\\|", -1);
  }

  /** The line of dashes that Markdown draws under the heading of a table. */
  private static boolean separator(String[] row) {
    for (String cell : row) {
      String dashes = cell.strip();
      if (!dashes.contains("--") || !dashes.chars().allMatch(c -> c == '-' || c == ':')) {
        return false;
      }
    }
    return true;
  }

  private static int filled(String[] row) {
    int filled = 0;
    for (String cell : row) {
      filled += cell.isBlank() ? 0 : 1;
    }
    return filled;
  }
}
