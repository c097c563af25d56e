package gouji.grid;

import gouji.document.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The ruled lines of a page, tidied: lines that are meant to be one made one, and gathered into
 * nets of lines that meet, each of which may be a table.
 */
final class Rulings {
  /** Lines nearer than this, in points, are one line: double borders, borders drawn twice. */
  static final double SNAP = 3.5;

  private Rulings() {}

  /** The nets of lines that meet, each with its lines joined and snapped. */
  static List<List<Rule>> nets(List<Rule> rules) {
    List<Rule> across = across(rules);
    List<Rule> down = joined(rules.stream().filter(rule -> !rule.horizontal()).toList(), false);
    List<Rule> all = new ArrayList<>(across);
    all.addAll(down);
    int[] leader = new int[all.size()];
    for (int i = 0; i < leader.length; i++) {
      leader[i] = i;
    }
    for (int v = 0; v < down.size(); v++) {
      Rule upright = down.get(v);
      for (int h = firstBelow(across, upright.y1() - SNAP); h < across.size(); h++) {
        Rule flat = across.get(h);
        if (flat.y1() > upright.y2() + SNAP) {
          break;
        }
        if (flat.x1() - SNAP <= upright.x1() && upright.x1() <= flat.x2() + SNAP) {
          leader[lead(leader, across.size() + v)] = lead(leader, h);
        }
      }
    }
    Map<Integer, List<Rule>> nets = new HashMap<>();
    List<List<Rule>> ordered = new ArrayList<>();
    for (int i = 0; i < leader.length; i++) {
      List<Rule> net =
          nets.computeIfAbsent(
              lead(leader, i),
              key -> {
                List<Rule> fresh = new ArrayList<>();
                ordered.add(fresh);
                return fresh;
              });
      net.add(all.get(i));
    }
    return ordered;
  }

  /** The lines that run across, joined and snapped. */
  static List<Rule> across(List<Rule> rules) {
    return joined(rules.stream().filter(Rule::horizontal).toList(), true);
  }

  private static int lead(int[] leader, int member) {
    int at = member;
    while (leader[at] != at) {
      leader[at] = leader[leader[at]];
      at = leader[at];
    }
    return at;
  }

  /** The index of the first line at or below {@code y}, of lines that fall. */
  private static int firstBelow(List<Rule> across, double y) {
    int low = 0;
    int high = across.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (across.get(middle).y1() < y) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Lines of one direction: those side by side snapped, those end to end joined. */
  private static List<Rule> joined(List<Rule> rules, boolean across) {
    List<Rule> sorted = new ArrayList<>(rules);
    sorted.sort(Comparator.comparingDouble(rule -> place(rule, across)));
    List<Rule> joined = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size()
          || place(sorted.get(i), across) - place(sorted.get(from), across) > SNAP) {
        if (i > from) {
          joinBundle(sorted.subList(from, i), across, joined);
        }
        from = i;
      }
    }
    return joined;
  }

  private static void joinBundle(List<Rule> bundle, boolean across, List<Rule> joined) {
    double place = bundle.stream().mapToDouble(rule -> place(rule, across)).average().orElseThrow();
    List<Rule> ordered = new ArrayList<>(bundle);
    ordered.sort(Comparator.comparingDouble(rule -> start(rule, across)));
    double start = start(ordered.get(0), across);
    double end = end(ordered.get(0), across);
    for (Rule rule : ordered) {
      if (start(rule, across) > end + SNAP) {
        joined.add(rule(place, start, end, across));
        start = start(rule, across);
      }
      end = Math.max(end, end(rule, across));
    }
    joined.add(rule(place, start, end, across));
  }

  private static Rule rule(double place, double start, double end, boolean across) {
    return across ? new Rule(start, place, end, place) : new Rule(place, start, place, end);
  }

  private static double place(Rule rule, boolean across) {
    return across ? rule.y1() : rule.x1();
  }

  private static double start(Rule rule, boolean across) {
    return across ? rule.x1() : rule.y1();
  }

  private static double end(Rule rule, boolean across) {
    return across ? rule.x2() : rule.y2();
  }
}
