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

/** Cuts what was read into strips, in reading order. */
final class Strips {
  private Strips() {}

  static List<Strip> of(List<Piece> pieces) {
    List<Strip> strips = new ArrayList<>();
    for (int piece = 0; piece < pieces.size(); piece++) {
      if (pieces.get(piece) instanceof Grid grid) {
        addRows(piece, grid, strips);
      } else if (pieces.get(piece) instanceof Prose prose) {
        for (String line : prose.text().split("\n", -1)) {
          if (!line.isBlank()) {
            strips.add(
                new Strip(
                    strips.size(), piece, null, 0, parts(line, prose.locus()), prose.locus()));
          }
        }
      }
    }
    return strips;
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
        strips.add(new Strip(strips.size(), piece, grid, row, parts, parts.get(0).locus()));
      }
    }
  }

  private static Part part(Grid.Cell cell) {
    String text = cell.text();
    return new Part(
        text,
        Letters.of(text),
        FigureReader.looksLikeFigure(text),
        cell.column(),
        cell.columnSpan(),
        cell.rowSpan(),
        cell.locus());
  }

  private static List<Part> parts(String line, Locus locus) {
    List<Part> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= line.length(); i++) {
      if (i == line.length() || space(line.charAt(i))) {
        if (i > start) {
          addRun(line.substring(start, i), locus, parts);
        }
        start = i + 1;
      }
    }
    return parts;
  }

  private static boolean space(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** A run of text; figures that stand at its end without a space are a part of their own. */
  private static void addRun(String run, Locus locus, List<Part> parts) {
    int label = run.length();
    while (label > 0 && Character.isDigit(run.charAt(label - 1))) {
      label--;
    }
    boolean glued =
        label > 0 && label < run.length() && Character.isIdeographic(run.charAt(label - 1));
    if (glued) {
      add(run.substring(0, label), locus, parts);
      add(run.substring(label), locus, parts);
    } else {
      add(run, locus, parts);
    }
  }

  private static void add(String text, Locus locus, List<Part> parts) {
    boolean figure = FigureReader.looksLikeFigure(text);
    parts.add(new Part(text, Letters.of(text), figure, parts.size(), 1, 1, locus));
  }
}
