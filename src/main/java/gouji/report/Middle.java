package gouji.report;

import gouji.document.Box;
import gouji.document.Locus;
import gouji.report.Strip.Part;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the figures of a row stand from the middle of its label, where no rules enclose the row.
 * Printers set the one at the height of the other, however many lines either takes; figures that
 * are off more likely belong to the row above or below.
 */
final class Middle {
  /** The cost of a figure off the middle by the height of a line. */
  private static final double OFF = 0.2;

  private static final double FARTHEST = 2;

  private Middle() {}

  static double cost(List<Strip> strips, List<StripView> views, FormLine line) {
    boolean beside = true;
    for (int s = 0; s < strips.size(); s++) {
      beside &= !strips.get(s).aligned() || views.get(s).names(line) || !views.get(s).anyFilled();
    }
    if (!line.labelled() || beside) {
      return 0;
    }
    List<Box> labels = new ArrayList<>();
    for (int s = 0; s < strips.size(); s++) {
      if (views.get(s).names(line)) {
        Box box = box(strips.get(s), strips.get(0));
        if (box == null) {
          return 0;
        }
        labels.add(box);
      }
    }
    if (labels.isEmpty()) {
      return 0;
    }
    Box first = labels.get(0);
    double middle = (first.centreY() + labels.get(labels.size() - 1).centreY()) / 2;
    double farthest = 0;
    for (int k = 0; k < line.figures().size(); k++) {
      double figure = middleOf(k, views);
      if (!Double.isNaN(figure)) {
        farthest = Math.max(farthest, Math.abs(figure - middle) / Math.max(1, first.height()));
      }
    }
    return OFF * Math.min(FARTHEST, farthest);
  }

  /** The box of a strip's first words; null on another page than {@code reference} or on none. */
  private static @Nullable Box box(Strip strip, Strip reference) {
    for (Part part : strip.parts()) {
      if (!part.blank() && part.locus() instanceof Locus.OnPage place) {
        boolean samePage =
            reference.locus() instanceof Locus.OnPage other && other.page() == place.page();
        return samePage ? place.box() : null;
      }
    }
    return null;
  }

  private static double middleOf(int k, List<StripView> views) {
    double sum = 0;
    int pieces = 0;
    for (StripView view : views) {
      Part part = view.slot(k).part();
      if (part != null && !part.blank() && part.locus() instanceof Locus.OnPage place) {
        sum += place.box().centreY();
        pieces++;
      }
    }
    return pieces == 0 ? Double.NaN : sum / pieces;
  }
}
