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
   * The columns of labels, divided where lines have white space between two of them: each boundary
   * runs through as many of these gaps as one line from top to bottom can.
   */
  static List<Band> bands(List<Line> body, double figuresFrom) {
    double left = figuresFrom;
    List<Band> gaps = new ArrayList<>();
    for (Line line : body) {
      @Nullable Band before = null;
      for (Word word : line.words()) {
        if (word.box().right() <= figuresFrom) {
          Band band = Band.of(word.box());
          left = Math.min(left, band.left());
          if (before != null) {
            gaps.add(before.gapTo(band));
          }
          before = Glyphs.numeral(word.text()) ? null : band;
        }
      }
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
