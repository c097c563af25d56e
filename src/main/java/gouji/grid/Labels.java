package gouji.grid;

import gouji.document.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns that labels stand in, left of the figures. */
final class Labels {
  /** How far, in ems, a label may reach under the heading of the first figures. */
  private static final double SLACK = 0.3;

  /** How far apart, in ems, lines next to each other are at most. */
  private static final double NEXT = 2;

  private Labels() {}

  /**
   * Where the labels end and the figures begin, with the fewest words on the wrong side: a cell of
   * figures may hold words, and one character of an upright label may look like a figure (无).
   */
  static double end(List<Line> body) {
    List<Double> labels = new ArrayList<>();
    List<Double> figures = new ArrayList<>();
    for (Line line : body) {
      for (Word word : line.words()) {
        if (Glyphs.figure(word.text())) {
          figures.add(word.box().x());
        } else {
          labels.add(word.box().right() - SLACK * word.size());
        }
      }
    }
    Collections.sort(labels);
    Collections.sort(figures);
    double end = Double.NEGATIVE_INFINITY;
    int fewest = labels.size();
    int before = 0;
    for (int i = 0; i < labels.size(); i++) {
      while (before < figures.size() && figures.get(before) < labels.get(i)) {
        before++;
      }
      int wrong = labels.size() - 1 - i + before;
      if (wrong < fewest) {
        fewest = wrong;
        end = labels.get(i);
      }
    }
    return end;
  }

  /**
   * The columns of labels, divided where there is white space between two of them, on one line or
   * on lines next to each other: each boundary runs through as many of these gaps as one line from
   * top to bottom can.
   */
  static List<Band> bands(List<Line> body, double figuresFrom) {
    double left = figuresFrom;
    List<Band> gaps = new ArrayList<>();
    List<Word> above = List.of();
    for (Line line : body) {
      List<Word> labels =
          line.words().stream().filter(word -> word.box().right() <= figuresFrom).toList();
      for (int i = 0; i < labels.size(); i++) {
        Word word = labels.get(i);
        left = Math.min(left, word.box().x());
        if (i > 0 && !Glyphs.numeral(labels.get(i - 1).text())) {
          gaps.add(Band.of(labels.get(i - 1).box()).gapTo(Band.of(word.box())));
        }
        for (Word other : above) {
          boolean before = other.box().centreX() < word.box().centreX();
          Band gap =
              Band.of((before ? other : word).box()).gapTo(Band.of((before ? word : other).box()));
          double pitch = word.box().centreY() - other.box().centreY();
          if (gap.width() > 0 && 0 < pitch && pitch < NEXT * word.size()) {
            gaps.add(gap);
          }
        }
      }
      above = labels.isEmpty() ? above : labels;
    }
    if (left >= figuresFrom) {
      return List.of();
    }
    gaps.sort(Comparator.comparingDouble(Band::right));
    List<Band> bands = new ArrayList<>();
    @Nullable Band cut = null;
    for (Band gap : gaps) {
      if (cut == null || gap.left() >= cut.right()) {
        if (cut != null) {
          bands.add(new Band(left, cut.centre()));
          left = cut.centre();
        }
        cut = gap;
      } else {
        cut = new Band(Math.max(cut.left(), gap.left()), cut.right());
      }
    }
    if (cut != null) {
      bands.add(new Band(left, cut.centre()));
      left = cut.centre();
    }
    bands.add(new Band(left, figuresFrom));
    return bands;
  }
}
