package gouji.report;

import gouji.form.Form;
import gouji.form.Table;
import java.util.List;

/**
 * A form laid against the strips of a document: where its lines were found, and how far the
 * document is from what the form prints. {@code rows} are the strips without the headers of tables.
 */
record Fit(PrintedForm printed, List<Strip> rows, List<Alignment.Placed> placed, double cost) {

  /** How far above the first row of a table its heading may begin. */
  private static final int HEADING = 60;

  static Fit of(PrintedForm printed, List<Strip> strips) {
    ColumnPlans plans = new ColumnPlans(strips, printed.lines());
    List<Strip> rows = strips.stream().filter(strip -> !plans.header(strip)).toList();
    Alignment alignment = new Alignment(rows, plans, printed.lines());
    List<Alignment.Placed> placed = LeftOvers.doubted(alignment.placed(), rows);
    double cost = alignment.cost() + foreignHeadings(printed.form(), placed, rows, strips);
    return new Fit(printed, rows, placed, cost);
  }

  long found() {
    return placed.stream().filter(p -> p.candidate() != null).count();
  }

  /**
   * What speaks against the form in the headings above the figures: 规章 has three figures in the old
   * form and in the new one, and only their headings tell which.
   */
  private static double foreignHeadings(
      Form form, List<Alignment.Placed> placed, List<Strip> rows, List<Strip> strips) {
    double cost = 0;
    for (Table table : form.tables()) {
      for (Alignment.Placed p : placed) {
        Candidate candidate = p.candidate();
        if (p.line().table().code().equals(table.code()) && candidate != null) {
          int first = rows.get(candidate.from()).index();
          cost += 1 - LetterSet.coverage(p.line().head().heading(), above(strips, first));
          break;
        }
      }
    }
    return cost;
  }

  /** The words above a row, up to the next figures of another table. */
  private static StringBuilder above(List<Strip> strips, int first) {
    StringBuilder words = new StringBuilder();
    int filled = 0;
    for (int i = first - 1; i >= Math.max(0, first - HEADING); i--) {
      Strip strip = strips.get(i);
      if (strip.hasFigure() && filled++ > 0) {
        break;
      }
      strip.parts().stream().filter(part -> !part.figure()).forEach(p -> words.append(p.letters()));
    }
    return words;
  }
}
