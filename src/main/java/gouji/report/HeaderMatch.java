package gouji.report;

import gouji.report.Strip.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the columns of a line of the form under a header: the strips of a grid that hold no figure.
 * The labels of the form, in their order, are laid against the columns of the grid, in theirs. A
 * label may be spread over several rows of the header and may have other headings above it.
 */
final class HeaderMatch {
  /** How much of a column's label may be misread. */
  private static final double TOLERANCE = 0.34;

  /** The share of the labels that must be found before the rest are taken from their order. */
  private static final double ENOUGH = 0.6;

  private static final String CONTRADICTED = "表头各列的次序与表式不符";

  private HeaderMatch() {}

  static @Nullable ColumnPlan of(
      List<Strip> header, LetterSet letters, int columns, TableHead head) {
    List<List<String>> labels = head.columns();
    int n = labels.size();
    boolean[] possible = new boolean[n];
    boolean any = false;
    for (int k = 0; k < n; k++) {
      possible[k] = mayHold(letters, labels.get(k), head.lettersOfColumns().get(k));
      any |= possible[k];
    }
    if (!any) {
      return null;
    }
    List<List<Part>> stacks = stacks(header, columns);
    Part[][] found = new Part[n][columns];
    double[][] cost = new double[n][columns];
    for (int k = 0; k < n; k++) {
      Arrays.fill(cost[k], Double.MAX_VALUE);
      for (int c = 0; possible[k] && c < columns; c++) {
        match(stacks.get(c), labels.get(k), k, c, found, cost);
      }
    }
    int[] disturbed = disturbed(cost);
    if (disturbed.length > 0) {
      return plan(disturbed, found, CONTRADICTED);
    }
    int[] at = inOrder(cost, columns);
    long matched = Arrays.stream(at).filter(c -> c >= 0).count();
    if (matched < Math.max(1, Math.ceil(ENOUGH * n)) || !interpolate(at, columns)) {
      return null;
    }
    return plan(at, found, contradicted(at, cost, labels) ? CONTRADICTED : stray(at, stacks));
  }

  /** The letters of a header. */
  static LetterSet letters(List<Strip> header) {
    List<String> all = new ArrayList<>();
    for (Strip strip : header) {
      strip.parts().forEach(part -> all.add(part.letters()));
    }
    return LetterSet.of(all);
  }

  /** Whether one of the labels may stand there, which its letters rule out for most. */
  private static boolean mayHold(LetterSet letters, List<String> labels, List<LetterSet> sets) {
    for (int v = 0; v < sets.size(); v++) {
      int missing = sets.get(v).without(letters);
      if (missing <= TOLERANCE * Math.max(3, labels.get(v).length())) {
        return true;
      }
    }
    return false;
  }

  /** For each column, the parts above it from top to bottom. */
  private static List<List<Part>> stacks(List<Strip> header, int columns) {
    List<List<Part>> stacks = new ArrayList<>();
    for (int c = 0; c < columns; c++) {
      stacks.add(new ArrayList<>());
    }
    for (Strip strip : header) {
      for (Part part : strip.parts()) {
        if (!part.letters().isEmpty()) {
          for (int c = part.column(); c <= Math.min(part.lastColumn(), columns - 1); c++) {
            stacks.get(c).add(part);
          }
        }
      }
    }
    return stacks;
  }

  /** The run of parts in the stack that is most like a label; its narrowest part is what counts. */
  private static void match(
      List<Part> stack, List<String> labels, int k, int c, Part[][] found, double[][] cost) {
    int longest = 0;
    for (String label : labels) {
      longest = Math.max(longest, label.length() + (int) (TOLERANCE * Math.max(3, label.length())));
    }
    for (int top = 0; top < stack.size(); top++) {
      StringBuilder text = new StringBuilder(longest);
      for (int bottom = top; bottom < Math.min(stack.size(), top + 6); bottom++) {
        String letters = stack.get(bottom).letters();
        if (text.length() + letters.length() > longest) {
          break;
        }
        text.append(letters);
        for (String label : labels) {
          double distance = Distance.within(TOLERANCE, text, label);
          if (distance <= TOLERANCE && distance < cost[k][c]) {
            cost[k][c] = distance;
            found[k][c] = stack.get(bottom);
          }
        }
      }
    }
  }

