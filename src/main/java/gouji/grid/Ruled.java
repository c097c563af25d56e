package gouji.grid;

import gouji.document.Box;
import gouji.document.Locus;
import gouji.document.Word;
import java.util.ArrayList;
import java.util.List;

/** A table whose cells ruled lines enclose: words dealt out to the cells they stand in. */
final class Ruled {
  /** How much of its width a word's text may keep clear of the borders and still fill its line. */
  private static final double MARGIN = 6;

  private Ruled() {}

  static Part.Table table(int page, Lattice lattice, List<Word> words) {
    List<Lattice.Span> spans = lattice.spans();
    int[][] cellAt = new int[lattice.rows()][lattice.columns()];
    List<List<Word>> contents = new ArrayList<>(spans.size());
    for (int i = 0; i < spans.size(); i++) {
      Lattice.Span span = spans.get(i);
      for (int row = span.row(); row < span.row() + span.rows(); row++) {
        for (int column = span.column(); column < span.column() + span.columns(); column++) {
          cellAt[row][column] = i;
        }
      }
      contents.add(new ArrayList<>());
    }
    for (Word word : words) {
      deal(word, lattice, spans, cellAt, contents);
    }
    double margin = MARGIN;
    List<List<Line>> lines = new ArrayList<>(spans.size());
    for (int i = 0; i < spans.size(); i++) {
      List<Line> written = Line.of(page, contents.get(i));
      lines.add(written);
      Box box = lattice.box(spans.get(i));
      for (Line line : written) {
        margin = Math.min(margin, (box.width() - line.box().width()) / 2);
      }
    }
    List<Grid.Cell> cells = new ArrayList<>(spans.size());
    for (int i = 0; i < spans.size(); i++) {
      cells.add(cell(page, spans.get(i), lattice.box(spans.get(i)), lines.get(i), margin));
    }
    return new Part.Table(
        page, lattice.box(), Grid.Found.RULED, lattice.xs(), lattice.rows(), cells);
  }

  private static Grid.Cell cell(
      int page, Lattice.Span span, Box box, List<Line> lines, double margin) {
    String text = Writing.cell(lines, box.width() - 2 * Math.max(0, margin));
    Box place = lines.stream().map(Line::box).reduce(Box::union).orElse(box);
    return new Grid.Cell(
        span.row(),
        span.column(),
        span.rows(),
        span.columns(),
        text,
        new Locus.OnPage(page, place));
  }

  /** Puts the word into its cell; one that a border crosses is cut there. */
  private static void deal(
      Word word,
      Lattice lattice,
      List<Lattice.Span> spans,
      int[][] cellAt,
      List<List<Word>> contents) {
    int[] row = cellAt[lattice.ys().box(word.box().centreY())];
    Overreach overreach = new Overreach(lattice, spans, cellAt);
    Crossing crossing = new Crossing(word);
    List<Integer> cells = new ArrayList<>();
    cells.add(row[lattice.xs().box(middle(word, 0))]);
    for (int i = 1; i < word.text().length(); i++) {
      double middle = middle(word, i);
      int cell = cells.get(cells.size() - 1);
      Lattice.Span span = spans.get(cell);
      double border = lattice.xs().at(span.column() + span.columns());
      if (middle > border) {
        int next = row[lattice.xs().box(middle)];
        if (next != cell) {
          crossing.cut(i, border);
          cells.add(next);
        }
      }
    }
    List<Word> parts = crossing.parts();
    for (int i = 0; i < parts.size(); i++) {
      Word part = parts.get(i);
      int cell = cells.get(i);
      int other = overreach.other(part, cell, parts.size() == 1);
      contents.get(cell).add(other == cell ? part : Crossing.barred(part));
      if (other != cell) {
        contents.get(other).add(Crossing.barred(part));
      }
    }
  }

  private static double middle(Word word, int index) {
    return (word.edge(index) + word.edge(index + 1)) / 2;
  }
}
