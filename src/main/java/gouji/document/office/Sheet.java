package gouji.document.office;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What a spreadsheet shows on one of its sheets. Rows and columns count from 0. */
final class Sheet {

  /** A cell: its text as displayed, and whether a border is drawn at it. */
  record Cell(String text, boolean bordered) {
    static final Cell BLANK = new Cell("", false);

    boolean blank() {
      return text.isBlank();
    }
  }

  /** Cells that are merged into one, from row and column to row and column, all inclusive. */
  record Merge(int top, int left, int bottom, int right) {
    boolean covers(int row, int column) {
      return row >= top && row <= bottom && column >= left && column <= right;
    }
  }

  private final NavigableMap<Integer, NavigableMap<Integer, Cell>> rows = new TreeMap<>();
  private final List<Merge> merges = new ArrayList<>();
  private final BitSet hiddenRows = new BitSet();
  private final BitSet hiddenColumns = new BitSet();

  void put(int row, int column, Cell cell) {
    rows.computeIfAbsent(row, r -> new TreeMap<>()).put(column, cell);
  }

  void merge(Merge merge) {
    merges.add(merge);
  }

  void hideRow(int row) {
    hiddenRows.set(row);
  }

  void hideColumns(int first, int last) {
    hiddenColumns.set(first, last + 1);
  }

  /** The rows that have cells and are not hidden. */
  List<Integer> rows() {
    return rows.keySet().stream().filter(row -> !hiddenRows.get(row)).toList();
  }

  /** How many rows are seen from the one to the other, the last not counted. */
  int rowsBetween(int from, int to) {
    return to - from - hiddenRows.get(from, to).cardinality();
  }

  int columnsBetween(int from, int to) {
    return to - from - hiddenColumns.get(from, to).cardinality();
  }

  boolean columnHidden(int column) {
    return hiddenColumns.get(column);
  }

  Cell cell(int row, int column) {
    return rows.getOrDefault(row, Collections.emptyNavigableMap()).getOrDefault(column, Cell.BLANK);
  }

  /** The cells of a row that are there and in sight, by their columns. */
  NavigableMap<Integer, Cell> row(int row) {
    NavigableMap<Integer, Cell> seen =
        new TreeMap<>(rows.getOrDefault(row, Collections.emptyNavigableMap()));
    seen.keySet().removeIf(this::columnHidden);
    return seen;
  }

  List<Merge> merges() {
    return merges;
  }
}
