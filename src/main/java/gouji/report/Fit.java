package gouji.report;

import gouji.form.FigureName;
import gouji.form.Form;
import java.util.List;

/**
 * A form laid against the strips of a document: where its lines were found, and how far the
 * document is from what the form prints. {@code rows} are the strips without the headers of tables.
 * {@code sure} says that all of the form is there, under its own headings, and no figure beside it:
 * no other form could fit better, as what is left of the cost, any form would have to pay.
 */
record Fit(
    PrintedForm printed,
    List<Strip> rows,
    List<Alignment.Placed> placed,
    Headings headings,
    double cost,
    boolean sure) {

  /** A label read so well that it is that row's and no other's. */
  private static final double SURE = 0.2;

  /** Headings that lack no more than this are the form's. */
  private static final double HEADED = 0.25;

  static Fit of(PrintedForm printed, List<Strip> strips) {
    ColumnPlans plans = new ColumnPlans(strips, printed.lines());
    List<Strip> rows = strips.stream().filter(strip -> !plans.header(strip)).toList();
    Alignment alignment = new Alignment(rows, plans, printed.lines());
    List<Alignment.Placed> placed = LeftOvers.doubted(alignment.placed(), rows);
    Headings headings = Headings.of(placed, rows, strips);
    double distance = headings.distance(printed);
    boolean sure =
        distance < HEADED
            && placed.stream().allMatch(Fit::named)
            && alignment.leftOver(placed) < Alignment.LEFT_OVER;
    return new Fit(printed, rows, placed, headings, alignment.cost() + distance, sure);
  }

  /** The fit, with doubt on the tables whose columns are those of one of the other forms. */
  Fit against(List<PrintedForm> others) {
    return new Fit(printed, rows, headings.doubted(placed, printed, others), headings, cost, sure);
  }

  /** Whether a row was found that the older row of an edition would replace. */
  boolean prints(List<Form.Edition> editions) {
    return placed.stream()
        .filter(Fit::named)
        .map(p -> p.line().figures().get(0))
        .anyMatch(name -> editions.stream().anyMatch(edition -> replaced(edition, name)));
  }

  private static boolean named(Alignment.Placed placed) {
    return placed.candidate() != null && placed.candidate().labelCost() < SURE;
  }

  private static boolean replaced(Form.Edition edition, FigureName name) {
    return name.table().equals(edition.table()) && edition.replaces().contains(name.row());
  }

  long found() {
    return placed.stream().filter(p -> p.candidate() != null).count();
  }
}
