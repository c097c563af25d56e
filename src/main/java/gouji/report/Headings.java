package gouji.report;

import gouji.form.Column;
import gouji.form.Label;
import gouji.form.Table;
import gouji.report.Alignment.Placed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words that stand above the figures of each table. 规章 has three figures in the old form and in
 * the new one, and only the words above them tell which.
 */
record Headings(Map<String, List<String>> above) {

  /** How many letters above the first row of a table may be its heading, for each that is due. */
  private static final double REACH = 2.5;

  private static final double LEAST = 60;

  /** A heading of another form that fits better by this much is that form's. */
  private static final double FOREIGN = 0.15;

  static Headings of(List<Placed> placed, List<Strip> rows, List<Strip> strips) {
    Map<String, List<String>> above = new HashMap<>();
    for (Placed p : placed) {
      Candidate candidate = p.candidate();
      if (candidate != null) {
        int first = firstFigures(candidate, rows);
        int reach = (int) Math.max(LEAST, REACH * p.line().head().heading().length());
        above.computeIfAbsent(p.line().table().code(), table -> words(strips, first, reach));
      }
    }
    return new Headings(above);
  }

  private static int firstFigures(Candidate candidate, List<Strip> rows) {
    for (int i = candidate.from(); i < candidate.to(); i++) {
      if (rows.get(i).hasFigure()) {
        return rows.get(i).index();
      }
    }
    return rows.get(candidate.to()).index();
  }

  /** The words above a row, up to the figures of the table before. */
  private static List<String> words(List<Strip> strips, int first, int reach) {
    List<String> words = new ArrayList<>();
    int letters = 0;
    for (int i = first - 1; i >= 0 && letters < reach; i--) {
      Strip strip = strips.get(i);
      if (strip.hasFigure()) {
        break;
      }
      for (int k = strip.parts().size() - 1; k >= 0; k--) {
        if (!strip.parts().get(k).figure()) {
          words.add(strip.parts().get(k).letters());
          letters += strip.parts().get(k).letters().length();
        }
      }
    }
    Collections.reverse(words);
    return words;
  }

  /**
   * How far the headings are from what a form prints: for each table, the share that is missing.
   */
  double distance(PrintedForm form) {
    double distance = 0;
    for (String table : above.keySet()) {
      distance += 1 - coverage(form, table);
    }
    return distance;
  }

  private double coverage(PrintedForm form, String table) {
    return form.lines().stream()
        .filter(line -> line.table().code().equals(table))
        .findFirst()
        .map(line -> LetterSet.coverage(line.head().heading(), letters(table)))
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
              && (outOfOrder(table)
                  || others.stream().anyMatch(other -> fitsBetter(other, own, table.code())));
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

  private String letters(String table) {
    return String.join("", above.getOrDefault(table, List.of()));
  }

  /** Whether two columns of one group stand in another order than the form prints them. */
  private boolean outOfOrder(Table table) {
    List<String> words = above.getOrDefault(table.code(), List.of());
    int last = -1;
    List<Label> group = List.of();
    for (Column column : table.columns()) {
      int at = onlyPlace(Letters.of(column.label().printed()), words);
      last = column.groups().equals(group) ? last : -1;
      group = column.groups();
      if (at >= 0 && at < last) {
        return true;
      }
      last = at >= 0 ? at : last;
    }
    return false;
  }

  /** Where a label stands, be it wrapped; -1 where it is not found, or more than once. */
  private static int onlyPlace(String label, List<String> words) {
    int found = -1;
    for (int i = 0; i < words.size(); i++) {
      StringBuilder run = new StringBuilder();
      for (int k = i; k < words.size() && run.length() < label.length(); k++) {
        run.append(words.get(k));
      }
      if (label.contentEquals(run)) {
        if (found >= 0) {
          return -1;
        }
        found = i;
      }
    }
    return found;
  }

  private boolean fitsBetter(PrintedForm other, PrintedForm own, String table) {
    return coverage(other, table) > coverage(own, table) + FOREIGN;
  }
}
