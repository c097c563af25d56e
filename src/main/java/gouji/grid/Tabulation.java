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

  /** A table of these headings, and below them the first lines down to the first with figures. */
  Tabulation(List<Line> headings, List<Line> first) {
    this.headings = headings;
    this.named = Headings.columns(headings);
    this.lines = new ArrayList<>(headings);
    this.size = first.get(0).words().get(0).size();
    figuresFrom = figuresFrom(first.get(first.size() - 1));
    first.forEach(this::append);
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
        || (Glyphs.chapter(word.text()) && word.box().right() > labelsTo + SLACK * size);
  }

  /**
   * Takes the headings again where they are repeated at the top of a new page; returns how many of
   * the lines, from {@code from} on, they are.
   */
  int takeRepeated(List<Line> following, int from) {
    int count = headings.size();
    if (count == 0 || from + count > following.size()) {
      return 0;
    }
    for (int i = 0; i < count; i++) {
      if (!following.get(from + i).text().equals(headings.get(i).text())) {
        return 0;
      }
    }
    List<Line> again = following.subList(from, from + count);
    lines.addAll(again);
    repeated.addAll(again);
    return count;
  }

  Grid grid(Rulers rulers) {
    Set<Line> over = new HashSet<>(headings);
    over.addAll(repeated);
    Columns columns = Columns.of(named, lines.stream().filter(l -> !over.contains(l)).toList());
    return Grouping.rows(lines, over, columns, rulers)
        .orElseGet(() -> Upright.rows(lines, columns))
        .grid(columns);
  }
}
