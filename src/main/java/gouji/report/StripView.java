package gouji.report;

import gouji.report.Strip.Part;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A strip seen as a row of a table: the pieces of its label, and its figures, either each in its
 * place ({@code slots}) or, where places mean nothing, in their order ({@code tokens}). {@code
 * length} is how many letters its label has, {@code anyCounted} whether it holds figures of which
 * only the order is known.
 */
record StripView(
    List<String> labels,
    int length,
    LetterSet letters,
    @Nullable List<Slot> slots,
    List<Part> tokens,
    boolean anyCounted) {

  private static final Slot NOTHING = new Slot(null, null);

  private StripView(List<String> labels, @Nullable List<Slot> slots, List<Part> tokens) {
    this(labels, length(labels), LetterSet.of(labels), slots, tokens, anyFilled(tokens));
  }

  /** What stands in the place of a figure. */
  Slot slot(int k) {
    return slots == null ? NOTHING : slots.get(k);
  }

  boolean filled(int k) {
    Part part = slot(k).part();
    return part != null && !part.blank();
  }

  private static boolean anyFilled(List<Part> tokens) {
    for (Part part : tokens) {
      if (!part.blank()) {
        return true;
      }
    }
    return false;
  }

  /** Its figures in their order, and its blank cells where it has nothing else. */
  List<Part> figures() {
    if (slots == null) {
      return tokens;
    }
    return IntStream.range(0, slots.size())
        .filter(this::filled)
        .mapToObj(k -> Objects.requireNonNull(slots.get(k).part()))
        .toList();
  }

  boolean anyFilled() {
    for (int k = 0; slots != null && k < slots.size(); k++) {
      if (filled(k)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it holds more of a label than fragments of the groups that the line stands in. */
  boolean names(FormLine line) {
    for (String label : labels) {
      if (!line.groups().contains(label)) {
        return true;
      }
    }
    return false;
  }

  private static int length(List<String> labels) {
    int length = 0;
    for (String label : labels) {
      length += label.length();
    }
    return length;
  }

  /** What stands in one place: nothing, a cell, or more than can be one figure. */
  record Slot(@Nullable Part part, @Nullable String doubt) {}

  static StripView of(Strip strip, FormLine line, @Nullable ColumnPlan plan) {
    if (plan != null) {
      StripView placed = placed(strip, plan, line.head());
      if (placed != null) {
        return placed;
      }
    }
    return inOrder(strip, line);
  }

  /** A row of a text, its figures in their columns. */
  static StripView inColumns(List<Part> labels, List<Part> figures, TableHead head) {
    List<String> letters = new ArrayList<>();
    labels.forEach(part -> head.addLabel(part, letters));
    return new StripView(
        letters, figures.stream().map(part -> new Slot(part, null)).toList(), List.of());
  }

  /** By columns; null where the row does not keep to them. */
  private static @Nullable StripView placed(Strip strip, ColumnPlan plan, TableHead head) {
    if (!strip.hasFigure() && shifted(strip, plan, head)) {
      return labelOnly(strip, plan, head);
    }
    List<String> labels = new ArrayList<>();
    Slot empty = plan.doubt() == null ? NOTHING : new Slot(null, plan.doubt());
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
    return new StripView(labels, slots, List.of());
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
        && !anyDigit(part.letters());
  }

  private static boolean anyDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
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
    return new StripView(labels, Collections.nCopies(plan.figures(), slot), List.of());
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

  /** By count: the label is what stands before the last {@code n} cells or figures. */
  private static StripView inOrder(Strip strip, FormLine line) {
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
    return new StripView(labels, null, filled.size() != n && allCells ? exactly(rest, n) : filled);
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
}
