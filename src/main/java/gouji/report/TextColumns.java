package gouji.report;

import gouji.report.Strip.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the tables in a text that keeps the layout of its pages. An extractor stretches
 * lines as it needs, each page in its own way, and headings do not keep above their figures; but
 * figures of one column stand below each other. So it is the stacks of figures that tell the
 * columns, where there are as many on a page as the form prints.
 */
final class TextColumns {
  /** The share of the letters of a heading that must stand above its table. */
  private static final double HEADED = 0.8;

  /** The lines that the headings of a table may take. */
  private static final int HEADING = 48;

  /** A table with more lines on a page is none. */
  private static final int LONGEST = 1000;

  /** The least white space that parts figures; words may have a single space between them. */
  private static final int GAP = 2;

  /** By the table's code and the place of the strip: the columns it is to keep to. */
  private final Map<String, Map<Integer, Stacks>> rows = new HashMap<>();

  private TextColumns() {}

  static TextColumns of(List<Strip> strips, List<FormLine> tables) {
    TextColumns columns = new TextColumns();
    if (strips.stream().anyMatch(strip -> strip.page() > 0)) {
      Map<String, TreeMap<Integer, List<Strip>>> pages = new HashMap<>();
      @Nullable FormLine open = null;
      for (Strip strip : strips) {
        FormLine headed = headed(strips, strip, tables);
        open = headed == null ? open : headed;
        if (open != null && strip.page() > 0) {
          pages
              .computeIfAbsent(open.table().code(), table -> new TreeMap<>())
              .computeIfAbsent(strip.page(), page -> new ArrayList<>())
              .add(strip);
        }
      }
      tables.forEach(
          table ->
              pages
                  .getOrDefault(table.table().code(), new TreeMap<>())
                  .values()
                  .forEach(page -> columns.add(table, page, tables)));
    }
    return columns;
  }

  private void add(FormLine table, List<Strip> page, List<FormLine> tables) {
    if (page.size() > LONGEST) {
      return;
    }
    Stacks stacks = Stacks.of(page, table.figures().size());
    if (page.stream().anyMatch(strip -> strayWords(strip, stacks, tables))) {
      return;
    }
    Map<Integer, Stacks> ofTable =
        this.rows.computeIfAbsent(table.table().code(), code -> new HashMap<>());
    page.forEach(strip -> ofTable.put(strip.index(), stacks));
  }

  /** Whether words stand in the places of figures that are no headings. */
  private static boolean strayWords(Strip strip, Stacks stacks, List<FormLine> tables) {
    return strip.parts().stream()
        .filter(part -> !part.figure() && part.column() >= stacks.from())
        .anyMatch(part -> tables.stream().noneMatch(t -> heads(part.letters(), t.head())));
  }

  /** The table whose heading ends on the strip, if one does. */
  private static @Nullable FormLine headed(List<Strip> strips, Strip last, List<FormLine> tables) {
    int from = Math.max(0, last.index() - HEADING);
    for (FormLine table : tables) {
      StringBuilder letters = new StringBuilder();
      for (int i = last.index(); i >= from && heading(strips.get(i), table, letters); i--) {
        if (LetterSet.coverage(table.head().heading(), letters) >= HEADED) {
          return table;
        }
      }
    }
    return null;
  }

  /** Adds the letters of the headings on a strip; false where there are none. */
  private static boolean heading(Strip strip, FormLine table, StringBuilder letters) {
    boolean any = false;
    for (Part part : strip.parts()) {
      if (heads(part.letters(), table.head())) {
        letters.append(part.letters());
        any = true;
      }
    }
    return any;
  }

  private static boolean heads(String letters, TableHead head) {
    return !letters.isEmpty()
        && (head.printed().contains(letters)
            || head.columns().stream().flatMap(List::stream).anyMatch(letters::startsWith));
  }

  /** Whether the strip stands in a table. */
  boolean tabulated(Strip strip) {
    return rows.values().stream().anyMatch(of -> of.containsKey(strip.index()));
  }

  /** The strip as a row with its figures in their columns; null where these do not tell. */
  @Nullable StripView view(Strip strip, FormLine line) {
    Stacks stacks = rows.getOrDefault(line.table().code(), Map.of()).get(strip.index());
    if (stacks == null) {
      return null;
    }
    Part blank = blank(strip);
    List<Part> slots = new ArrayList<>();
    line.figures().forEach(figure -> slots.add(blank));
    List<Part> figures = figures(strip.parts());
    if (strip.hasFigure() ? !row(strip) : !label(strip, line)) {
      return null;
    }
    for (Part figure : figures) {
      int k = stacks.column(figure);
      if (k < 0) {
        return null;
      }
      slots.set(k, figure);
    }
    if (figures.stream().anyMatch(figure -> overrunsABlank(figure, stacks, slots))) {
      return null;
    }
    if (figures.size() < slots.size() && !stacks.inLine(figures)) {
      return null;
    }
    List<Part> labels = strip.parts().subList(0, strip.parts().size() - figures.size());
    return StripView.inColumns(labels, slots, line.head());
  }

  private static boolean overrunsABlank(Part figure, Stacks stacks, List<Part> slots) {
    int next = stacks.column(figure) + 1;
    return next < slots.size() && slots.get(next).blank() && stacks.overruns(figure);
  }

  /** Whether nothing but labels of rows and their groups stands there. */
  private static boolean label(Strip strip, FormLine line) {
    return line.labelled()
        && strip.parts().stream().allMatch(part -> line.head().beside().contains(part.letters()));
  }

  private static Part blank(Strip strip) {
    Part first = strip.parts().get(0);
    return new Part("", "", false, false, first.column(), 0, 1, strip.locus());
  }

  /** Whether the strip looks like a row of a table, not like a sentence. */
  static boolean row(Strip strip) {
    return strip.hasFigure() && figures(strip.parts()).size() == strip.figures();
  }

  /**
   * The figures that end a line, if white space parts all of them as it parts columns. 无 alone may
   * be a piece of 无法提供 that stands beside its rows.
   */
  static List<Part> figures(List<Part> parts) {
    int from = parts.size();
    while (from > 0 && parts.get(from - 1).figure()) {
      from--;
    }
    if (from == parts.size() - 1 && parts.get(from).none()) {
      return List.of();
    }
    for (int i = Math.max(1, from); i < parts.size(); i++) {
      if (parts.get(i).column() - parts.get(i - 1).lastColumn() <= GAP) {
        return List.of();
      }
    }
    return parts.subList(from, parts.size());
  }
}
