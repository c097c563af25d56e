package gouji.grid;

import gouji.document.Word;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The labels of a table without borders put together from their lines: those of rows, which reach
 * to the figures, and those of groups of rows, which stand beside them.
 */
final class LabelStacks {
  /** How far, in points, lines of one label may be off the edge or the middle they are set to. */
  private static final double FLUSH = 1.5;

  private final List<Stack> rows = new ArrayList<>();
  private final List<Stack> groups = new ArrayList<>();
  private final Columns columns;
  private final Parting parting;

  private LabelStacks(Columns columns, Parting parting) {
    this.columns = columns;
    this.parting = parting;
  }

  static LabelStacks of(List<Line> body, Columns columns, Parting parting) {
    LabelStacks stacks = new LabelStacks(columns, parting);
    for (int i = 0; i < body.size(); i++) {
      stacks.add(body, i);
    }
    return stacks;
  }

  /** The labels of rows, from top to bottom. */
  List<Stack> rows() {
    return rows;
  }

  /** The labels of groups of rows. */
  List<Stack> groups() {
    return groups;
  }

  private void add(List<Line> body, int at) {
    Line line = body.get(at);
    List<Word> labels = line.words().stream().filter(columns::label).toList();
    boolean reached = labels.stream().anyMatch(columns::leaf);
    for (int i = 0; i < labels.size(); i++) {
      Word word = labels.get(i);
      boolean last = i == labels.size() - 1;
      if (columns.leaf(word) || goesOn(line, word) || (last && !reached && alone(body, at))) {
        addTo(rows, line, word, rows.isEmpty() ? -1 : rows.size() - 1);
      } else {
        int group = groups.size() - 1;
        while (group >= 0 && columns.first(groups.get(group).last()) != columns.first(word)) {
          group--;
        }
        addTo(groups, line, word, group);
      }
    }
  }

  private void addTo(List<Stack> stacks, Line line, Word word, int index) {
    if (index >= 0 && !parting.part(line.page(), stacks.get(index), word)) {
      stacks.get(index).add(word);
    } else {
      stacks.add(new Stack(line.page(), word));
    }
  }

  /** Whether the word goes on a label that spans the columns of groups, as the first of rows do. */
  private boolean goesOn(Line line, Word word) {
    if (rows.isEmpty()) {
      return false;
    }
    Stack row = rows.get(rows.size() - 1);
    return columns.first(row.words().get(0)) <= columns.first(word)
        && !parting.part(line.page(), row, word)
        && (Math.abs(row.box().centreX() - word.box().centreX()) < FLUSH
            || Math.abs(row.box().x() - word.box().x()) < FLUSH);
  }

  /** Whether a line of figures has no label but this one: no lines of a label run on around it. */
  private boolean alone(List<Line> body, int at) {
    Line line = body.get(at);
    if (line.words().stream().allMatch(columns::label)) {
      return false;
    }
    @Nullable Word above = at == 0 ? null : leaf(body.get(at - 1));
    @Nullable Word below = at + 1 == body.size() ? null : leaf(body.get(at + 1));
    return above == null
        || below == null
        || parting.part(line.page(), new Stack(line.page(), above), below);
  }

  private @Nullable Word leaf(Line line) {
    return line.words().stream()
        .filter(word -> columns.label(word) && columns.leaf(word))
        .findFirst()
        .orElse(null);
  }
}
