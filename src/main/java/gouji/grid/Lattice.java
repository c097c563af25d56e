package gouji.grid;

import gouji.document.Box;
import gouji.document.Rule;
import gouji.document.Word;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * The base grid that the ruled lines of a table span: its edges from left to right and from top to
 * bottom, and between which of its boxes a border is really drawn.
 */
final class Lattice {
  /** More boxes than any table has: a drawing. */
  private static final int DRAWING = 100_000;

  /** No text stands in a box lower than this, in ems. */
  private static final double LOWEST = 0.9;

  private final List<Rule> net;
  private final Edges xs;
  private final Edges ys;
  private final boolean[][] borderRight;
  private final boolean[][] borderBelow;

  private Lattice(List<Rule> net, Edges xs, Edges ys) {
    this.net = net;
    this.xs = xs;
    this.ys = ys;
    this.borderRight = new boolean[ys.boxes()][xs.boxes()];
    this.borderBelow = new boolean[ys.boxes()][xs.boxes()];
    net.forEach(this::draw);
  }

  /** A cell as a rectangle of boxes of the base grid. */
  record Span(int row, int column, int rows, int columns) {}

  /** The lattice of a net of lines; empty if they enclose fewer than two cells. */
  static Optional<Lattice> of(List<Rule> net) {
    Edges xs = edges(net, true);
    Edges ys = edges(net, false);
    long boxes = (long) xs.boxes() * ys.boxes();
    if (xs.boxes() < 1 || ys.boxes() < 1 || boxes < 2 || boxes > DRAWING) {
      return Optional.empty();
    }
    return Optional.of(new Lattice(net, xs, ys));
  }

  /**
   * The lattice without rows too low for text. Browsers leave such strips where a page cuts the
   * cells beside each other at different heights.
   */
  Lattice withoutStrips(List<Word> words) {
    double lowest = LOWEST * words.stream().mapToDouble(Word::size).min().orElse(0);
    double[] places = ys.places().toArray();
    List<Double> kept = new ArrayList<>();
    kept.add(places[0]);
    for (int i = 1; i < places.length; i++) {
      double above = kept.get(kept.size() - 1);
      double below = places[i];
      boolean strip =
          below - above < lowest
              && words.stream()
                  .mapToDouble(word -> word.box().centreY())
                  .noneMatch(y -> above <= y && y <= below);
      if (strip && i == places.length - 1 && kept.size() > 1) {
        kept.remove(kept.size() - 1);
      }
      if (!strip || i == places.length - 1) {
        kept.add(below);
      }
    }
    return kept.size() == places.length
        ? this
        : new Lattice(net, xs, Edges.of(kept.stream().mapToDouble(y -> y), 0));
  }

  private void draw(Rule rule) {
    if (rule.horizontal()) {
      int row = ys.nearest(rule.y1()) - 1;
      for (int column = 0; row >= 0 && column < columns(); column++) {
        borderBelow[row][column] |= covers(rule.x1(), rule.x2(), xs.at(column), xs.at(column + 1));
      }
    } else {
      int column = xs.nearest(rule.x1()) - 1;
      for (int row = 0; column >= 0 && row < rows(); row++) {
        borderRight[row][column] |= covers(rule.y1(), rule.y2(), ys.at(row), ys.at(row + 1));
      }
    }
  }

  Edges xs() {
    return xs;
  }

  Edges ys() {
    return ys;
  }

  int rows() {
    return ys.boxes();
  }

  int columns() {
    return xs.boxes();
  }

  Box box() {
    return box(new Span(0, 0, rows(), columns()));
  }

  Box box(Span span) {
    double x = xs.at(span.column);
    double y = ys.at(span.row);
    return new Box(x, y, xs.at(span.column + span.columns) - x, ys.at(span.row + span.rows) - y);
  }

  /** The cells: boxes united where no border lies between, always to rectangles. */
  List<Span> spans() {
    List<Span> spans = new ArrayList<>();
    List<Span> open = List.of();
    for (int row = 0; row < rows(); row++) {
      List<Span> next = new ArrayList<>();
      for (int column = 0, from = 0; column < columns(); column++) {
        if (borderRight[row][column] || column == columns() - 1) {
          next.add(grown(open, new Span(row, from, 1, column + 1 - from)));
          from = column + 1;
        }
      }
      for (Span span : open) {
        if (next.stream()
            .noneMatch(grown -> grown.row == span.row && grown.column == span.column)) {
          spans.add(span);
        }
      }
      open = next;
    }
    spans.addAll(open);
    return spans;
  }

  /** The cell above with this run of boxes added to it, if no border lies between. */
  private Span grown(List<Span> above, Span run) {
    for (Span span : above) {
      if (span.column == run.column && span.columns == run.columns && !ruledOff(run)) {
        return new Span(span.row, span.column, span.rows + 1, span.columns);
      }
    }
    return run;
  }

  private boolean ruledOff(Span run) {
    double ruled = 0;
    for (int column = run.column; column < run.column + run.columns; column++) {
      if (borderBelow[run.row - 1][column]) {
        ruled += xs.at(column + 1) - xs.at(column);
      }
    }
    return ruled * 2 > xs.at(run.column + run.columns) - xs.at(run.column);
  }

  private static boolean covers(double start, double end, double from, double to) {
    return Math.min(end, to) - Math.max(start, from) > (to - from) / 2;
  }

  /**
   * The edges in one direction: the lines drawn, and where the lines across them end (an outer
   * border may be left out).
   */
  private static Edges edges(List<Rule> net, boolean across) {
    DoubleStream drawn =
        net.stream()
            .filter(rule -> rule.horizontal() != across)
            .mapToDouble(rule -> across ? rule.x1() : rule.y1());
    DoubleSummaryStatistics ends =
        net.stream()
            .filter(rule -> rule.horizontal() == across)
            .flatMapToDouble(
                rule ->
                    across
                        ? DoubleStream.of(rule.x1(), rule.x2())
                        : DoubleStream.of(rule.y1(), rule.y2()))
            .summaryStatistics();
    DoubleStream outer =
        ends.getCount() == 0 ? DoubleStream.empty() : DoubleStream.of(ends.getMin(), ends.getMax());
    return Edges.of(DoubleStream.concat(drawn, outer), Rulings.SNAP);
  }
}
