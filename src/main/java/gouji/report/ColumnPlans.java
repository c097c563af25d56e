package gouji.report;

import gouji.grid.Grid;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The column plans of all grids for all tables of a form. A grid may hold several headers: those of
 * several tables one below the other, or the same one again on each page. A row follows the nearest
 * that begins above it.
 */
final class ColumnPlans {
  /** By the grid's place among the pieces, the table's code, and the row of the header. */
  private final Map<Integer, Map<String, NavigableMap<Integer, ColumnPlan>>> plans =
      new HashMap<>();

  private final BitSet headers = new BitSet();
  private final TextColumns text;

  ColumnPlans(List<Strip> strips, List<FormLine> lines) {
    Map<String, FormLine> tables = new HashMap<>();
    lines.forEach(line -> tables.putIfAbsent(line.table().code(), line));
    this.text = TextColumns.of(strips, List.copyOf(tables.values()));
    for (List<Strip> header : headersOf(strips)) {
      LetterSet letters = HeaderMatch.letters(header);
      for (FormLine line : tables.values()) {
        add(header, letters, line);
      }
    }
  }

  /** The strip as a row of the table that the line stands in. */
  StripView view(Strip strip, FormLine line) {
    StripView inColumns = text.view(strip, line);
    return inColumns == null ? StripView.of(strip, line, at(strip, line)) : inColumns;
  }

  /** Whether a text keeps the strip in a table, so that figures there are no part of a sentence. */
  boolean tabulated(Strip strip) {
    return text.tabulated(strip);
  }

  /** The plan that a row of a grid follows for a line of the form, if there is a header for it. */
  @Nullable ColumnPlan at(Strip strip, FormLine line) {
    Map<String, NavigableMap<Integer, ColumnPlan>> tables = plans.get(strip.piece());
    if (tables == null || !tables.containsKey(line.table().code())) {
      return null;
    }
    NavigableMap<Integer, ColumnPlan> rows = tables.get(line.table().code());
    Map.Entry<Integer, ColumnPlan> above = rows.lowerEntry(strip.row());
    if (above == null) {
      return null;
    }
    int next =
        tables.values().stream()
            .map(headers -> headers.ceilingKey(strip.row()))
            .filter(Objects::nonNull)
            .mapToInt(row -> row)
            .min()
            .orElse(Integer.MAX_VALUE);
    ColumnPlan plan = above.getValue();
    // A row of many blanks that lost one of them is a row of blanks still.
    boolean matters = strip.hasFigure() || plan.figures() == 1;
    return matters && RaggedRows.lacksCell(strip, plan.lastFigure(), above.getKey(), next)
        ? plan.doubted("这一行比表中其他各行少一格，无法确定缺的是哪一格")
        : plan;
  }

  /** Whether the strip is part of a header, and so no part of a row that is cut by a page. */
  boolean header(Strip strip) {
    return headers.get(strip.index());
  }

  /** The runs of strips without figures in the grids whose places mean something. */
  private static List<List<Strip>> headersOf(List<Strip> strips) {
    List<List<Strip>> runs = new ArrayList<>();
    List<Strip> run = new ArrayList<>();
    for (Strip strip : strips) {
      boolean goesOn = !run.isEmpty() && run.get(0).sameGrid(strip);
      if (!run.isEmpty() && (!goesOn || strip.hasFigure())) {
        runs.add(run);
        run = new ArrayList<>();
      }
      if (strip.grid() != null && !strip.hasFigure()) {
        run.add(strip);
      }
    }
    if (!run.isEmpty()) {
      runs.add(run);
    }
    return runs;
  }

  private void add(List<Strip> header, LetterSet letters, FormLine line) {
    Grid grid = header.get(0).grid();
    if (grid == null) {
      return;
    }
    ColumnPlan plan = HeaderMatch.of(header, letters, grid.columns(), line.head());
    if (plan == null) {
      return;
    }
    String printed = line.head().printed();
    List<Strip> above =
        header.stream().filter(strip -> headsFigures(strip, plan, printed)).toList();
    if (above.isEmpty()) {
      return;
    }
    int first = above.get(0).row();
    int last = above.get(above.size() - 1).row();
    plans
        .computeIfAbsent(header.get(0).piece(), g -> new HashMap<>())
        .computeIfAbsent(line.table().code(), t -> new TreeMap<>())
        .put(first, plan);
    header.stream()
        .filter(strip -> first <= strip.row() && strip.row() <= last)
        .filter(strip -> above.contains(strip) || caption(strip, line))
        .forEach(strip -> headers.set(strip.index()));
  }

  /** Whether a strip holds labels of columns, and nothing but such, above the figures. */
  private static boolean headsFigures(Strip strip, ColumnPlan plan, String printed) {
    boolean any = false;
    for (Strip.Part part : strip.parts()) {
      if (part.lastColumn() >= plan.start() && !part.letters().isEmpty()) {
        if (!printed.contains(part.letters()) && !likely(part.letters(), printed)) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }

  /** A label of a column with a unit, or misspelt by a letter or two. */
  private static boolean likely(String letters, String printed) {
    long known = letters.chars().filter(c -> printed.indexOf(c) >= 0).count();
    return known * 4 >= letters.length() * 3L;
  }

  /** Whether a strip beside a header only goes on with what the form prints left of it. */
  private static boolean caption(Strip strip, FormLine line) {
    return strip.parts().stream().allMatch(part -> line.head().captions().contains(part.letters()));
  }
}
