package gouji.report;

import gouji.report.Strip.Part;
import gouji.report.StripView.Slot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sees a strip as a row whose figures stand in the columns under a heading. */
final class PlacedView {
  private PlacedView() {}

  /** The view; null where the row does not keep to the columns. */
  static @Nullable StripView of(Strip strip, ColumnPlan plan, TableHead head) {
    if (!strip.hasFigure() && shifted(strip, plan, head)) {
      return labelOnly(strip, plan, head);
    }
    List<String> labels = new ArrayList<>();
    Slot empty = plan.doubt() == null ? StripView.NOTHING : new Slot(null, plan.doubt());
    List<Slot> slots = new ArrayList<>(Collections.nCopies(plan.figures(), empty));
    boolean figureAmongLabels = false;
    boolean leftOver = false;
    Part stray = null;
    for (Part part : strip.parts()) {
      int k = plan.figureOf(part, strip);
      if (part.lastColumn() < plan.start()) {
        figureAmongLabels |= part.figure();
        stray = strip.aligned() && part.figure() && !numeral(part) ? part : stray;
        head.addLabel(part, labels);
      } else if (k >= 0) {
        slots.set(k, joined(slots.get(k), part, plan.repeated(k)));
      } else if (!part.blank()) {
        if (k == -2 && part.figure()) {
          doubt(slots, plan, part);
        } else {
          leftOver = true;
        }
      }
    }
    Part last = slots.get(slots.size() - 1).part();
    boolean lastBlank = last == null || last.blank();
    boolean tooShort = last == null && strip.hasFigure();
    if (leftOver || tooShort || (figureAmongLabels && lastBlank)) {
      return null;
    }
    if (stray != null) {
      String doubt = "行名旁边还有多出的“" + stray.text() + "”";
      slots.replaceAll(slot -> new Slot(slot.part(), doubt));
    }
    return StripView.placed(labels, slots);
  }

  /** The numeral of a label, set apart from it: 1. 、2． */
  private static boolean numeral(Part part) {
    String text = part.text().strip();
    return ".．、".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /**
   * Whether words in the places of figures, in a row without figures, are a label that is shifted.
   * Beside a label that is whole, or where no label of the table reads so, they are words for a
   * figure, such as 若干.
   */
  private static boolean shifted(Strip strip, ColumnPlan plan, TableHead head) {
    List<String> labels = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (Part part : strip.parts()) {
      if (words(part, plan)) {
        words.add(part.letters());
      } else if (part.lastColumn() < plan.start()) {
        head.addLabel(part, labels);
      }
    }
    boolean whole = labels.stream().anyMatch(head.rows()::contains);
    boolean ofLabels =
        words.stream()
            .allMatch(word -> labels.contains(word) || (!whole && head.beside().contains(word)));
    return !words.isEmpty() && (labels.isEmpty() || ofLabels);
  }

  /** Words in the place of a figure. */
  private static boolean words(Part part, ColumnPlan plan) {
    return part.lastColumn() >= plan.start()
        && part.letters().length() > 1
        && !CountedView.anyDigit(part.letters());
  }

  /** A row of blanks beside its label; but a label that spans one of the places leaves no blank. */
  private static StripView labelOnly(Strip strip, ColumnPlan plan, TableHead head) {
    List<String> labels = new ArrayList<>();
    strip.parts().forEach(part -> head.addLabel(part, labels));
    Part blank = new Part("", "", false, false, 0, 1, 1, strip.locus());
    boolean spanned =
        strip.parts().stream()
            .anyMatch(p -> p.column() < plan.start() && p.lastColumn() >= plan.start());
    Slot slot = new Slot(blank, spanned ? "行名的格子占了数字的位置" : null);
    return StripView.placed(labels, Collections.nCopies(plan.figures(), slot));
  }

  private static Slot joined(Slot slot, Part part, boolean repeated) {
    Part before = slot.part();
    if (before == null || before.blank()) {
      return new Slot(part, slot.doubt());
    }
    if (part.blank() || (repeated && part.text().equals(before.text()))) {
      return slot;
    }
    return new Slot(before, "旁边还有多出的“" + part.text() + "”");
  }

  /** A figure that reaches over several columns belongs to any of them. */
  private static void doubt(List<Slot> slots, ColumnPlan plan, Part part) {
    for (int k = 0; k < slots.size(); k++) {
      if (plan.touches(k, part.column(), part.lastColumn())) {
        slots.set(k, new Slot(part, "“" + part.text() + "”占了几列的位置，无法确定属于哪一列"));
      }
    }
  }
}
