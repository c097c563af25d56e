package gouji.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a form laid against the strips of a document, both in their order, at least cost.
 *
 * <p>The cost of the best way through each candidate is known from the ways before it and behind
 * it; so, for each line, is how much dearer the best way is on which it has other figures. Where
 * that is little, the line is uncertain.
 */
final class Alignment {
  /** A line of the form that is not found. */
  static final double MISSING = 1;

  /** A row of figures that belongs to no line of the form. */
  static final double LEFT_OVER = 0.5;

  /** Words in a grid that belong to no line. */
  private static final double WORDS = 0.02;

  /** Another reading that is dearer by less than this may be the right one. */
  private static final double MARGIN = 0.12;

  /** A label that differs by more than this is not surely the one. */
  private static final double UNSURE_LABEL = 0.34;

  /** Without a figure, the beginning of a label that a page cut off may hold them. */
  private static final double CUT_LABEL = 0.1;

  /** A label that is another line's by more than this is that line's, whatever the order. */
  private static final double BETTER = 0.12;

  /** A line of the form and the candidate it was found in, if any. */
  record Placed(FormLine line, @Nullable Candidate candidate) {}

  private final List<Strip> strips;
  private final List<FormLine> lines;
  private final List<Candidates> finders;
  private final List<List<Candidate>> candidates;
  private final double[] skip;
  private final double[] skips;
  private final double[][] before;
  private final double[][] behind;

  Alignment(List<Strip> strips, ColumnPlans plans, List<FormLine> lines) {
    this.strips = strips;
    this.lines = lines;
    Views views = new Views(strips, plans);
    this.finders = lines.stream().map(line -> new Candidates(views, line)).toList();
    this.candidates = finders.stream().map(Candidates::found).toList();
    this.skip = strips.stream().mapToDouble(strip -> skip(strip, plans)).toArray();
    this.skips = skips();
    this.before = waysBefore();
    this.behind = waysBehind();
  }

  /** What finds the candidates of each line, in their order. */
  List<Candidates> finders() {
    return finders;
  }

  double cost() {
    return before[lines.size()][strips.size()];
  }

  /** What it costs to pass over all strips before each. */
  private double[] skips() {
    double[] skips = new double[skip.length + 1];
    for (int i = 0; i < skip.length; i++) {
      skips[i + 1] = skips[i] + skip[i];
    }
    return skips;
  }

  private double[][] waysBefore() {
    int n = strips.size();
    double[][] ways = new double[lines.size() + 1][n + 1];
    ways[0] = skips.clone();
    for (int r = 0; r < lines.size(); r++) {
      double[] from = ways[r];
      double[] to = ways[r + 1];
      Arrays.setAll(to, i -> from[i] + MISSING);
      for (Candidate c : candidates.get(r)) {
        to[c.to() + 1] = Math.min(to[c.to() + 1], from[c.from()] + c.cost());
      }
      for (int i = 0; i < n; i++) {
        to[i + 1] = Math.min(to[i + 1], to[i] + skip[i]);
      }
    }
    return ways;
  }

  private double[][] waysBehind() {
    int n = strips.size();
    double[][] ways = new double[lines.size() + 1][n + 1];
    for (int i = n - 1; i >= 0; i--) {
      ways[lines.size()][i] = ways[lines.size()][i + 1] + skip[i];
    }
    for (int r = lines.size() - 1; r >= 0; r--) {
      double[] to = ways[r + 1];
      double[] from = ways[r];
      Arrays.setAll(from, i -> to[i] + MISSING);
      for (Candidate c : candidates.get(r)) {
        from[c.from()] = Math.min(from[c.from()], to[c.to() + 1] + c.cost());
      }
      for (int i = n - 1; i >= 0; i--) {
        from[i] = Math.min(from[i], from[i + 1] + skip[i]);
      }
    }
    return ways;
  }

