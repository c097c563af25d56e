package gouji.report;

import gouji.form.Column;
import gouji.form.Label;
import gouji.form.Row;
import gouji.form.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells whether the blocks of a table whose rows stand side by side are printed in another order
 * than the form's, or the columns within one. Each column is printed once a block, so it is not the
 * place of a label that tells, but where the run of labels falls back: once for every new block.
 */
final class BlockOrder {
  private BlockOrder() {}

  static boolean rowsDisturbed(Table table, List<List<String>> lines) {
    List<String> rows = table.rows().stream().map(BlockOrder::letters).toList();
    Set<String> printed = new LinkedHashSet<>();
    for (Row row : table.rows()) {
      row.groups().forEach(group -> printed.add(Letters.of(group.printed())));
      printed.add(letters(row));
    }
    List<String> all = lines.stream().flatMap(List::stream).toList();
    boolean oneEach =
        lines.stream().allMatch(line -> line.stream().filter(printed::contains).count() <= 1);
    List<String> whole = ColumnOrder.whole(List.copyOf(printed), all);
    return ColumnOrder.disturbed(oneEach ? printed : rows, all, 1)
        || ColumnOrder.disturbed(rows, whole, 1)
        || lines.stream().anyMatch(line -> ColumnOrder.disturbed(printed, line, 1));
  }

  private static String letters(Row row) {
    return Letters.of(row.label().printed());
  }

  static boolean columnsDisturbed(Table table, List<List<String>> lines) {
    boolean oneEach = lines.stream().allMatch(line -> places(table, line).size() <= 1);
    return oneEach
        ? fallsBack(table, lines.stream().flatMap(List::stream).toList())
        : lines.stream().anyMatch(line -> fallsBack(table, line));
  }

  private static boolean fallsBack(Table table, List<String> words) {
    List<Integer> places = places(table, words);
    int due = table.rows().size() * table.columns().size();
    List<Integer> nearest = places.subList(Math.max(0, places.size() - due), places.size());
    int falls = 0;
    for (int i = 1; i < nearest.size(); i++) {
      falls += nearest.get(i) <= nearest.get(i - 1) ? 1 : 0;
    }
    return falls >= table.rows().size();
  }

  /** Which columns the words are the labels of, in the order of the words. */
  private static List<Integer> places(Table table, List<String> words) {
    List<List<String>> labels =
        table.columns().stream().map(Column::label).map((Label l) -> FormLine.letters(l)).toList();
    List<Integer> places = new ArrayList<>();
    for (String word : words) {
      for (int k = 0; k < labels.size(); k++) {
        if (labels.get(k).contains(word)) {
          places.add(k);
        }
      }
    }
    return places;
  }
}
