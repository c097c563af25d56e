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

  /** Lines no further apart than this, in ems, may be lines of one cell. */
  private static final double TIGHT = 1.0;

  /** How far, in points, labels may be off each other and still be set in one column. */
  private static final double FLUSH = 1.5;

  private final List<Line> headings;
  private final List<Line> lines;
  private final Set<Line> repeated = new HashSet<>();
  private final List<Band> named;
  private double figuresFrom;

  Tabulation(List<Line> headings, Line first) {
    this.headings = headings;
    this.named = Headings.columns(headings);
    this.lines = new ArrayList<>(headings);
    this.figuresFrom = figuresFrom(first);
    lines.add(first);
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
    lines.add(line);
    if (Tabular.figures(line)) {
      figuresFrom = Math.min(figuresFrom, figuresFrom(line));
    }
    return true;
  }

  private boolean fits(Line line) {
    boolean anchored = Tabular.figures(line) || tight(line);
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
    boolean label = word.box().right() <= figuresFrom + slack;
    long met = named.stream().filter(column -> column.overlap(inner) > 0).count();
    return label ? met < 2 : met == 1 && word.box().x() >= figuresFrom - slack;
  }

  private boolean tight(Line line) {
    Line last = lines.get(lines.size() - 1);
    return last.page() == line.page()
        && line.box().centreY() - last.box().centreY() < TIGHT * line.words().get(0).size();
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

  /** Whether the line stands where the labels of this table do: below them, or flush with them. */
  boolean label(Line line) {
    Band band = Band.of(line.box());
    return Tabular.run(line)
        && band.right() <= figuresFrom
        && lines.stream()
            .filter(Tabular::figures)
            .map(above -> Band.of(above.words().get(0).box()))
            .filter(label -> label.right() < figuresFrom)
            .anyMatch(
                label ->
                    Math.abs(label.centre() - band.centre()) < FLUSH
                        || Math.abs(label.left() - band.left()) < FLUSH);
  }

  Grid grid() {
    List<Line> body = new ArrayList<>(lines.subList(headings.size(), lines.size()));
    body.removeAll(repeated);
    return Columns.of(named, body).grid(lines);
  }
}
