package gouji.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  /** Figures that stand under no single heading: over several of them, or nobody knows which. */
  private static final int SEVERAL = -2;

  private static final int UNTOLD = -1;

  /**
   * The columns that headings and figures make together, from left to right. Figures that overlap a
   * heading stand under it, as cells do not overlap. Of the others, as many as there are headings
   * left between those stand under these in order; else it depends on how they are set, and where
   * that does not tell, they make a column of their own.
   */
  static List<Band> columns(List<Band> headings, List<Figures> figures) {
    int[] under = under(headings, figures);
    Set<List<Integer>> ways = new HashSet<>();
    for (Setting setting : values()) {
      setting.way(headings, figures, under).ifPresent(ways::add);
    }
    List<Band> columns = new ArrayList<>(headings);
    for (int i = 0; i < under.length; i++) {
      int told = under[i] == UNTOLD && ways.size() == 1 ? ways.iterator().next().get(i) : under[i];
      join(columns, told, figures.get(i).whole());
    }
    columns.sort(Comparator.comparingDouble(Band::left));
    return columns;
  }

  /** Under which headings the figures stand, however they are set. */
  private static int[] under(List<Band> headings, List<Figures> figures) {
    int[] under = new int[figures.size()];
    int heading = 0;
    int from = 0;
    for (int to = 0; to <= figures.size(); to++) {
      List<Integer> over =
          to == figures.size() ? List.of(headings.size()) : over(headings, figures.get(to));
      if (!over.isEmpty()) {
        int next = over.get(0);
        boolean each = next - heading == to - from;
        for (int i = from; i < to; i++) {
          under[i] = each ? heading + i - from : UNTOLD;
        }
        if (to < figures.size()) {
          under[to] = over.size() == 1 ? next : SEVERAL;
        }
        heading = over.get(over.size() - 1) + 1;
        from = to + 1;
      }
    }
    return under;
  }

  /**
   * Under which headings the figures stand if they are so set; nothing if they cannot be, because
   * they are not in line, or because they would stand where they do not.
   */
  private Optional<List<Integer>> way(List<Band> headings, List<Figures> figures, int[] under) {
    List<Integer> way = new ArrayList<>();
    for (int i = 0; i < under.length; i++) {
      int column = column(headings, figures.get(i).whole());
      boolean possible = under[i] == SEVERAL || under[i] == column || under[i] == UNTOLD;
      if (!possible || column < 0 || way.contains(column) || !inLine(figures.get(i))) {
        return Optional.empty();
      }
      way.add(column);
    }
    return Optional.of(way);
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
    if (column == UNTOLD) {
      columns.add(figures);
    } else if (column != SEVERAL) {
      columns.set(column, columns.get(column).union(figures));
    }
  }

  private boolean inLine(Figures stack) {
    DoubleSummaryStatistics edges =
        stack.bands().stream().mapToDouble(this::edge).summaryStatistics();
    return edges.getMax() - edges.getMin() <= EXACT;
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
