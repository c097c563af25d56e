package gouji.report;

import gouji.report.Strip.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * Sees a strip as a row of which only the order of the figures is known: the label is what stands
 * before the last cells or figures, as many as are due.
 */
final class CountedView {
  private CountedView() {}

  static StripView of(Strip strip, FormLine line) {
    int n = line.figures().size();
    List<Part> parts = strip.parts();
    int start = labelEnd(parts, n);
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < start; i++) {
      line.head().addLabel(parts.get(i), labels);
    }
    List<Part> rest = parts.subList(start, parts.size());
    List<Part> filled = filled(rest);
    // A first cell that is blank may be one too many, and words that are no label a figure's.
    boolean allCells =
        filled.isEmpty()
            || (rest.size() == n && !rest.get(0).blank() && !wordsForAFigure(parts, start, line));
    return StripView.counted(labels, filled.size() != n && allCells ? exactly(rest, n) : filled);
  }

  /** Whether the last cell before the figures, and not the first, holds words of no label. */
  private static boolean wordsForAFigure(List<Part> parts, int start, FormLine line) {
    return start > 1 && !line.head().beside().contains(parts.get(start - 1).letters());
  }

  private static List<Part> filled(List<Part> parts) {
    List<Part> filled = new ArrayList<>(parts.size());
    for (Part part : parts) {
      if (!part.blank()) {
        filled.add(part);
      }
    }
    return filled;
  }

  private static List<Part> exactly(List<Part> cells, int n) {
    return cells.size() > n ? cells.subList(0, n) : cells;
  }

  /**
   * Where the label ends: behind the last words, unless words stand among the figures (约3) and the
   * row has its full count only with them.
   */
  private static int labelEnd(List<Part> parts, int n) {
    int end = parts.size();
    while (end > 0 && (parts.get(end - 1).figure() || parts.get(end - 1).blank())) {
      end--;
    }
    int filled = 0;
    for (int i = end; i < parts.size(); i++) {
      filled += parts.get(i).blank() ? 0 : 1;
    }
    int from = end;
    while (filled < n && from > 0 && numberLike(parts.get(from - 1), from - 1)) {
      from--;
      filled++;
      if (filled == n) {
        return from;
      }
      while (from > 0 && parts.get(from - 1).figure()) {
        from--;
        filled++;
        if (filled == n) {
          return from;
        }
      }
    }
    return end;
  }

  /** Words with a digit in them that are no label, such as 约3 or -5件. */
  private static boolean numberLike(Part part, int index) {
    return index > 0
        && part.letters().length() <= 6
        && anyDigit(part.letters())
        && !Character.isDigit(part.letters().charAt(0));
  }

  static boolean anyDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
