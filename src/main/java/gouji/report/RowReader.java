package gouji.report;

import gouji.document.Locus;
import gouji.grid.Grid;
import gouji.report.RowReading.Value;
import gouji.report.Strip.Part;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the figures of a line of the form from the strips that are taken to make it up. */
final class RowReader {
  /** A strip more than one: a wrapped label is common, but no reason to look for more. */
  private static final double STRIP = 0.01;

  /** A row without any figure may be one of blanks, or have its figures elsewhere. */
  private static final double NO_FIGURE = 0.03;

  /** A figure of several pieces, where a wrap or a page may have cut it. */
  private static final double CUT = 0.1;

  /** A figure of several pieces where nothing explains the cut. */
  private static final double TORN = 0.6;

  /** A row with too few or too many figures. */
  private static final double MISCOUNT = 0.5;

  private RowReader() {}

  /** The reading of strips that follow each other, or null where they cannot make up the line. */
  static @Nullable RowReading read(List<Strip> strips, List<StripView> views, FormLine line) {
    double cost = STRIP * (strips.size() - 1);
    boolean placed =
        views.stream().noneMatch(view -> view.slots() == null && !view.tokens().isEmpty());
    RowReading reading = placed ? byPlace(strips, views, line) : byCount(views, line);
    return reading == null ? null : new RowReading(reading.values(), reading.cost() + cost);
  }

  private static @Nullable RowReading byPlace(
      List<Strip> strips, List<StripView> views, FormLine line) {
    int n = line.figures().size();
    List<Value> values = new ArrayList<>();
    double cost = 0;
    boolean any = false;
    for (int k = 0; k < n; k++) {
      StringBuilder text = new StringBuilder();
      Part at = null;
      String doubt = null;
      int pieces = 0;
      for (int s = 0; s < views.size(); s++) {
        List<StripView.Slot> slots = views.get(s).slots();
        if (slots == null) {
          continue;
        }
        StripView.Slot slot = slots.get(k);
        Part part = slot.part();
        if (slot.doubt() != null && doubt == null) {
          doubt = slot.doubt();
        }
        if (part == null) {
          continue;
        }
        if (!part.blank()) {
          if (pieces > 0) {
            cost += seam(strips, s) ? CUT : TORN;
          }
          pieces++;
          text.append(part.text());
          if (part.rows() > 1 && !covered(strips, s, part)) {
            doubt = "这个数占了几行的位置，无法确定属于哪一行";
          }
        }
        at = at == null || at.blank() ? part : at;
      }
      if (at == null) {
        return null;
      }
      any |= pieces > 0;
      boolean enclosed =
          strips.stream()
              .noneMatch(s -> s.grid() != null && s.grid().found() == Grid.Found.ALIGNED);
      values.add(new Value(text.toString(), at.locus(), enclosed, doubt));
    }
    return new RowReading(values, any ? cost : cost + NO_FIGURE);
  }

  /**
   * Whether a figure may be cut before this strip: by a page, or by a wrap where no rule divides.
   */
  private static boolean seam(List<Strip> strips, int s) {
    Grid grid = strips.get(s).grid();
    if (grid == null) {
      return false;
    }
    int from = strips.get(s - 1).row();
    return grid.found() == Grid.Found.ALIGNED
        || !grid.seams().subSet(from + 1, strips.get(s).row() + 1).isEmpty();
  }

  /** Whether all rows that a merged cell spans are among the strips. */
  private static boolean covered(List<Strip> strips, int s, Part part) {
    int lastRow = strips.get(s).row() + part.rows() - 1;
    return strips.get(strips.size() - 1).row() >= lastRow;
  }

  private static @Nullable RowReading byCount(List<StripView> views, FormLine line) {
    int n = line.figures().size();
    List<Part> tokens = new ArrayList<>();
    List<Part> blanks = List.of();
    for (StripView view : views) {
      List<Part> own = view.tokens();
      if (own.stream().allMatch(Part::blank)) {
        blanks = own.size() >= blanks.size() ? own : blanks;
      } else {
        tokens.addAll(own);
      }
    }
    if (tokens.isEmpty()) {
      return blanks.size() == n ? new RowReading(values(blanks), NO_FIGURE) : null;
    }
    if (tokens.size() == n) {
      return new RowReading(values(tokens), 0);
    }
    return miscounted(tokens, n);
  }

  private static List<Value> values(List<Part> parts) {
    return parts.stream().map(p -> new Value(p.text(), p.locus(), false, null)).toList();
  }

  private static RowReading miscounted(List<Part> tokens, int n) {
    List<String> texts = tokens.stream().map(Part::text).filter(t -> !t.isBlank()).toList();
    String doubt = "这一行应有" + n + "个数，读到的是“" + String.join(" ", texts) + "”，无法确定各属于哪一格";
    Locus locus = tokens.get(0).locus();
    List<Value> values = new ArrayList<>();
    for (int k = 0; k < n; k++) {
      String text = n == 1 ? String.join(" ", texts) : k < texts.size() ? texts.get(k) : "";
      values.add(new Value(text, locus, false, doubt));
    }
    return new RowReading(values, MISCOUNT);
  }
}
