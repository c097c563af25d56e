package gouji.report;

import gouji.report.Strip.Part;
import java.util.ArrayList;
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

  static final Slot NOTHING = new Slot(null, null);

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
      StripView placed = PlacedView.of(strip, plan, line.head());
      if (placed != null) {
        return placed;
      }
    }
    return CountedView.of(strip, line);
  }

  /** A row of a text, its figures in their columns. */
  static StripView inColumns(List<Part> labels, List<Part> figures, TableHead head) {
    List<String> letters = new ArrayList<>();
    labels.forEach(part -> head.addLabel(part, letters));
    return placed(letters, figures.stream().map(part -> new Slot(part, null)).toList());
  }

  /** By columns. */
  static StripView placed(List<String> labels, List<Slot> slots) {
    return new StripView(labels, slots, List.of());
  }

  /** By count. */
  static StripView counted(List<String> labels, List<Part> tokens) {
    return new StripView(labels, null, tokens);
  }
}
