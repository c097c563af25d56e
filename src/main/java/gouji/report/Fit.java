package gouji.report;

import java.util.List;

/**
 * A form laid against the strips of a document: where its lines were found, and how far the
 * document is from what the form prints. {@code rows} are the strips without the headers of tables.
 */
record Fit(
    PrintedForm printed,
    List<Strip> rows,
    List<Alignment.Placed> placed,
    Headings headings,
    double cost) {

  static Fit of(PrintedForm printed, List<Strip> strips) {
    ColumnPlans plans = new ColumnPlans(strips, printed.lines());
    List<Strip> rows = strips.stream().filter(strip -> !plans.header(strip)).toList();
    Alignment alignment = new Alignment(rows, plans, printed.lines());
    List<Alignment.Placed> placed = LeftOvers.doubted(alignment.placed(), rows);
    Headings headings = Headings.of(placed, rows, strips);
    double cost = alignment.cost() + headings.distance(printed);
    return new Fit(printed, rows, placed, headings, cost);
  }

  /** The fit, with doubt on the tables whose columns are those of one of the other forms. */
  Fit against(List<PrintedForm> others) {
    return new Fit(printed, rows, headings.doubted(placed, printed, others), headings, cost);
  }

  long found() {
    return placed.stream().filter(p -> p.candidate() != null).count();
  }
}
