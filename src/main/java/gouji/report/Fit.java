package gouji.report;

import gouji.form.FigureName;
import gouji.form.Form;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A form laid against the strips of a document: where its lines were found, and how far the
 * document is from what the form prints. {@code rows} are the strips without the headers of tables,
 * {@code bare} the lines whose labels are printed but whose figures could not be read. {@code sure}
 * says that all of the form is there, under its own headings, and no figure beside it: no other
 * form could fit better, as what is left of the cost, any form would have to pay.
 */
record Fit(
    PrintedForm printed,
    List<Strip> rows,
    List<Alignment.Placed> placed,
    List<FormLine> bare,
    Headings headings,
    double cost,
    boolean sure) {

  /** Headings that lack no more than this are the form's. */
  private static final double HEADED = 0.25;

  /** How much counts what is printed beside the labels: which form it is, they tell. */
  private static final double FILLED_IN = 0.1;

  static Fit of(PrintedForm printed, List<Strip> strips) {
    ColumnPlans plans = new ColumnPlans(strips, printed.lines());
    List<Strip> rows = strips.stream().filter(strip -> !plans.header(strip)).toList();
    Alignment alignment = new Alignment(rows, plans, printed.lines());
    List<Alignment.Placed> placed = LeftOvers.doubted(alignment.placed(), rows);
    Map<Integer, Strip> bare = BareLabels.of(placed, rows, alignment.finders());
    Headings headings = Headings.of(placed, bare, rows, strips);
    double distance = headings.distance(printed);
    boolean sure =
        distance < HEADED
            && placed.stream().allMatch(Fit::named)
            && alignment.leftOver(placed) < Alignment.LEFT_OVER;
    double ofLabels = alignment.cost() - ofFigures(placed) - Alignment.MISSING * bare.size();
    double cost = ofLabels + FILLED_IN * ofFigures(placed) + distance;
    List<FormLine> lines = bare.keySet().stream().map(r -> placed.get(r).line()).toList();
    return new Fit(printed, rows, placed, lines, headings, cost, sure);
  }

  /** The fit, with doubt on the tables whose columns are those of one of the other forms. */
  Fit against(List<PrintedForm> others) {
    List<Alignment.Placed> doubted = headings.doubted(placed, printed, others);
    return new Fit(printed, rows, doubted, bare, headings, cost, sure);
  }

  /** Whether a row stands there that the older row of an edition would replace. */
  boolean prints(List<Form.Edition> editions) {
    return Stream.concat(
            bare.stream(), placed.stream().filter(Fit::named).map(Alignment.Placed::line))
        .map(line -> line.figures().get(0))
        .anyMatch(name -> editions.stream().anyMatch(edition -> replaced(edition, name)));
  }

  private static double ofFigures(List<Alignment.Placed> placed) {
    double cost = 0;
    for (Alignment.Placed p : placed) {
      Candidate candidate = p.candidate();
      cost += candidate == null ? 0 : candidate.reading().cost();
    }
    return cost;
  }

  private static boolean named(Alignment.Placed placed) {
    return placed.candidate() != null && placed.candidate().named();
  }

  private static boolean replaced(Form.Edition edition, FigureName name) {
    return name.table().equals(edition.table()) && edition.replaces().contains(name.row());
  }

  long found() {
    return placed.stream().filter(p -> p.candidate() != null).count();
  }
}
