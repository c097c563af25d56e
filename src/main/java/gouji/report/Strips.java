package gouji.report;

import gouji.document.Locus;
import gouji.figure.FigureReader;
import gouji.grid.Grid;
import gouji.grid.Piece;
import gouji.grid.Prose;
import gouji.report.Strip.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Cuts what was read into strips, in reading order. */
final class Strips {
  /** Where a line stands that is only looked at. */
  static final Locus NOWHERE = new Locus.AtLine(0);

  private Strips() {}

  static List<Strip> of(List<Piece> pieces) {
    List<Strip> strips = new ArrayList<>();
    Layout layout = Layout.of(lines(pieces));
    int page = layout == Layout.NONE ? 0 : 1;
    for (int piece = 0; piece < pieces.size(); piece++) {
      if (pieces.get(piece) instanceof Grid grid) {
        addRows(piece, grid, strips);
      } else if (pieces.get(piece) instanceof Prose prose) {
        page += page > 0 && Layout.beginsPage(prose.text()) ? 1 : 0;
        for (String line : prose.text().split("\n", -1)) {
          addLine(piece, LineParts.of(line, prose.locus(), layout), page, strips);
        }
      }
    }
    return strips;
  }

  /** The lines of a plain text. */
  private static List<String> lines(List<Piece> pieces) {
    return pieces.stream()
        .filter(piece -> piece instanceof Prose p && p.locus() instanceof Locus.AtLine)
        .map(piece -> ((Prose) piece).text())
        .toList();
  }

  private static void addRows(int piece, Grid grid, List<Strip> strips) {
    List<List<Grid.Cell>> rows = new ArrayList<>();
    for (int row = 0; row < grid.rows(); row++) {
      rows.add(new ArrayList<>());
    }
    grid.cells().forEach(cell -> rows.get(cell.row()).add(cell));
    for (int row = 0; row < grid.rows(); row++) {
      List<Part> parts =
          rows.get(row).stream()
              .sorted(Comparator.comparingInt(Grid.Cell::column))
              .map(Strips::part)
              .toList();
      if (!parts.isEmpty()) {
        strips.add(Strip.of(strips.size(), piece, grid, row, withoutLoneNone(parts), 0));
      }
    }
  }

  /** 无 alone in a row is a piece of 无法提供 set apart; beside figures, or others, it is one. */
  private static List<Part> withoutLoneNone(List<Part> parts) {
    long figures = parts.stream().filter(Part::figure).count();
    return figures > 1
        ? parts
        : parts.stream().map(part -> part.none() ? part.asLabel() : part).toList();
  }

  private static Part part(Grid.Cell cell) {
    String text = cell.text();
    String letters = Letters.of(text);
    boolean figure = FigureReader.looksLikeFigure(text);
    return new Part(
        text,
        letters,
        figure,
        false,
        cell.column(),
        cell.columnSpan(),
        cell.rowSpan(),
        cell.locus());
  }

  /**
   * A line of text is a strip, or several: a table that was written on one line begins a new one
   * wherever words follow figures, and there each run of words stands alone, as headings run into
   * the first label.
   */
  private static void addLine(int piece, List<Part> parts, int page, List<Strip> strips) {
    boolean table = table(parts);
    int kept = endsInFigures(parts) ? page : 0;
    int start = 0;
    for (int i = 1; i <= parts.size(); i++) {
      boolean ends =
          i == parts.size() || (!parts.get(i).figure() && (table || parts.get(i - 1).figure()));
      if (ends) {
        strips.add(Strip.of(strips.size(), piece, null, 0, parts.subList(start, i), kept));
        start = i;
      }
    }
  }

  /** Whether no words stand behind figures, as in a row of a table that keeps its layout. */
  private static boolean endsInFigures(List<Part> parts) {
    return IntStream.range(1, parts.size())
        .allMatch(i -> parts.get(i).figure() || !parts.get(i - 1).figure());
  }

  /** Whether words stand side by side, or figures begin more than once: a table on one line. */
  private static boolean table(List<Part> parts) {
    long turns =
        IntStream.range(1, parts.size())
            .filter(i -> parts.get(i).figure() && !parts.get(i - 1).figure())
            .count();
    long words = parts.stream().filter(part -> !part.figure()).count();
    return turns > 1 || (turns > 0 && words > 2);
  }
}
