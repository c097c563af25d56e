package gouji.check;

import gouji.figure.Figure;
import gouji.form.FigureName;
import gouji.report.Entry;
import gouji.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code cell.uncertain}: a figure with more than one reading is never guessed at. Figures of a row
 * that are in doubt for one reason are told together.
 */
final class UncertainCheck implements Check {

  private record Doubt(String table, String row, String why) {}

  @Override
  public List<Finding> of(Report report) {
    Map<Doubt, List<Entry>> doubts = new LinkedHashMap<>();
    for (Entry entry : report.entries().values()) {
      if (entry.figure() instanceof Figure.Doubtful doubtful) {
        FigureName name = entry.name();
        Doubt doubt = new Doubt(name.table(), name.row(), doubtful.why());
        doubts.computeIfAbsent(doubt, key -> new ArrayList<>()).add(entry);
      }
    }
    Wording wording = new Wording(report.form());
    return doubts.entrySet().stream()
        .map(
            doubt -> {
              List<Entry> entries = doubt.getValue();
              String message =
                  entries.size() == 1
                      ? ofOne(wording, entries.get(0), doubt.getKey().why())
                      : ofMany(wording, entries, doubt.getKey().why());
              return Finding.of(
                  "cell.uncertain", message, entries.stream().map(Entry::name).toList());
            })
        .toList();
  }

  private static String ofOne(Wording wording, Entry entry, String why) {
    String text = entry.figure().text();
    return "%s%s%s不能确定是哪个数：%s。"
        .formatted(
            wording.figure(entry.name()),
            Wording.place(entry.locus()),
            text.isEmpty() ? "" : "读到的是" + Wording.quoted(text) + "，",
            why);
  }

  private static String ofMany(Wording wording, List<Entry> entries, String why) {
    FigureName first = entries.get(0).name();
    return "%s%s%s的%s不能确定各是哪个数：%s。"
        .formatted(
            wording.table(first.table()),
            wording.rowOf(first),
            Wording.place(entries.get(0).locus()),
            wording.columns(entries.stream().map(Entry::name).toList()),
            why);
  }
}
