package gouji.report;

import gouji.document.Locus;
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
      String behind = leftOver(r, next(r), candidate.to() + 1, 1);
      if (behind != null) {
        doubt(result, r, behind);
      }
      String before = leftOver(r, previous(r), candidate.from() - 1, -1);
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

  /** The next line that was found after one, or as many as there are. */
  private int next(int r) {
    int next = r + 1;
    while (next < placed.size() && placed.get(next).candidate() == null) {
      next++;
    }
    return next;
  }

  /** The line that was found before one, or -1. */
  private int previous(int r) {
    int previous = r - 1;
    while (previous >= 0 && placed.get(previous).candidate() == null) {
      previous--;
    }
    return previous;
  }

  /**
   * The figures next to a row, up to where words of another kind stand: bare figures in the text,
   * any row of figures in the same table, and digits that slipped into the heading above. In a text
   * that keeps its layout the heading that a page repeats may come between.
   */
  private @Nullable String leftOver(int r, int other, int from, int step) {
    boolean sameTable =
        other >= 0
            && other < placed.size()
            && placed.get(other).line().table().equals(placed.get(r).line().table());
    for (int i = from; i != end(other, step) && i >= 0 && i < strips.size(); i += step) {
      Strip strip = strips.get(i);
      if (pagesCounted && PageNumbers.bare(strip)) {
        continue;
      }
      boolean sameGrid = strip.sameGrid(strips.get(from - step));
      boolean bare =
          strip.parts().stream().allMatch(part -> part.figure() || part.letters().isEmpty());
      boolean kept = sameTable && strip.page() > 0 && strips.get(from - step).page() > 0;
      if (kept
          ? TextColumns.row(strip)
          : strip.hasFigure() && (bare || sameGrid || strip.rowOfFigures())) {
        return text(strip);
      }
      String stray =
          sameGrid && step < 0 ? StrayDigits.inHeading(placed.get(r).line().head(), strip) : null;
      if (stray != null) {
        return stray;
      }
      // Below the last row of a table the heading of the next one follows.
      boolean within = sameTable || !placed.get(r).line().labelled();
      if (sameGrid && within && mayFillABlank(strip, placed.get(r))) {
        return text(strip);
      }
      if (!sameGrid && !kept && !strip.blank()) {
        return null;
      }
    }
    return null;
  }

  /**
   * Whether words that the form does not print there stand above or below a blank of a row, where
   * only white space divides a table: a cell of two lines, the row's own between them.
   */
  private static boolean mayFillABlank(Strip strip, Placed row) {
    Candidate candidate = row.candidate();
    if (!strip.aligned() || candidate == null) {
      return false;
    }
    List<Locus> blanks =
        candidate.reading().values().stream()
            .filter(value -> value.text().isBlank())
            .map(RowReading.Value::locus)
            .toList();
    String printed = row.line().head().printed();
    return strip.parts().stream()
        .filter(part -> !part.letters().isEmpty() && !printed.contains(part.letters()))
        .anyMatch(part -> blanks.stream().anyMatch(blank -> inColumn(part.locus(), blank)));
  }

  private static boolean inColumn(Locus words, Locus blank) {
    return words instanceof Locus.OnPage a
        && blank instanceof Locus.OnPage b
        && a.page() == b.page()
        && a.box().x() > b.box().x() - a.box().height()
        && a.box().right() < b.box().right() + a.box().height();
  }

  /** Where the strips of the other line begin, or end. */
  private int end(int other, int step) {
    Candidate candidate =
        0 <= other && other < placed.size() ? placed.get(other).candidate() : null;
    return candidate == null
        ? (step > 0 ? strips.size() : -1)
        : step > 0 ? candidate.from() : candidate.to();
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
