package gouji.report;

import gouji.report.Strip.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The figures on a page of a text that stand below each other: the columns of a table. */
final class Stacks {
  private static final Stacks UNTOLD = new Stacks(List.of());

  /** White space between two columns that no slip of an extractor makes. */
  private static final int APART = 4;

  private final List<List<Part>> stacks;

  private Stacks(List<List<Part>> stacks) {
    this.stacks = stacks;
  }

  /** The stacks, if they are as many as the columns and surely one each. */
  static Stacks of(List<Strip> page, int columns) {
    List<List<Part>> rows = page.stream().map(strip -> TextColumns.figures(strip.parts())).toList();
    Stacks stacks = new Stacks(stacks(rows));
    return stacks.stacks.size() == columns && stacks.clear(rows) ? stacks : UNTOLD;
  }

  /** All figures that overlap, directly or by others between them. */
  private static List<List<Part>> stacks(List<List<Part>> rows) {
    List<Part> figures =
        rows.stream().flatMap(List::stream).sorted(Comparator.comparingInt(Part::column)).toList();
    List<List<Part>> stacks = new ArrayList<>();
    int right = -1;
    for (Part figure : figures) {
      if (figure.column() > right) {
        stacks.add(new ArrayList<>());
      }
      stacks.get(stacks.size() - 1).add(figure);
      right = Math.max(right, figure.lastColumn());
    }
    return stacks;
  }

  /** Where the first begins. */
  int from() {
    return stacks.isEmpty() ? Integer.MAX_VALUE : stacks.get(0).get(0).column();
  }

  /** The stack that a figure stands in, or -1. */
  int column(Part figure) {
    for (int k = 0; k < stacks.size(); k++) {
      if (stacks.get(k).contains(figure)) {
        return k;
      }
    }
    return -1;
  }

  /**
   * Whether figures of a row are in line with those of others. A row that slipped, as one does that
   * has a character of unknown width in its label, is out of line with all.
   */
  boolean inLine(List<Part> row) {
    long inLine = row.stream().filter(figure -> inLine(figure, stacks.get(column(figure)))).count();
    return 2 * inLine >= row.size();
  }

  /**
   * Whether a figure begins like those it stands with and reaches beyond all of them: the one from
   * the next column may have been written to it without white space.
   */
  boolean overruns(Part figure) {
    List<Part> others =
        stacks.get(column(figure)).stream()
            .filter(other -> !other.locus().equals(figure.locus()))
            .toList();
    return others.stream().allMatch(other -> other.lastColumn() < figure.lastColumn())
        && others.stream().anyMatch(other -> other.column() <= figure.column());
  }

  private static boolean inLine(Part figure, List<Part> stack) {
    return stack.stream().anyMatch(o -> !o.locus().equals(figure.locus()) && figure.inLine(o));
  }

  /**
   * Whether no row has two figures in a stack, and no two stacks next to each other may be one that
   * is torn: both have a figure on one row, or much white between them and figures equally long,
   * which in one column would stand in one place.
   */
  private boolean clear(List<List<Part>> rows) {
    boolean[] apart = new boolean[stacks.size()];
    for (List<Part> row : rows) {
      int before = -1;
      for (Part figure : row) {
        int k = column(figure);
        if (k == before) {
          return false;
        }
        apart[k] |= before == k - 1;
        before = k;
      }
    }
    for (int k = 1; k < stacks.size(); k++) {
      if (!apart[k] && !farApart(stacks.get(k - 1), stacks.get(k))) {
        return false;
      }
    }
    return true;
  }

  private static boolean farApart(List<Part> left, List<Part> right) {
    int end = left.stream().mapToInt(Part::lastColumn).max().orElse(0);
    return right.get(0).column() - end > APART
        && left.stream().anyMatch(l -> right.stream().anyMatch(r -> l.span() == r.span()));
  }
}
