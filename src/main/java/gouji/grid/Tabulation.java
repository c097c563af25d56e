package gouji.grid;

import gouji.document.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A table without borders in the making: lines that white space divides alike. It begins with its
 * headings and its first line of figures and takes the lines that follow for as long as they fit.
 */
final class Tabulation {
  /** How far, in ems, a word may reach over a boundary that was only inferred. */
  private static final double SLACK = 0.3;

  /** Type that is larger than that of the table by this factor does not belong to it. */
  private static final double LARGER = 1.15;

  private final List<Line> headings;
  private final List<Line> lines;
  private final Set<Line> repeated = new HashSet<>();
  private final List<Band> named;
  private final double size;
  private double figuresFrom = Double.MAX_VALUE;
  private double labelsTo = Double.NEGATIVE_INFINITY;

  Tabulation(List<Line> headings, Line first) {
    this.headings = headings;
    this.named = Headings.columns(headings);
    this.lines = new ArrayList<>(headings);
    this.size = first.words().get(0).size();
    append(first);
    if (!named.isEmpty() && named.get(0).right() <= figuresFrom) {
      labelsTo = Math.max(labelsTo, named.get(0).right());
    }
  }

  /** Where the figures of a line begin. */
  static double figuresFrom(Line line) {
    for (Word word : line.words()) {
      if (Glyphs.figure(word.text())) {
        return word.box().x();
      }
    }
    return Double.MAX_VALUE;
  }

  /** Takes the line if it fits: labels left of the figures, anything else in a single column. */
  boolean take(Line line) {
    if (!fits(line)) {
      return false;
    }
    append(line);
    return true;
  }

  private void append(Line line) {
    lines.add(line);
    for (Word word : line.words()) {
      boolean figure = Glyphs.figure(word.text()) && word.box().x() >= labelsTo;
      if (figure) {
        figuresFrom = Math.min(figuresFrom, word.box().x());
      } else if (word.box().right() <= figuresFrom) {
        labelsTo = Math.max(labelsTo, word.box().right());
      }
    }
  }

  private boolean fits(Line line) {
    boolean anchored = Tabular.figures(line) || lines.get(lines.size() - 1).tight(line);
    for (Word word : line.words()) {
      anchored |= word.box().right() <= figuresFrom;
    }
    return anchored && line.words().stream().allMatch(this::fits);
  }

  private boolean fits(Word word) {
    if (Glyphs.figure(word.text())) {
      return true;
    }
    double slack = SLACK * word.size();
    Band inner = new Band(word.box().x() + slack, word.box().right() - slack);
    long met = named.stream().filter(column -> column.overlap(inner) > 0).count();
    if (word.box().right() <= figuresFrom + slack) {
      return met < 2 && !title(word) && (named.isEmpty() || word.box().x() <= labelsTo);
    }
    return met == 1 && word.box().x() >= figuresFrom - slack;
  }

  /**
   * Whether what stands where a label would is rather the title of what comes next: its type is
   * larger, or it bears a chapter's numeral and is longer than any label.
   */
  private boolean title(Word word) {
    return word.size() > LARGER * size
        || (Glyphs.chapter(word.text()) && word.box().right() > labelsTo);
  }

  /**
   * Takes the headings again where they are repeated at the top of a new page; returns how many of
   * the lines, from {@code from} on, they are. Not all need be: the first line of the first label,
   * above its figures, was taken for a heading.
   */
  int takeRepeated(List<Line> following, int from) {
    int count = 0;
    while (count < headings.size()
        && from + count < following.size()
        && following.get(from + count).text().equals(headings.get(count).text())) {
      count++;
    }
    if (count * 2 <= headings.size()) {
      return 0;
    }
    List<Line> again = following.subList(from, from + count);
    lines.addAll(again);
    repeated.addAll(again);
    return count;
  }

  Grid grid() {
    List<Line> body = new ArrayList<>(lines.subList(headings.size(), lines.size()));
    body.removeAll(repeated);
    return Rows.grid(Columns.of(named, body), lines);
  }
}