  private static double skip(Strip strip, ColumnPlans plans) {
    if (strip.grid() == null) {
      boolean row = strip.rowOfFigures() || (TextColumns.row(strip) && plans.tabulated(strip));
      return row ? LEFT_OVER : 0;
    }
    return strip.hasFigure() ? LEFT_OVER : strip.blank() ? 0 : WORDS;
  }

  /** What the strips cost that belong to none of the lines placed. */
  double leftOver(List<Placed> placed) {
    double taken = 0;
    for (Placed p : placed) {
      Candidate candidate = p.candidate();
      if (candidate != null) {
        taken += skips[candidate.to() + 1] - skips[candidate.from()];
      }
    }
    return skips[strips.size()] - taken;
  }

  /** The lines with what was found for each on the cheapest way, doubts included. */
  List<Placed> placed() {
    List<Placed> placed = new ArrayList<>();
    int at = 0;
    for (int r = 0; r < lines.size(); r++) {
      Candidate best = onCheapestWay(r, at);
      if (best != null) {
        at = best.to() + 1;
        best = doubted(r, best);
      }
      placed.add(new Placed(lines.get(r), best));
    }
    return placed;
  }

  private @Nullable Candidate onCheapestWay(int r, int at) {
    Candidate best = null;
    double least = behind[r + 1][at] + MISSING;
    for (Candidate c : candidates.get(r)) {
      if (c.from() >= at) {
        double way = skips[c.from()] - skips[at] + c.cost() + behind[r + 1][c.to() + 1];
        if (way < least) {
          least = way;
          best = c;
        }
      }
    }
    return best;
  }

  private double way(int r, Candidate c) {
    return before[r][c.from()] + c.cost() + behind[r + 1][c.to() + 1];
  }

  private Candidate doubted(int r, Candidate best) {
    RowReading reading = best.reading();
    for (Candidate other : candidates.get(r)) {
      if (way(r, other) < cost() + MARGIN && !other.reading().agrees(best.reading())) {
        reading = reading.doubted("这一行还有另一种读法：" + text(other.reading()));
      }
    }
    boolean ofText = strips.get(best.from()).page() > 0;
    if (best.labelCost() > UNSURE_LABEL
        || (ofText && reading.blank() && best.labelCost() > CUT_LABEL)) {
      reading = reading.doubted("这一行的名称与表式不符，无法确定是不是这一行");
    }
    String stray = StrayDigits.in(lines.get(r), strips.subList(best.from(), best.to() + 1));
    if (stray != null) {
      reading = reading.doubted("行名“" + stray + "”里还有多出的数字");
    }
    FormLine rival = rival(r, best);
    if (rival != null) {
      reading = reading.doubted("这一行的名称更像“" + printed(rival) + "”，与表式的次序不符");
    }
    return best.with(reading);
  }

  /**
   * Another line of the form whose label these very figures bear. 一 and 二 may change places without
   * a relation that betrays it: what a row is follows from its label, not from its place.
   */
  private @Nullable FormLine rival(int r, Candidate best) {
    if (best.labelCost() <= BETTER) {
      return null;
    }
    for (int other = 0; other < lines.size(); other++) {
      for (Candidate c : candidates.get(other)) {
        if (other != r && c.labelCost() < best.labelCost() - BETTER && c.standsIn(best)) {
          return lines.get(other);
        }
      }
    }
    return null;
  }

  private static String printed(FormLine line) {
    String row = line.figures().get(0).row();
    return line.table().rows().stream()
        .filter(r -> r.code().equals(row))
        .map(r -> r.label().printed())
        .collect(Collectors.joining());
  }

  private static String text(RowReading reading) {
    StringBuilder text = new StringBuilder("“");
    for (RowReading.Value value : reading.values()) {
      text.append(text.length() > 1 ? " " : "").append(value.text().isBlank() ? "空" : value.text());
    }
    return text.append("”").toString();
  }
}
