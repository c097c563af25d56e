package gouji.grid;

import gouji.document.Box;
import gouji.document.Locus;
import gouji.document.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The rows of a table without borders, and the labels that stand beside several of them: what is
 * left of it is to deal the words out to the columns.
 */
record Rows(List<Row> rows, List<Beside> labels) {

  /** A label beside the rows {@code from} to {@code to}. */
  record Beside(Stack label, int from, int to) {}

  /** The rows as a grid. */
  Grid grid(Columns columns) {
    List<Grid.Cell> cells = new ArrayList<>();
    SortedSet<Integer> seams = new TreeSet<>();
    for (int row = 0; row < rows.size(); row++) {
      if (row > 0 && rows.get(row).page() != rows.get(row - 1).page()) {
        seams.add(row);
      }
      addCells(row, columns, cells);
    }
    for (Beside beside : labels) {
      Stack label = beside.label;
      int column = columns.first(label.words().get(0));
      int depth = beside.to - beside.from + 1;
      cells.add(cell(beside.from, depth, column, column, label.page(), label.words()));
    }
    return Cells.filled(
        Grid.Found.ALIGNED,
        rows.size(),
        columns.count(),
        cells,
        seams,
        (row, column) -> place(row, columns.band(column)));
  }

  /** The cells of a row: words in one column are one cell, and so are those that one spans. */
  private void addCells(int row, Columns columns, List<Grid.Cell> cells) {
    List<Word> words = new ArrayList<>(rows.get(row).words());
    words.sort(Comparator.comparingInt(columns::first));
    for (int i = 0; i < words.size(); ) {
      int from = columns.first(words.get(i));
      int to = columns.last(words.get(i));
      int next = i + 1;
      while (next < words.size() && columns.first(words.get(next)) <= to) {
        to = Math.max(to, columns.last(words.get(next)));
        next++;
      }
      cells.add(cell(row, 1, from, to, rows.get(row).page(), words.subList(i, next)));
      i = next;
    }
  }

  private static Grid.Cell cell(int row, int depth, int from, int to, int page, List<Word> words) {
    Box box = words.stream().map(Word::box).reduce(words.get(0).box(), Box::union);
    String text = Writing.cell(Line.of(page, words), /* width= */ 0);
    return new Grid.Cell(row, from, depth, to - from + 1, text, new Locus.OnPage(page, box));
  }

  private Locus place(int row, Band band) {
    Box box = rows.get(row).box();
    return new Locus.OnPage(
        rows.get(row).page(), new Box(band.left(), box.y(), band.width(), box.height()));
  }
}
