package gouji.report;

import gouji.report.Alignment.Placed;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The labels that are printed though no figures could be read beside them. Which form a report is
 * on, and which edition of it, is told by what was printed and not by what was filled in.
 */
final class BareLabels {
  private final List<Placed> placed;
  private final List<Strip> strips;
  private final List<Candidates> finders;

  private BareLabels(List<Placed> placed, List<Strip> strips, List<Candidates> finders) {
    this.placed = placed;
    this.strips = strips;
    this.finders = finders;
  }

  /** The strip that the label ends on, by the place of its line among those {@code placed}. */
  static SortedMap<Integer, Strip> of(
      List<Placed> placed, List<Strip> strips, List<Candidates> finders) {
    return new BareLabels(placed, strips, finders).found();
  }

  /** Looks for each line that was not found between the lines before it and behind it. */
  private SortedMap<Integer, Strip> found() {
    SortedMap<Integer, Strip> found = new TreeMap<>();
    int from = 0;
    for (int r = 0; r < placed.size(); r++) {
      Candidate candidate = placed.get(r).candidate();
      FormLine line = placed.get(r).line();
      if (candidate != null) {
        from = candidate.to() + 1;
      } else if (line.labelled()) {
        int end = finders.get(r).labelEnd(from, next(r));
        if (end >= 0) {
          found.put(r, strips.get(end));
          from = end + 1;
        }
      }
    }
    return found;
  }

  private int next(int r) {
    for (Placed behind : placed.subList(r + 1, placed.size())) {
      Candidate candidate = behind.candidate();
      if (candidate != null) {
        return candidate.from();
      }
    }
    return strips.size();
  }
}
