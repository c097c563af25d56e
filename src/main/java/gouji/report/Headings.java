package gouji.report;

import gouji.form.Table;
import gouji.report.Alignment.Placed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words that stand above the figures of each table. 规章 has three figures in the old form and in
 * the new one, and only the words above them tell which.
 */
record Headings(Map<String, String> above) {

  /** How many letters above the first row of a table may be its heading, for each that is due. */
  private static final double REACH = 2.5;

  /** A heading of another form that fits better by this much is that form's. */
  private static final double FOREIGN = 0.15;

  static Headings of(List<Placed> placed, List<Strip> rows, List<Strip> strips) {
    Map<String, String> above = new HashMap<>();
    for (Placed p : placed) {
      Candidate candidate = p.candidate();
      if (candidate != null) {
        int first = rows.get(candidate.from()).index();
        int reach = (int) (REACH * p.line().head().heading().length());
        above.computeIfAbsent(p.line().table().code(), table -> words(strips, first, reach));
      }
    }
    return new Headings(above);
  }

  /** The words above a row, up to the figures of the table before. */
  private static String words(List<Strip> strips, int first, int reach) {
    StringBuilder words = new StringBuilder();
    int filled = 0;
    for (int i = first - 1; i >= 0 && words.length() < reach; i--) {
      Strip strip = strips.get(i);
      if (strip.hasFigure() && filled++ > 0) {
        break;
      }
      strip.parts().stream().filter(part -> !part.figure()).forEach(p -> words.append(p.letters()));
    }
    return words.toString();
  }

  /**
   * How far the headings are from what a form prints: for each table, the share that is missing.
   */
  double distance(PrintedForm form) {
    double distance = 0;
    for (Map.Entry<String, String> table : above.entrySet()) {
      distance += 1 - coverage(form, table.getKey());
    }
    return distance;
  }

  private double coverage(PrintedForm form, String table) {
    return form.lines().stream()
        .filter(line -> line.table().code().equals(table))
        .findFirst()
        .map(line -> LetterSet.coverage(line.head().heading(), above.getOrDefault(table, "")))
        .orElse(0.0);
  }

  /** Doubts the tables that are headed as in another form: their columns are not this form's. */
  List<Placed> doubted(List<Placed> placed, PrintedForm own, List<PrintedForm> others) {
    List<Placed> result = new ArrayList<>();
    for (Placed p : placed) {
      Table table = p.line().table();
      Candidate candidate = p.candidate();
      boolean foreign =
          candidate != null
              && others.stream().anyMatch(other -> fitsBetter(other, own, table.code()));
      result.add(
          foreign && candidate != null
              ? new Placed(
                  p.line(),
                  candidate.with(
                      candidate.reading().doubted("表头与“" + table.title() + "”的表式不符，无法确定各列填的是什么")))
              : p);
    }
    return result;
  }

  private boolean fitsBetter(PrintedForm other, PrintedForm own, String table) {
    return coverage(other, table) > coverage(own, table) + FOREIGN;
  }
}
