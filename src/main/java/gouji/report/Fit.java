package gouji.report;

import gouji.form.FigureName;
import gouji.form.Form;
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

  /** A label read so well that it is that row's and no other's. */
  private static final double SURE = 0.2;

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

  /** Whether a row was found that the older row of an edition would replace. */
  boolean prints(List<Form.Edition> editions) {
    return placed.stream()
        .filter(p -> p.candidate() != null && p.candidate().labelCost() < SURE)
        .map(p -> p.line().figures().get(0))
        .anyMatch(name -> editions.stream().anyMatch(edition -> replaced(edition, name)));
  }

  private static boolean replaced(Form.Edition edition, FigureName name) {
    return name.table().equals(edition.table()) && edition.replaces().contains(name.row());
  }

  long found() {
    return placed.stream().filter(p -> p.candidate() != null).count();
  }
}
