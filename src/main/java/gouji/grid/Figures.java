package gouji.grid;

import gouji.document.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns that figures stand in. */
final class Figures {
  /** The widest gap, in ems, between the digits of one figure that is spaced out. */
  private static final double LETTER_SPACING = 0.6;

  private Figures() {}

  /**
   * Where figures stand one below the other: each band holds all that overlap, as figures of one
   * column do however they are aligned.
   */
  static List<Band> bands(List<Line> body, double labelsTo) {
    List<Band> figures = new ArrayList<>();
    for (Line line : body) {
      @Nullable Word before = null;
      for (Word word : line.words()) {
        if (Glyphs.figure(word.text()) && word.box().x() > labelsTo) {
          if (before != null && spacedOut(before, word)) {
            Band digits = figures.remove(figures.size() - 1);
            figures.add(digits.union(Band.of(word.box())));
          } else {
            figures.add(Band.of(word.box()));
          }
          before = word;
        }
      }
    }
    figures.sort(Comparator.comparingDouble(Band::left));
    List<Band> bands = new ArrayList<>();
    for (Band figure : figures) {
      int last = bands.size() - 1;
      if (last >= 0 && bands.get(last).overlap(figure) > 0) {
        bands.set(last, bands.get(last).union(figure));
      } else {
        bands.add(figure);
      }
    }
    return bands;
  }

  private static boolean spacedOut(Word left, Word right) {
    return left.text().length() == 1
        && right.text().length() == 1
        && right.box().x() - left.box().right() < LETTER_SPACING * right.size();
  }

  /** The columns of headings and figures together: figures stand below the heading they overlap. */
  static List<Band> matched(List<Band> named, List<Band> figures) {
    List<Band> columns = new ArrayList<>(named);
    boolean each = named.size() == figures.size();
    for (int i = 0; i < figures.size(); i++) {
      Band figure = figures.get(i);
      List<Band> above = named.stream().filter(column -> column.overlap(figure) > 0).toList();
      if (each) {
        join(columns, named.get(i), figure);
      } else if (above.size() == 1) {
        join(columns, above.get(0), figure);
      } else if (above.isEmpty()) {
        columns.add(figure);
      }
    }
    columns.sort(Comparator.comparingDouble(Band::left));
    return columns;
  }

  private static void join(List<Band> columns, Band named, Band figure) {
    for (int i = 0; i < columns.size(); i++) {
      Band column = columns.get(i);
      if (column.left() <= named.left() && named.right() <= column.right()) {
        columns.set(i, column.union(figure));
        return;
      }
    }
  }
}