  /**
   * Assigns labels to columns, both in order, so that as many as possible match as well as may be.
   */
  private static int[] inOrder(double[][] cost, int columns) {
    int n = cost.length;
    double[][] best = new double[n + 1][columns + 1];
    for (int k = n - 1; k >= 0; k--) {
      best[k][columns] = n - k;
      for (int c = columns - 1; c >= 0; c--) {
        best[k][c] = Math.min(best[k][c + 1], best[k + 1][c] + 1);
        if (cost[k][c] <= TOLERANCE) {
          best[k][c] = Math.min(best[k][c], best[k + 1][c + 1] + cost[k][c]);
        }
      }
    }
    int[] at = new int[n];
    Arrays.fill(at, -1);
    int k = 0;
    int c = 0;
    while (k < n && c < columns) {
      boolean matches = cost[k][c] <= TOLERANCE;
      if (matches && best[k][c] == best[k + 1][c + 1] + cost[k][c]) {
        at[k++] = c++;
      } else if (best[k][c] == best[k][c + 1]) {
        c++;
      } else {
        k++;
      }
    }
    return at;
  }

  /**
   * The columns of the labels from left to right where they stand in another order than the form
   * prints them; none where they do not, or where nobody can say which columns they are.
   */
  private static int[] disturbed(double[][] cost) {
    int[] only = Arrays.stream(cost).mapToInt(HeaderMatch::onlyPlace).filter(c -> c >= 0).toArray();
    int[] sorted = Arrays.stream(only).sorted().distinct().toArray();
    if (only.length == 0 || Arrays.equals(only, sorted) || sorted.length < only.length) {
      return new int[0];
    }
    int first = sorted[0];
    boolean side = sorted[sorted.length - 1] - first == cost.length - 1;
    return sorted.length == cost.length
        ? sorted
        : side ? IntStream.range(first, first + cost.length).toArray() : new int[0];
  }

  /** The only column that a label may stand above, or -1. */
  private static int onlyPlace(double[] cost) {
    int place = -1;
    for (int c = 0; c < cost.length; c++) {
      if (cost[c] <= TOLERANCE) {
        if (place >= 0) {
          return -1;
        }
        place = c;
      }
    }
    return place;
  }

  /** Fills the gaps between columns that were found, where as many columns lie there as are due. */
  private static boolean interpolate(int[] at, int columns) {
    for (int k = 0; k < at.length; k++) {
      if (at[k] >= 0) {
        continue;
      }
      int next = k;
      while (next < at.length && at[next] < 0) {
        next++;
      }
      int from = k == 0 ? (next < at.length ? at[next] - next : -1) : at[k - 1] + 1;
      int to = next < at.length ? at[next] : from + (next - k);
      if (from < 0 || to > columns || to - from != next - k) {
        return false;
      }
      for (int m = k; m < next; m++) {
        at[m] = from + (m - k);
      }
    }
    return true;
  }

  /** Whether a column that was taken from its order is headed by another column's label. */
  private static boolean contradicted(int[] at, double[][] cost, List<List<String>> labels) {
    for (int k = 0; k < at.length; k++) {
      for (int other = 0; other < at.length; other++) {
        if (cost[k][at[k]] > TOLERANCE
            && cost[other][at[k]] <= TOLERANCE
            && !labels.get(k).equals(labels.get(other))) {
          return true;
        }
      }
    }
    return false;
  }

  /** A figure in the cell of a heading, which has left its own: so may those below it have. */
  private static @Nullable String stray(int[] at, List<List<Part>> stacks) {
    for (int column : at) {
      for (Part part : stacks.get(column)) {
        boolean alone =
            part.column() >= at[0]
                && Arrays.stream(at)
                        .filter(c -> part.column() <= c && c <= part.lastColumn())
                        .count()
                    == 1;
        String letters = part.letters();
        if (alone && Character.isDigit(letters.charAt(letters.length() - 1))) {
          return "表头“" + part.text().strip() + "”里混有数字";
        }
      }
    }
    return null;
  }

  private static ColumnPlan plan(int[] at, Part[][] found, @Nullable String doubt) {
    int n = at.length;
    int[] first = new int[n];
    int[] last = new int[n];
    BitSet repeated = new BitSet();
    for (int k = 0; k < n; k++) {
      Part part = found[k][at[k]];
      first[k] = part == null ? at[k] : part.column();
      last[k] = part == null ? at[k] : part.lastColumn();
      int next = k + 1 < n ? at[k + 1] : found[k].length;
      while (part != null && last[k] + 1 < next && again(part, found[k][last[k] + 1])) {
        last[k]++;
        repeated.set(k);
      }
    }
    return new ColumnPlan(first, last, repeated, doubt);
  }

  /** Whether a heading is repeated in the next column, as recognisers do with merged cells. */
  private static boolean again(Part part, @Nullable Part next) {
    return next != null && next.letters().equals(part.letters());
  }
}
