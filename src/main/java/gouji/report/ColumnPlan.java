package gouji.report;

import org.jspecify.annotations.Nullable;

/**
 * Which columns of a grid hold which figures of a line of the form: figure {@code k} stands in the
 * grid's columns {@code first[k]} to {@code last[k]}.
 */
final class ColumnPlan {
  private final int[] first;
  private final int[] last;
  private final @Nullable String doubt;

  ColumnPlan(int[] first, int[] last, @Nullable String doubt) {
    this.first = first.clone();
    this.last = last.clone();
    this.doubt = doubt;
  }

  /** The clause that says why the columns may hold other figures than these, if they may. */
  @Nullable String doubt() {
    return doubt;
  }

  ColumnPlan doubted(String why) {
    return doubt != null ? this : new ColumnPlan(first, last, why);
  }

  int figures() {
    return first.length;
  }

  /** The first column that holds figures; labels stand before it. */
  int start() {
    return first[0];
  }

  /** The last column that holds figures. */
  int end() {
    return last[last.length - 1];
  }

  boolean touches(int k, int from, int to) {
    return first[k] <= to && from <= last[k];
  }

  /** The figure whose columns a cell touches; -1 for none, -2 where it touches those of several. */
  int figureAt(int from, int to) {
    int found = -1;
    for (int k = 0; k < first.length; k++) {
      if (touches(k, from, to)) {
        if (found >= 0) {
          return -2;
        }
        found = k;
      }
    }
    return found;
  }
}
