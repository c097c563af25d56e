package gouji.grid;

import gouji.document.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of a table without borders that stand one below the other. */
record Figures(List<Band> bands) {
  /** The widest gap, in ems, between the digits of one figure that is spaced out. */
  private static final double LETTER_SPACING = 0.6;

  Figures {
    bands = List.copyOf(bands);
  }

  /** The stacks of figures right of the labels, from left to right: all that overlap is one. */
  static List<Figures> stacks(List<Line> body, double labelsTo) {
    List<Band> figures = new ArrayList<>();
    for (Line line : body) {
      @Nullable Word before = null;
      for (Word word : line.words()) {
        if (Glyphs.figure(word.text()) && word.box().x() > labelsTo) {
          Band band = Band.of(word.box());
          boolean digit = before != null && spacedOut(before, word);
          figures.add(digit ? figures.remove(figures.size() - 1).union(band) : band);
          before = word;
        }
      }
    }
    figures.sort(Comparator.comparingDouble(Band::left));
    List<Figures> stacks = new ArrayList<>();
    List<Band> stack = new ArrayList<>();
    double right = Double.NEGATIVE_INFINITY;
    for (Band figure : figures) {
      if (figure.left() >= right && !stack.isEmpty()) {
        stacks.add(new Figures(stack));
        stack = new ArrayList<>();
      }
      stack.add(figure);
      right = Math.max(right, figure.right());
    }
    if (!stack.isEmpty()) {
      stacks.add(new Figures(stack));
    }
    return stacks;
  }

  private static boolean spacedOut(Word left, Word right) {
    return left.text().length() == 1
        && right.text().length() == 1
        && right.box().x() - left.box().right() < LETTER_SPACING * right.size();
  }

  /** All of the figures. */
  Band whole() {
    return bands.stream().reduce(bands.get(0), Band::union);
  }
}
