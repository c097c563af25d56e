package gouji.report;

import gouji.document.Locus;
import gouji.figure.FigureReader;
import gouji.report.Strip.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Divides a line of text into labels and figures, at its white space and where digits begin. */
final class LineParts {
  /** Words that stand behind a figure and belong to it. */
  private static final Set<String> UNITS =
      Set.of("件", "个", "项", "宗", "起", "条", "次", "人", "元", "万元", "（件）", "（万元）");

  private final String line;
  private final Locus locus;
  private final int[] places;
  private final List<Part> parts = new ArrayList<>();

  private LineParts(String line, Locus locus, Layout layout) {
    this.line = line;
    this.locus = locus;
    this.places = layout.places(line);
  }

  static List<Part> of(String line, Locus locus, Layout layout) {
    LineParts parts = new LineParts(line, locus, layout);
    int start = 0;
    for (int i = 0; i <= line.length(); i++) {
      if (i == line.length() || space(line.charAt(i))) {
        if (i > start) {
          parts.addRun(start, i);
        }
        start = i + 1;
      }
    }
    parts.joinToLabels();
    return parts.parts;
  }

  /** 无 is a sign for none, but also the first character of 无法提供, which may be set apart. */
  private void joinToLabels() {
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      boolean before = i > 0 && parts.get(i - 1).figure();
      boolean behind = i + 1 < parts.size() && !parts.get(i + 1).figure();
      boolean alone = parts.size() == 1;
      if (part.none() && (alone || (behind && !before))) {
        parts.set(i, part.asLabel());
      }
    }
  }

  private static boolean space(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** A run of text; figures that stand at its end without a space are a part of their own. */
  private void addRun(int from, int to) {
    String run = line.substring(from, to);
    if (!parts.isEmpty() && parts.get(parts.size() - 1).figure() && belongsToFigure(run)) {
      Part figure = parts.remove(parts.size() - 1);
      add(figure.text() + run, figure.glued(), figure.column(), to);
      return;
    }
    int label = run.length();
    while (label > 0 && Character.isDigit(run.charAt(label - 1))) {
      label--;
    }
    boolean glued = label > 0 && label < run.length() && endsLabel(run.charAt(label - 1));
    int column = places[from];
    if (glued) {
      add(run.substring(0, label), false, column, from + label);
      add(run.substring(label), true, places[from + label], to);
    } else {
      add(run, false, column, to);
    }
  }

  /** The numeral of a label: 2. or 2、 */
  private static boolean numeral(String text) {
    return text.length() > 1 && ".．、".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static boolean endsLabel(char c) {
    return Character.isIdeographic(c) || "”\"）)』」".indexOf(c) >= 0;
  }

  /** A unit, or a remark in brackets: 22 （其中修订16件）. */
  private static boolean belongsToFigure(String run) {
    char first = run.charAt(0);
    char last = run.charAt(run.length() - 1);
    boolean bracketed = (first == '（' || first == '(') && (last == '）' || last == ')');
    return UNITS.contains(run)
        || (bracketed && run.length() > 4 && run.chars().anyMatch(Character::isDigit));
  }

  private void add(String text, boolean glued, int column, int to) {
    boolean figure = !numeral(text) && FigureReader.looksLikeFigure(text);
    int span = places[to] - column;
    parts.add(new Part(text, Letters.of(text), figure, glued, column, span, 1, locus));
  }
}
