package gouji.report;

import gouji.report.Alignment.Placed;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Doubts the rows beside figures that were left over. What stands between two rows of one table and
 * belongs to neither may be a piece of either: no relation of the form protects section two, where
 * a figure cut in half would go unnoticed.
 */
final class LeftOvers {
  private final List<Placed> placed;
  private final List<Strip> strips;
  private final boolean pagesCounted;

  private LeftOvers(List<Placed> placed, List<Strip> strips) {
    this.placed = placed;
    this.strips = strips;
    this.pagesCounted = PageNumbers.count(bareLeftOver());
  }

  static List<Placed> doubted(List<Placed> placed, List<Strip> strips) {
    return new LeftOvers(placed, strips).doubted();
  }

  private List<Strip> bareLeftOver() {
    BitSet taken = new BitSet();
    for (Placed p : placed) {
      Candidate candidate = p.candidate();
      if (candidate != null) {
        taken.set(candidate.from(), candidate.to() + 1);
      }
    }
    return IntStream.range(0, strips.size())
        .filter(i -> !taken.get(i))
        .mapToObj(strips::get)
        .filter(PageNumbers::bare)
        .toList();
  }

  private List<Placed> doubted() {
    List<Placed> result = new ArrayList<>(placed);
    for (int r = 0; r < placed.size(); r++) {
      Candidate candidate = placed.get(r).candidate();
      if (candidate == null) {
        continue;
      }
      FormLine line = placed.get(r).line();
      String behind = leftOver(candidate.to() + 1, nextStart(r), 1, line);
      if (behind != null) {
        doubt(result, r, behind);
      }
      String before = leftOver(candidate.from() - 1, previousEnd(r), -1, line);
      if (before != null) {
        doubt(result, r, before);
      }
    }
    return result;
  }

  private static void doubt(List<Placed> result, int r, String text) {
    Placed placed = result.get(r);
    Candidate candidate = placed.candidate();
    if (candidate != null) {
      RowReading reading = candidate.reading().doubted("旁边还有多出的“" + text + "”，无法确定它属于哪一格");
      result.set(r, new Placed(placed.line(), candidate.with(reading)));
    }
  }

  private int nextStart(int r) {
    for (int next = r + 1; next < placed.size(); next++) {
      Candidate candidate = placed.get(next).candidate();
      if (candidate != null) {
        return candidate.from();
      }
    }
    return strips.size();
  }

  private int previousEnd(int r) {
    for (int previous = r - 1; previous >= 0; previous--) {
      Candidate candidate = placed.get(previous).candidate();
      if (candidate != null) {
        return candidate.to();
      }
    }
    return -1;
  }

  /**
   * The figures next to a row, up to where words of another kind stand: bare figures in the text,
   * any row of figures in the same table, and digits that slipped into the heading above.
   */
  private @Nullable String leftOver(int from, int end, int step, FormLine line) {
    for (int i = from; i != end && i >= 0 && i < strips.size(); i += step) {
      Strip strip = strips.get(i);
      if (pagesCounted && PageNumbers.bare(strip)) {
        continue;
      }
      boolean sameGrid = strip.sameGrid(strips.get(from - step));
      boolean bare =
          strip.parts().stream().allMatch(part -> part.figure() || part.letters().isEmpty());
      if (strip.hasFigure() && (bare || sameGrid || strip.rowOfFigures())) {
        return text(strip);
      }
      String stray = sameGrid && step < 0 ? StrayDigits.inHeading(line.head(), strip) : null;
      if (stray != null) {
        return stray;
      }
      if (!sameGrid && !strip.blank()) {
        return null;
      }
    }
    return null;
  }

  private static String text(Strip strip) {
    StringBuilder text = new StringBuilder();
    for (Strip.Part part : strip.parts()) {
      if (!part.blank()) {
        text.append(text.isEmpty() ? "" : " ").append(part.text().strip());
      }
    }
    return text.toString();
  }
}
