package gouji.grid;

import gouji.document.Box;
import gouji.document.Locus;
import gouji.document.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The columns of a table without borders, and its lines dealt out to them. */
final class Columns {
  private final List<Band> bands;

  private Columns(List<Band> bands) {
    this.bands = bands;
  }

  /** The columns of a table, from those its headings name and from the lines below these. */
  static Columns of(List<Band> named, List<Line> body) {
    double labelsTo = Labels.end(body);
    List<Figures> figures = Figures.stacks(body, labelsTo);
    List<Band> columns = Setting.columns(overFigures(named, figures, labelsTo), figures);
    double from = columns.isEmpty() ? labelsTo : columns.get(0).left();
    List<Band> all = new ArrayList<>(Labels.bands(body, from));
    all.addAll(columns);
    return new Columns(all);
  }

  /** The headings that are not over the labels. */
  private static List<Band> overFigures(List<Band> named, List<Figures> figures, double labelsTo) {
    List<Band> over = new ArrayList<>(named);
    over.removeIf(heading -> heading.left() < labelsTo);
    boolean label =
        over.size() == named.size()
            && over.size() > figures.size()
            && labelsTo > Double.NEGATIVE_INFINITY
            && over.get(0).right() <= figures.get(0).whole().left();
    return label ? over.subList(1, over.size()) : over;
  }

  /** The lines as a grid, each a row. */
  Grid grid(List<Line> lines) {
    List<Grid.Cell> cells = new ArrayList<>();
    SortedSet<Integer> seams = new TreeSet<>();
    for (int row = 0; row < lines.size(); row++) {
      Line line = lines.get(row);
      if (row > 0 && line.page() != lines.get(row - 1).page()) {
        seams.add(row);
      }
      addRow(line, row, cells);
    }
    return Cells.grid(Grid.Found.ALIGNED, lines.size(), bands.size(), cells, seams);
  }

  private void addRow(Line line, int row, List<Grid.Cell> cells) {
    int column = 0;
    List<Word> words = line.words();
    for (int i = 0; i < words.size(); ) {
      int from = Math.max(column, first(words.get(i)));
      int to = Math.max(from, last(words.get(i)));
      int next = i + 1;
      while (next < words.size() && first(words.get(next)) <= to) {
        to = Math.max(to, last(words.get(next)));
        next++;
      }
      for (; column < from; column++) {
        cells.add(blank(line, row, column));
      }
      List<Word> content = words.subList(i, next);
      Box box = content.stream().map(Word::box).reduce(Box::union).orElse(line.box());
      cells.add(
          new Grid.Cell(
              row,
              from,
              1,
              to - from + 1,
              Writing.line(content),
              new Locus.OnPage(line.page(), box)));
      column = to + 1;
      i = next;
    }
    for (; column < bands.size(); column++) {
      cells.add(blank(line, row, column));
    }
  }

  private Grid.Cell blank(Line line, int row, int column) {
    Band band = bands.get(column);
    Box box = new Box(band.left(), line.box().y(), band.right() - band.left(), line.box().height());
    return new Grid.Cell(row, column, 1, 1, "", new Locus.OnPage(line.page(), box));
  }

  private int first(Word word) {
    Band band = Band.of(word.box());
    if (!Glyphs.figure(word.text())) {
      for (int i = 0; i < bands.size(); i++) {
        if (band.holds(bands.get(i).centre())) {
          return i;
        }
      }
    }
    return nearest(band);
  }

  private int last(Word word) {
    Band band = Band.of(word.box());
    if (!Glyphs.figure(word.text())) {
      for (int i = bands.size() - 1; i >= 0; i--) {
        if (band.holds(bands.get(i).centre())) {
          return i;
        }
      }
    }
    return nearest(band);
  }

  private int nearest(Band band) {
    int best = 0;
    for (int i = 1; i < bands.size(); i++) {
      if (bands.get(i).overlap(band) > bands.get(best).overlap(band)) {
        best = i;
      }
    }
    return best;
  }
}
