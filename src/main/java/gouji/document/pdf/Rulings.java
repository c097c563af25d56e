package gouji.document.pdf;

import gouji.document.Rule;
import java.util.ArrayList;
import java.util.List;

/** Gathers the pieces of ruled lines of a page and joins those that make one line. */
final class Rulings {
  /** Pieces this far apart across their direction are the same line drawn again. */
  private static final double SAME = 0.7;

  /** Pieces with no more than this between them touch. */
  private static final double TOUCH = 1.5;

  /** A piece no longer than this may be a dash, and the gap after it a part of the pattern. */
  private static final double DASH = 12;

  /** Nothing shorter divides anything: a tick, a dot, a stroke of a drawn letter. */
  private static final double SHORTEST = 4;

  private final List<Piece> across = new ArrayList<>();
  private final List<Piece> down = new ArrayList<>();

  private record Piece(double at, double from, double to) {
    double length() {
      return to - from;
    }
  }

  void horizontal(double y, double from, double to) {
    across.add(new Piece(y, Math.min(from, to), Math.max(from, to)));
  }

  void vertical(double x, double from, double to) {
    down.add(new Piece(x, Math.min(from, to), Math.max(from, to)));
  }

  /** The lines, horizontal ones first, from the top and from the left. */
  List<Rule> joined() {
    List<Rule> rules = new ArrayList<>();
    for (Piece p : join(across)) {
      rules.add(new Rule(p.from, p.at, p.to, p.at));
    }
    for (Piece p : join(down)) {
      rules.add(new Rule(p.at, p.from, p.at, p.to));
    }
    return rules;
  }

  private static List<Piece> join(List<Piece> pieces) {
    List<Piece> sorted = new ArrayList<>(pieces);
    sorted.sort(Rulings::byPlace);
    List<Piece> joined = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size() || sorted.get(i).at - sorted.get(from).at > SAME) {
        joinLine(sorted.subList(from, i), joined);
        from = i;
      }
    }
    return joined;
  }

  private static int byPlace(Piece a, Piece b) {
    int order = Double.compare(a.at, b.at);
    return order == 0 ? Double.compare(a.from, b.from) : order;
  }

  private static int byExtent(Piece a, Piece b) {
    int order = Double.compare(a.from, b.from);
    return order == 0 ? Double.compare(a.to, b.to) : order;
  }

  private static void joinLine(List<Piece> line, List<Piece> joined) {
    line.sort(Rulings::byExtent);
    double weight = 0;
    double moment = 0;
    double start = 0;
    double end = 0;
    double last = 0;
    for (Piece p : line) {
      if (weight > 0 && p.from - end > gap(last, p.length())) {
        add(joined, moment / weight, start, end);
        weight = 0;
        moment = 0;
      }
      if (weight == 0) {
        start = p.from;
        end = p.to;
      }
      double share = Math.max(p.length(), 0.01);
      weight += share;
      moment += share * p.at;
      end = Math.max(end, p.to);
      last = p.length();
    }
    if (weight > 0) {
      add(joined, moment / weight, start, end);
    }
  }

  private static double gap(double before, double after) {
    return before <= DASH && after <= DASH
        ? Math.max(TOUCH, Math.min(5, 2 * Math.max(before, after)))
        : TOUCH;
  }

  private static void add(List<Piece> joined, double at, double from, double to) {
    if (to - from >= SHORTEST) {
      joined.add(new Piece(at, from, to));
    }
  }
}
