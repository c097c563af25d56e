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

  /** How far apart, in ems, the lines of one heading are at most. */
  private static final double LEADING = 1.8;

  /** How near, in ems, headings side by side come to each other. */
  private static final double ROOM = 0.25;

  private Headings() {}

  /**
   * The columns that the headings name, from left to right. A heading over two others or more spans
   * them and names none; one over a single other is the line above of a heading that wrapped,
   * unless it is off its middle, as one that spans columns with nothing below it is. Headings alone
   * on their line at the top span all columns, even if none is right below.
   */
  static List<Band> columns(List<Line> headings) {
    List<Stack> columns = new ArrayList<>();
    int naming = naming(headings);
    for (int i = headings.size() - 1; i >= 0; i--) {
      for (Word word : headings.get(i).words()) {
        List<Stack> below = columns.stream().filter(column -> column.meets(word)).toList();
        if (below.isEmpty() && i >= naming) {
          columns.add(new Stack(Band.of(word.box()), word));
        } else if (below.size() == 1 && below.get(0).wrappedFrom(word)) {
          Stack grown = new Stack(below.get(0).band.union(Band.of(word.box())), word);
          if (columns.stream().filter(grown::crowds).count() == 1) {
            columns.set(columns.indexOf(below.get(0)), grown);
          }
        }
      }
    }
    return columns.stream()
        .map(Stack::band)
        .sorted(Comparator.comparingDouble(Band::left))
        .toList();
  }

  /** Words one above the other that make a heading, as far up as {@code top}. */
  private record Stack(Band band, Word top) {

    boolean meets(Word word) {
      return band.overlap(Band.of(word.box())) > TOUCH;
    }

    /** Whether the word may be the line above: just above, and with the same middle. */
    boolean wrappedFrom(Word above) {
      return Math.abs(band.centre() - above.box().centreX()) < STACKED * above.size()
          && top.box().centreY() - above.box().centreY() < LEADING * above.size();
    }

    /** Whether there is less room between the two than headings keep between them. */
    boolean crowds(Stack other) {
      return band.overlap(other.band) > -ROOM * top.size();
    }
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
