package gouji.report;

import gouji.form.Column;
import gouji.form.Label;
import gouji.form.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells whether the columns of a table stand in another order than the form prints them. Whole
 * labels tell it over all lines of a heading; the beginnings of wrapped ones only on one line, as
 * printers set a label of one line below the first of a label of two.
 */
final class ColumnOrder {
  /** The share of a label that its first line holds, where it was wrapped. */
  private static final double WRAPPED = 0.4;

  private ColumnOrder() {}

  static boolean disturbed(Table table, List<List<String>> lines) {
    boolean sideBySide = table.layout() == Table.Layout.SIDE_BY_SIDE;
    List<String> words = lines.stream().flatMap(List::stream).toList();
    boolean columns = columnsDisturbed(table, lines) || tornDisturbed(table, words);
    return (columns && !asPrinted(table, words))
        || (sideBySide && BlockOrder.rowsDisturbed(table, lines));
  }

  private static boolean columnsDisturbed(Table table, List<List<String>> lines) {
    boolean sideBySide = table.layout() == Table.Layout.SIDE_BY_SIDE;
    for (int i = 0; i < lines.size(); i++) {
      List<String> line =
          sideBySide ? withinBlock(table, lines.subList(0, i), lines.get(i)) : lines.get(i);
      if (disturbed(table, line, WRAPPED)) {
        return true;
      }
    }
    return disturbed(table, lines.stream().flatMap(List::stream).toList(), 1)
        || (sideBySide && BlockOrder.columnsDisturbed(table, lines));
  }

  /**
   * Whether the words, each label in as many pieces as it may be in, are the labels of the columns
   * in the form's order, once for each block of figures, and nothing is left that begins another.
   */
  private static boolean asPrinted(Table table, List<String> words) {
    List<List<String>> due = TableHead.of(table).columns();
    int found = 0;
    int at = 0;
    while (at < words.size()) {
      int end = found < due.size() ? labelEnd(due.get(found), words, at) : -1;
      if (end < 0 && anyLabel(due, words, at)) {
        return false;
      }
      found += end < 0 ? 0 : 1;
      at = end < 0 ? at + 1 : end;
    }
    return found == due.size();
  }

  private static boolean anyLabel(List<List<String>> due, List<String> words, int from) {
    return due.stream().anyMatch(labels -> labelEnd(labels, words, from) > 0);
  }

  /** Whether labels that were torn in pieces stand in another order, once they are whole again. */
  private static boolean tornDisturbed(Table table, List<String> words) {
    List<String> whole = whole(table, words);
    return whole.size() < words.size()
        && (disturbed(table, whole, 1)
            || (table.layout() == Table.Layout.SIDE_BY_SIDE
                && BlockOrder.columnsDisturbed(table, List.of(whole))));
  }

  /** The words, those joined to one that are the pieces of a label, one behind the other. */
  private static List<String> whole(Table table, List<String> words) {
    List<String> labels = TableHead.of(table).columns().stream().flatMap(List::stream).toList();
    return whole(labels, words);
  }

  /** The words, those joined to one that are the pieces of one of the labels. */
  static List<String> whole(List<String> labels, List<String> words) {
    List<String> whole = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int end = Math.max(at + 1, labelEnd(labels, words, at));
      whole.add(String.join("", words.subList(at, end)));
      at = end;
    }
    return whole;
  }

  /** Behind which word a label ends whose pieces begin with the one given; -1 if none does. */
  private static int labelEnd(List<String> labels, List<String> words, int from) {
    StringBuilder text = new StringBuilder();
    for (int end = from; end < words.size(); end++) {
      text.append(words.get(end));
      if (labels.stream().anyMatch(label -> label.contentEquals(text))) {
        return end + 1;
      }
      if (labels.stream().noneMatch(label -> label.startsWith(text.toString()))) {
        return -1;
      }
    }
    return -1;
  }

  /**
   * A line that runs from the last column of a block to the first of the next, with what is behind
   * that step put before it: what is asked for is the order within a block.
   */
  private static List<String> withinBlock(
      Table table, List<List<String>> above, List<String> line) {
    String first = Letters.of(table.columns().get(0).label().printed());
    String last = Letters.of(table.columns().get(table.columns().size() - 1).label().printed());
    int step = onlyPlace(first, line, WRAPPED);
    boolean blockBefore =
        above.stream().flatMap(List::stream).anyMatch(word -> begins(first, word, WRAPPED));
    return step > 0 && blockBefore && onlyPlace(last, line, WRAPPED) == step - 1
        ? Stream.concat(line.stream().skip(step), line.stream().limit(step)).toList()
        : line;
  }

  /** Whether labels stand in another order than this. */
  static boolean disturbed(Iterable<String> labels, List<String> words, double share) {
    int last = -1;
    for (String label : labels) {
      int at = onlyPlace(label, words, share);
      if (at >= 0 && at < last) {
        return true;
      }
      last = Math.max(at, last);
    }
    return false;
  }

  private static boolean disturbed(Table table, List<String> words, double share) {
    int last = -1;
    List<Label> group = List.of();
    for (Column column : table.columns()) {
      int at = onlyPlace(Letters.of(column.label().printed()), words, share);
      last = column.groups().equals(group) ? last : -1;
      group = column.groups();
      if (at >= 0 && at < last) {
        return true;
      }
      last = at >= 0 ? at : last;
    }
    return false;
  }

  /**
   * Where at least a share of a label stands; -1 where it is not found, or more than once. Table
   * recognisers repeat a label in each cell that it covered, which is once.
   */
  private static int onlyPlace(String label, List<String> words, double share) {
    int found = -1;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (begins(label, word, share)) {
        boolean again = i > 0 && words.get(i - 1).equals(word);
        if (found >= 0 && !again) {
          return -1;
        }
        found = again ? found : i;
      }
    }
    return found;
  }

  /** Whether a word is the beginning of a label, of which it holds at least a share. */
  private static boolean begins(String label, String word, double share) {
    return word.length() > 1 && word.length() >= share * label.length() && label.startsWith(word);
  }
}
