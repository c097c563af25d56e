package gouji.report;

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
record Headings(Map<String, List<List<String>>> above) {

  /** How many letters above the first row of a table may be its heading, for each that is due. */
  private static final double REACH = 2.5;

  private static final double LEAST = 60;

  /** A heading of another form that fits better by this much is that form's. */
  private static final double FOREIGN = 0.15;

  static Headings of(
      List<Placed> placed, Map<Integer, Strip> bare, List<Strip> rows, List<Strip> strips) {
    Map<String, List<List<String>>> above = new HashMap<>();
    for (int r = 0; r < placed.size(); r++) {
      FormLine line = placed.get(r).line();
      Candidate candidate = placed.get(r).candidate();
      Strip first = candidate == null ? bare.get(r) : firstFigures(candidate, rows);
      if (first != null) {
        int reach = (int) Math.max(LEAST, REACH * line.head().heading().length());
        above.computeIfAbsent(line.table().code(), table -> words(strips, first.index(), reach));
      }
    }
    return new Headings(above);
  }

  private static Strip firstFigures(Candidate candidate, List<Strip> rows) {
    for (int i = candidate.from(); i < candidate.to(); i++) {
      if (rows.get(i).hasFigure()) {
        return rows.get(i);
      }
    }
    return rows.get(candidate.to());
  }

  /** The words above a row, up to the figures of the table before. */
  private static List<List<String>> words(List<Strip> strips, int first, int reach) {
    List<List<String>> lines = new ArrayList<>();
    int letters = 0;
    for (int i = first - 1; i >= 0 && letters < reach; i--) {
      Strip strip = strips.get(i);
      if (strip.hasFigure()) {
        break;
      }
      List<String> words =
          strip.parts().stream().filter(part -> !part.figure()).map(Strip.Part::letters).toList();
      boolean goesOn = !lines.isEmpty() && strip.sameLine(strips.get(i + 1));
      if (goesOn) {
        lines.get(lines.size() - 1).addAll(0, words);
      } else {
        lines.add(new ArrayList<>(words));
      }
      letters += words.stream().mapToInt(String::length).sum();
    }
    Collections.reverse(lines);
    return lines;
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
    Map<String, Boolean> foreign = new HashMap<>();
    List<Placed> result = new ArrayList<>();
    for (Placed p : placed) {
      Table table = p.line().table();
      Candidate candidate = p.candidate();
      result.add(
          candidate != null
                  && foreign.computeIfAbsent(table.code(), code -> foreign(table, own, others))
              ? new Placed(
                  p.line(),
                  candidate.with(
                      candidate.reading().doubted("表头与“" + table.title() + "”的表式不符，无法确定各列填的是什么")))
              : p);
    }
    return result;
  }

  private boolean foreign(Table table, PrintedForm own, List<PrintedForm> others) {
    return ColumnOrder.disturbed(table, above.getOrDefault(table.code(), List.of()))
        || others.stream().anyMatch(other -> fitsBetter(other, own, table.code()));
  }

  private String letters(String table) {
    return String.join("", words(table));
  }

  private List<String> words(String table) {
    return above.getOrDefault(table, List.of()).stream().flatMap(List::stream).toList();
  }

  private boolean fitsBetter(PrintedForm other, PrintedForm own, String table) {
    return coverage(other, table) > coverage(own, table) + FOREIGN;
  }
}
