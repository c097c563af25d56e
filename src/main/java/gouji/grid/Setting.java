package gouji.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** How the figures of a table stand in their cells, their headings being centred in theirs. */
enum Setting {
  CENTRED {
    @Override
    double edge(Band band) {
      return band.centre();
    }

    @Override
    boolean under(Band heading, Band figures) {
      return Math.abs(heading.centre() - figures.centre()) <= EXACT;
    }
  },
  LEFT {
    @Override
    double edge(Band band) {
      return band.left();
    }

    @Override
    boolean under(Band heading, Band figures) {
      return figures.left() <= heading.left() + EXACT;
    }
  },
  RIGHT {
    @Override
    double edge(Band band) {
      return band.right();
    }

    @Override
    boolean under(Band heading, Band figures) {
      return heading.right() <= figures.right() + EXACT;
    }
  };

  /** How far, in points, edges that are set to be the same may be apart. */
  private static final double EXACT = 2;

  /** What of figures so set is in line. */
  abstract double edge(Band band);

  /** Whether figures so set may stand under the heading, nothing being said of those beside it. */
  abstract boolean under(Band heading, Band figures);

  /**
   * The columns that headings and figures make together, from left to right. Figures that overlap a
   * heading stand under it, as cells do not overlap. Of the others, as many as there are headings
   * left between those stand under these in order; else it depends on how they are set, and where
   * that does not tell, they make a column of their own.
   */
  static List<Band> columns(List<Band> headings, List<Figures> figures) {
    Setting setting = of(headings, figures);
    List<Band> columns = new ArrayList<>(headings);
    int heading = 0;
    int from = 0;
    for (int to = 0; to <= figures.size(); to++) {
      List<Integer> over =
          to == figures.size() ? List.of(headings.size()) : over(headings, figures.get(to));
      if (!over.isEmpty()) {
        int next = over.get(0);
        boolean each = next - heading == to - from;
        for (int i = from; i < to; i++) {
          Band whole = figures.get(i).whole();
          join(columns, each ? heading + i - from : setting.column(headings, whole), whole);
        }
        if (over.size() == 1 && to < figures.size()) {
          join(columns, next, figures.get(to).whole());
        }
        heading = over.get(over.size() - 1) + 1;
        from = to + 1;
      }
    }
    columns.sort(Comparator.comparingDouble(Band::left));
    return columns;
  }

  /** The headings that figures overlap, as their indexes. */
  private static List<Integer> over(List<Band> headings, Figures figures) {
    Band whole = figures.whole();
    return IntStream.range(0, headings.size())
        .filter(i -> headings.get(i).overlap(whole) > 0)
        .boxed()
        .toList();
  }

  private static void join(List<Band> columns, int column, Band figures) {
    if (column < 0) {
      columns.add(figures);
    } else {
      columns.set(column, columns.get(column).union(figures));
    }
  }

  /**
   * The setting that has one edge of all figures of a column in line. Where all are as wide as each
   * other, the headings must tell.
   */
  private static Setting of(List<Band> headings, List<Figures> figures) {
    Setting best = CENTRED;
    double least = Double.MAX_VALUE;
    double widths = 0;
    for (Setting setting : values()) {
      double spread = 0;
      widths = 0;
      for (Figures stack : figures) {
        spread += spread(stack, setting::edge);
        widths += spread(stack, band -> band.right() - band.left());
      }
      if (spread < least) {
        best = setting;
        least = spread;
      }
    }
    if (widths > EXACT) {
      return best;
    }
    for (Setting setting : values()) {
      long placed =
          figures.stream()
              .mapToInt(stack -> setting.column(headings, stack.whole()))
              .filter(column -> column >= 0)
              .distinct()
              .count();
      if (placed == figures.size()) {
        return setting;
      }
    }
    return CENTRED;
  }

  private static double spread(Figures stack, ToDoubleFunction<Band> edge) {
    DoubleSummaryStatistics edges = stack.bands().stream().mapToDouble(edge).summaryStatistics();
    return edges.getMax() - edges.getMin();
  }

  /** Under which heading the figures stand, as the index of the heading; -1 if under none. */
  private int column(List<Band> headings, Band figures) {
    int column = -1;
    for (int i = 0; i < headings.size(); i++) {
      Band heading = headings.get(i);
      if (under(heading, figures)
          && (column < 0
              || Math.abs(edge(heading) - edge(figures))
                  < Math.abs(edge(headings.get(column)) - edge(figures)))) {
        column = i;
      }
    }
    return column;
  }
}
