package gouji.check;

import gouji.figure.Figure;
import gouji.form.FigureName;
import gouji.report.Entry;
import gouji.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code cell.blank}: nothing, or a sign for nothing, stands where a figure belongs. Told once a
 * row, as many bodies leave every 0 blank.
 */
final class BlankCheck implements Check {

  @Override
  public List<Finding> of(Report report) {
    Map<String, List<Entry>> rows = new LinkedHashMap<>();
    for (Entry entry : report.entries().values()) {
      if (entry.figure() instanceof Figure.Blank || entry.figure() instanceof Figure.Nil) {
        String row = entry.name().table() + "/" + entry.name().row();
        rows.computeIfAbsent(row, key -> new ArrayList<>()).add(entry);
      }
    }
    return rows.values().stream().map(blanks -> finding(report, blanks)).toList();
  }

  private static Finding finding(Report report, List<Entry> blanks) {
    Wording wording = new Wording(report.form());
    List<FigureName> names = blanks.stream().map(Entry::name).toList();
    String message =
        "%s%s的%s%s，按 0 计。"
            .formatted(
                wording.table(names.get(0).table()),
                wording.rowOf(names.get(0)),
                wording.columns(names),
                stands(blanks));
    return Finding.of("cell.blank", message, names);
  }

  private static String stands(List<Entry> blanks) {
    Set<String> signs =
        blanks.stream()
            .map(entry -> entry.figure().text())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    boolean empty = signs.remove("");
    String filled = signs.stream().map(Wording::quoted).collect(Collectors.joining());
    if (signs.isEmpty()) {
      return "空着";
    }
    return (empty ? "空着或" : "") + "填的是" + filled;
  }
}
