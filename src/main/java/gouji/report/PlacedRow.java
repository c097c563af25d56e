package gouji.report;

import gouji.document.Locus;
import gouji.grid.Grid;
import gouji.report.RowReading.Value;
import gouji.report.Strip.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the figures of a line from strips whose places say which figure stands in which column. */
final class PlacedRow {
  /** A row without any figure may be one of blanks, or have its figures elsewhere. */
  private static final double NO_FIGURE = 0.03;

  /** A row cut in two, where a page ends or a cell wraps. */
  private static final double CUT = 0.1;

  /** A row cut in two where nothing explains it. */
  private static final double TORN = 0.6;

  /** Figures above or below all of their label; printers set them beside it, or at its middle. */
  private static final double ASIDE = 0.1;

  /** Words where figures belong. */
  private static final double WORDS = 0.2;

  private final List<Strip> strips;
  private final List<StripView> views;
  private final FormLine line;
  private final boolean enclosed;

  PlacedRow(List<Strip> strips, List<StripView> views, FormLine line) {
    this.strips = strips;
    this.views = views;
    this.line = line;
    this.enclosed = strips.stream().noneMatch(Strip::aligned);
  }

  @Nullable RowReading reading() {
    List<Value> values = new ArrayList<>();
    for (int k = 0; k < line.figures().size(); k++) {
      Value value = value(k);
      if (value == null) {
        return null;
      }
      values.add(value);
    }
    boolean any = values.stream().anyMatch(value -> !value.text().isBlank());
    if (!any && line.labelled() && !cellsBesideLabel()) {
      return null;
    }
    boolean blanks = values.stream().anyMatch(value -> value.text().isBlank());
    RowReading reading =
        new RowReading(
            blanks ? values.stream().map(Value::open).toList() : values,
            any ? cuts() + aside() + words() + Middle.cost(strips, views, line) : NO_FIGURE);
    return scattered() ? reading.doubted("这一行的数散在几行文字里，无法确定各属于哪一格") : reading;
  }

  /** Whether in a text, where only spaces divide rows, the figures stand on several lines. */
  private boolean scattered() {
    long filled =
        IntStream.range(0, views.size())
            .filter(s -> strips.get(s).page() > 0 && views.get(s).anyFilled())
            .count();
    return filled > 1;
  }

  /** Whether a row of blanks has them where it is named, and not beside the label of its group. */
  private boolean cellsBesideLabel() {
    for (int s = 0; s < views.size(); s++) {
      Grid grid = strips.get(s).grid();
      boolean asWritten = grid == null || grid.found() == Grid.Found.DELIMITED;
      if (asWritten && views.get(s).names(line) && views.get(s).slot(0).part() == null) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Value value(int k) {
    StringBuilder text = new StringBuilder();
    Locus locus = null;
    Part piece = null;
    int above = 0;
    String doubt = null;
    for (int s = 0; s < views.size(); s++) {
      StripView.Slot slot = views.get(s).slot(k);
      Part part = slot.part();
      doubt = doubt == null ? slot.doubt() : doubt;
      if (part == null) {
        continue;
      }
      if (part.blank()) {
        locus = locus == null ? part.locus() : locus;
      } else {
        if (piece != null && !filledItsLine(piece, strips.get(above), k)) {
          doubt = "上下两行的“" + piece.text() + "”和“" + part.text() + "”可能是两个数";
        }
        piece = part;
        above = s;
        locus = text.isEmpty() ? part.locus() : united(locus, part.locus());
        text.append(part.text());
        if (!covers(s, part)) {
          doubt = "这个数占了几行的位置，无法确定属于哪一行";
        }
      }
    }
    return locus == null ? null : new Value(text.toString(), locus, enclosed, doubt);
  }

  private boolean filledItsLine(Part piece, Strip strip, int k) {
    Grid grid = strip.grid();
    return grid == null || FullLine.of(piece, grid, line.head().columns().get(k));
  }

  private static @Nullable Locus united(@Nullable Locus first, Locus second) {
    return first instanceof Locus.OnPage a
            && second instanceof Locus.OnPage b
            && a.page() == b.page()
        ? new Locus.OnPage(a.page(), a.box().union(b.box()))
        : first;
  }

  /** Whether all rows that a merged cell spans are among the strips, but for those of nothing. */
  private boolean covers(int s, Part part) {
    Grid grid = strips.get(s).grid();
    int lastRow = strips.get(s).row() + part.rows() - 1;
    int lastStrip = strips.get(strips.size() - 1).row();
    return part.rows() == 1
        || lastStrip >= lastRow
        || (grid != null
            && grid.cells().stream()
                .filter(cell -> lastStrip < cell.row() && cell.row() <= lastRow)
                .allMatch(Grid.Cell::blank));
  }

  /** What the cuts cost: the strips that go on with a figure begun on one before. */
  private double cuts() {
    double cost = 0;
    for (int s = 1; s < views.size(); s++) {
      if (goesOn(s)) {
        cost += mayBeCut(s) ? CUT : TORN;
      }
    }
    return cost;
  }

  private boolean goesOn(int s) {
    for (int k = 0; k < line.figures().size(); k++) {
      if (views.get(s).filled(k)) {
        for (int before = 0; before < s; before++) {
          if (views.get(before).filled(k)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Whether a page ends before this strip, or no rule divides it from the one above. */
  private boolean mayBeCut(int s) {
    Grid grid = strips.get(s).grid();
    int from = strips.get(s - 1).row() + 1;
    return grid != null
        && strips.get(s).sameGrid(strips.get(s - 1))
        && (strips.get(s).aligned()
            || !grid.seams().subSet(from, strips.get(s).row() + 1).isEmpty());
  }

  /** Words in the places of figures may be a heading that stands above the next table. */
  private double words() {
    for (StripView view : views) {
      for (int k = 0; k < line.figures().size(); k++) {
        Part part = view.slot(k).part();
        if (part != null && !part.blank() && !part.figure() && !part.none()) {
          return WORDS;
        }
      }
    }
    return 0;
  }

  private double aside() {
    int firstLabel = -1;
    int lastLabel = -1;
    int firstFigure = -1;
    int lastFigure = -1;
    for (int s = 0; s < views.size(); s++) {
      if (views.get(s).names(line)) {
        firstLabel = firstLabel < 0 ? s : firstLabel;
        lastLabel = s;
      }
      if (views.get(s).anyFilled()) {
        firstFigure = firstFigure < 0 ? s : firstFigure;
        lastFigure = s;
      }
    }
    boolean above = lastFigure < firstLabel;
    boolean below = firstFigure > lastLabel && strips.get(firstFigure).aligned();
    return line.labelled() && (above || below) ? ASIDE : 0;
  }
}
