package gouji.grid;

import gouji.document.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns that labels stand in, left of the figures. */
final class Labels {
  private Labels() {}

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
          before = band;
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
