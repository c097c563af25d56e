package gouji.grid;

import gouji.document.Box;
import gouji.document.Locus;
import gouji.document.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The lines of a table without borders dealt out to its columns, a row each. */
final class Rows {
  private final Columns columns;
  private final List<Line> lines = new ArrayList<>();
  private final List<Grid.Cell> cells = new ArrayList<>();

  private Rows(Columns columns) {
    this.columns = columns;
  }

  static Grid grid(Columns columns, List<Line> lines) {
    List<Upright> likely = Upright.in(lines, columns.figuresFrom());
    Set<Word> likelyCharacters = Upright.characters(likely);
    List<Upright> uprights =
        likely.stream()
            .filter(upright -> clear(upright, columns, lines, likelyCharacters))
            .toList();
    Set<Word> characters = Upright.characters(uprights);
    Rows rows = new Rows(columns);
    SortedSet<Integer> seams = new TreeSet<>();
    for (Line line : lines) {
      List<Word> words = without(line, characters);
      if (!words.isEmpty()) {
        int row = rows.lines.size();
        if (row > 0 && line.page() != rows.lines.get(row - 1).page()) {
          seams.add(row);
        }
        rows.lines.add(line);
        rows.addCells(row, words);
      }
    }
    uprights.forEach(rows::add);
    return Cells.filled(
        Grid.Found.ALIGNED, rows.lines.size(), columns.count(), rows.cells, seams, rows::place);
  }

  private void addCells(int row, List<Word> words) {
    int free = 0;
    for (int i = 0; i < words.size(); ) {
      int from = Math.max(free, columns.first(words.get(i)));
      int to = Math.max(from, columns.last(words.get(i)));
      int next = i + 1;
      while (next < words.size() && columns.first(words.get(next)) <= to) {
        to = Math.max(to, columns.last(words.get(next)));
        next++;
      }
      List<Word> content = words.subList(i, next);
      Box box = content.stream().map(Word::box).reduce(words.get(i).box(), Box::union);
      Locus locus = new Locus.OnPage(lines.get(row).page(), box);
      cells.add(new Grid.Cell(row, from, 1, to - from + 1, Writing.line(content), locus));
      free = to + 1;
      i = next;
    }
  }

  private static List<Word> without(Line line, Set<Word> characters) {
    return line.words().stream().filter(word -> !characters.contains(word)).toList();
  }

  /** Whether beside an upright label there are lines, none of which runs through it. */
  private static boolean clear(
      Upright upright, Columns columns, List<Line> lines, Set<Word> characters) {
    int column = columns.first(upright.characters().get(0));
    List<Word> beside =
        lines.stream()
            .filter(upright::beside)
            .flatMap(line -> without(line, characters).stream())
            .toList();
    return !beside.isEmpty()
        && beside.stream()
            .noneMatch(word -> columns.first(word) <= column && column <= columns.last(word));
  }

  private void add(Upright upright) {
    List<Integer> rows =
        IntStream.range(0, lines.size())
            .filter(row -> upright.beside(lines.get(row)))
            .boxed()
            .toList();
    int first = rows.get(0);
    cells.add(
        new Grid.Cell(
            first,
            columns.first(upright.characters().get(0)),
            rows.size(),
            1,
            upright.text(),
            new Locus.OnPage(upright.page(), upright.box())));
  }

  private Locus place(int row, int column) {
    Line line = lines.get(row);
    Band band = columns.band(column);
    double width = band.right() - band.left();
    Box box = new Box(band.left(), line.box().y(), width, line.box().height());
    return new Locus.OnPage(line.page(), box);
  }
}
