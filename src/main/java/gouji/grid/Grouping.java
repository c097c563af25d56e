package gouji.grid;

import gouji.document.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Groups the lines of a table without borders to rows: the lines of a label, and the figures beside
 * it. It is all or nothing: where a single figure has no row or two, each line stays a row, and it
 * is for the reader of the form to tell.
 */
final class Grouping {
  /** How much nearer, in ems, the label of a figure must be than any other. */
  private static final double NEARER = 0.25;

  /** How far, in ems, the label of a group may be from the last row that it stands beside. */
  private static final double BESIDE = 0.5;

  private final Columns columns;
  private final Parting parting;
  private final LabelStacks labels;
  private final List<List<Word>> words = new ArrayList<>();
  private final Map<Word, Integer> rowOf = new HashMap<>();
  private final Map<Integer, Integer> placeOf = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<Rows.Beside> groups = new ArrayList<>();

  private Grouping(List<Line> body, Columns columns, Parting parting) {
    this.columns = columns;
    this.parting = parting;
    this.labels = LabelStacks.of(body, columns, parting);
    for (Stack label : labels.rows()) {
      label.words().forEach(word -> rowOf.put(word, words.size()));
      words.add(new ArrayList<>(label.words()));
    }
  }

  /** The rows, if the lines below the headings can be grouped without doubt. */
  static Optional<Rows> rows(List<Line> lines, Set<Line> headings, Columns columns, Rulers rulers) {
    if (!columns.labelled()) {
      return Optional.empty();
    }
    List<Line> body = lines.stream().filter(line -> !headings.contains(line)).toList();
    return Parting.byRules(rulers, body, columns)
        .flatMap(rules -> new Grouping(body, columns, rules).rows(lines, headings))
        .or(
            () ->
                Parting.byWhite(body, columns)
                    .flatMap(white -> new Grouping(body, columns, white).rows(lines, headings)));
  }

  private Optional<Rows> rows(List<Line> lines, Set<Line> headings) {
    for (Line line : lines) {
      if (!headings.contains(line) && !dealt(line)) {
        return Optional.empty();
      }
    }
    for (int row = 0; row < words.size(); row++) {
      if (!sound(labels.rows().get(row).page(), words.get(row))) {
        return Optional.empty();
      }
    }
    for (Line line : lines) {
      if (headings.contains(line)) {
        rows.add(new Row(line.page(), line.words()));
      } else {
        line.words().forEach(this::addRow);
      }
    }
    boolean placed = labels.groups().stream().allMatch(this::addGroup);
    return placed ? Optional.of(new Rows(rows, groups)) : Optional.empty();
  }

  /** Deals the figures of a line to the rows; false if a single one has no place. */
  private boolean dealt(Line line) {
    for (Word word : line.words()) {
      if (!columns.label(word)) {
        Integer row = nearest(line.page(), word);
        if (row == null) {
          return false;
        }
        words.get(row).add(word);
        rowOf.put(word, row);
      }
    }
    return true;
  }

  /** The row whose label stands beside the word, or clearly nearer than any other. */
  private @Nullable Integer nearest(int page, Word word) {
    double least = Double.MAX_VALUE;
    double second = Double.MAX_VALUE;
    int nearest = -1;
    for (int row = 0; row < words.size(); row++) {
      Stack label = labels.rows().get(row);
      if (label.page() == page) {
        double distance = label.distance(word);
        if (distance < least) {
          second = least;
          least = distance;
          nearest = row;
        } else {
          second = Math.min(second, distance);
        }
      }
    }
    boolean told =
        nearest >= 0
            && second - least >= NEARER * word.size()
            && parting.together(labels.rows().get(nearest), word);
    return told ? nearest : null;
  }

  /**
   * Whether the figures of a row stand on one line. Only one that wrapped has several, and fills
   * those but the last; where but white parts the rows, those may be figures of two rows.
   */
  private boolean sound(int page, List<Word> row) {
    Map<Integer, List<Word>> byColumn = new TreeMap<>();
    for (Word word : row) {
      if (!columns.label(word)) {
        byColumn.computeIfAbsent(columns.first(word), column -> new ArrayList<>()).add(word);
      }
    }
    List<Word> level = new ArrayList<>();
    for (Map.Entry<Integer, List<Word>> column : byColumn.entrySet()) {
      List<Line> lines = Line.of(page, column.getValue());
      double width = columns.band(column.getKey()).width();
      if (lines.size() == 1) {
        level.addAll(lines.get(0).words());
      } else if (!parting.ruled() || Writing.cell(lines, width).indexOf('\n') >= 0) {
        return false;
      }
    }
    return Line.of(page, level).size() <= 1;
  }

  private void addRow(Word word) {
    Integer row = rowOf.get(word);
    if (row != null && placeOf.putIfAbsent(row, rows.size()) == null) {
      rows.add(new Row(labels.rows().get(row).page(), words.get(row)));
    }
  }

  /** Puts the label of a group beside its rows; false if it has none to itself. */
  private boolean addGroup(Stack group) {
    int column = columns.first(group.words().get(0));
    double reach = BESIDE * group.last().size();
    int from = Integer.MAX_VALUE;
    int to = -1;
    for (int row = 0; row < words.size(); row++) {
      Stack label = labels.rows().get(row);
      if (label.page() == group.page()
          && label.top() - reach <= group.bottom()
          && group.top() <= label.bottom() + reach
          && words.get(row).stream().noneMatch(word -> columns.covers(word, column))) {
        int place = placeOf.getOrDefault(row, -1);
        from = Math.min(from, place);
        to = Math.max(to, place);
      }
    }
    for (Rows.Beside other : groups) {
      if (columns.first(other.label().words().get(0)) == column && other.to() >= from) {
        from = other.to() + 1;
      }
    }
    groups.add(new Rows.Beside(group, from, to));
    return 0 <= from && from <= to && clear(from, to, column);
  }

  private boolean clear(int from, int to, int column) {
    return rows.subList(from, to + 1).stream()
        .flatMap(row -> row.words().stream())
        .noneMatch(word -> columns.covers(word, column));
  }
}
