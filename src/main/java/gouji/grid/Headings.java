package gouji.grid;

import gouji.document.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The headings of a table without borders: which of them name a single column. */
final class Headings {
  /** Overlaps below this, in points, come from rounding. */
  private static final double TOUCH = 0.5;

  /** How far, in ems, the lines of one heading may be off each other's middle. */
  private static final double STACKED = 0.6;

  private Headings() {}

  /**
   * The columns that the headings name, from left to right. A heading over two others or more spans
   * them and names none; one over a single other is the line above of a heading that wrapped,
   * unless it is off its middle, as one that spans columns with nothing below it is. Headings alone
   * on their line at the top span all columns, even if none is right below.
   */
  static List<Band> columns(List<Line> headings) {
    List<Band> columns = new ArrayList<>();
    int naming = naming(headings);
    for (int i = headings.size() - 1; i >= 0; i--) {
      for (Word word : headings.get(i).words()) {
        Band band = Band.of(word.box());
        List<Band> below = columns.stream().filter(column -> column.overlap(band) > TOUCH).toList();
        if (below.isEmpty() && i >= naming) {
          columns.add(band);
        } else if (below.size() == 1
            && Math.abs(below.get(0).centre() - band.centre()) < STACKED * word.size()) {
          Band grown = below.get(0).union(band);
          if (columns.stream().filter(column -> column.overlap(grown) > TOUCH).count() == 1) {
            columns.set(columns.indexOf(below.get(0)), grown);
          }
        }
      }
    }
    columns.sort(Comparator.comparingDouble(Band::left));
    return columns;
  }

  /** The first of the lines whose words may name columns. */
  private static int naming(List<Line> headings) {
    for (int i = 0; i < headings.size(); i++) {
      if (headings.get(i).words().size() > 1) {
        return i;
      }
    }
    return Math.min(1, headings.size() - 1);
  }
}
