package gouji.grid;

import gouji.document.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What parts the rows of a table without borders on its sides: a ruled line, or more white. */
record Parting(Rulers rulers, boolean ruled, double pitch) {
  /** How much more white, in ems, must be between labels than between the lines of one. */
  private static final double CLEAR = 0.1;

  /** How far, in points, pitches that are set to be the same may differ. */
  private static final double EXACT = 0.35;

  /** How far, in lines, a figure may stand above the first or below the last line of its label. */
  private static final double LEVEL = 0.6;

  /** The widest pitch, in ems, of lines of one label. */
  private static final double WIDEST = 1.9;

  /** Rows parted by ruled lines, if there are any between their labels. */
  static Optional<Parting> byRules(Rulers rulers, List<Line> body, Columns columns) {
    @Nullable Line above = null;
    for (Line line : body) {
      for (Word word : line.words()) {
        double middle = word.box().centreY();
        if (columns.label(word)
            && columns.leaf(word)
            && above != null
            && above.page() == line.page()
            && rulers.part(line.page(), word.box().centreX(), above.box().centreY(), middle)) {
          return Optional.of(new Parting(rulers, true, 0));
        }
      }
      above = line;
    }
    return Optional.empty();
  }

  /**
   * Rows parted by white, if the lines of labels stand at one pitch and labels clearly further
   * apart.
   */
  static Optional<Parting> byWhite(List<Line> body, Columns columns) {
    List<Double> pitches = new ArrayList<>();
    double em = 1;
    double last = 0;
    int page = 0;
    for (Line line : body) {
      for (Word word : line.words()) {
        if (columns.label(word) && columns.leaf(word)) {
          if (line.page() == page) {
            pitches.add(word.box().centreY() - last);
          }
          em = word.size();
          last = word.box().centreY();
          page = line.page();
          break;
        }
      }
    }
    if (pitches.isEmpty()) {
      return Optional.empty();
    }
    double least = Collections.min(pitches);
    double clear = least + CLEAR * em;
    boolean told =
        least <= WIDEST * em
            && pitches.stream().anyMatch(pitch -> pitch >= clear)
            && pitches.stream().allMatch(pitch -> pitch <= least + EXACT || pitch >= clear);
    return told ? Optional.of(new Parting(Rulers.NONE, false, least)) : Optional.empty();
  }

  /** Whether the word begins another label than the one above it. */
  boolean part(int page, Stack above, Word word) {
    double from = above.bottom();
    double to = word.box().centreY();
    double widest = ruled ? WIDEST * word.size() : pitch + EXACT;
    return page != above.page()
        || to - from > widest
        || rulers.part(page, word.box().centreX(), from, to);
  }

  /** Whether the word, a figure, may stand in the row of that label. */
  boolean together(Stack label, Word word) {
    double distance = label.distance(word);
    double middle = word.box().centreY();
    double x = word.box().centreX();
    return ruled
        ? !rulers.part(label.page(), x, label.bottom(), middle)
            && !rulers.part(label.page(), x, middle, label.top())
        : distance <= LEVEL * Math.max(pitch, word.size());
  }
}
