package gouji.desk;

import gouji.check.Finding;
import gouji.form.FigureName;
import gouji.form.Form;
import gouji.form.Relation;
import gouji.form.Table;
import gouji.report.Report;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A relation that does not hold, spelt out: what stands on both sides, and how far they differ. */
record Breach(Side left, Side right, String difference) {

  /**
   * A sum.
   *
   * @param terms those that are not 0; all, where there are few
   * @param zeros how many others there are
   */
  record Side(List<Term> terms, long zeros, String sum) {
    private static final int FEW = 2;
  }

  /** A figure with its sign; the first of a sum has none but a minus. */
  record Term(String sign, FigureName figure, String label, String number) {}

  /** The relation that a finding is about, if it is about one. */
  static Optional<Breach> of(Finding finding, Report report) {
    Set<FigureName> cells = Set.copyOf(finding.cells());
    return report.form().relations().stream()
        .filter(relation -> relation.rule().equals(finding.rule()))
        .flatMap(relation -> relation.instances().stream())
        .filter(instance -> cells(instance).equals(cells))
        .filter(instance -> cells.stream().allMatch(cell -> report.number(cell).isPresent()))
        .findFirst()
        .map(instance -> of(instance, report));
  }

  private static Breach of(Relation.Instance instance, Report report) {
    Function<FigureName, String> label = labels(report.form(), cells(instance));
    BigDecimal left = sum(instance.left(), report);
    BigDecimal right = sum(instance.right(), report);
    return new Breach(
        side(instance.left(), report, label, left),
        side(instance.right(), report, label, right),
        FigureCell.plain(left.subtract(right).abs()));
  }

  private static Set<FigureName> cells(Relation.Instance instance) {
    return Stream.concat(instance.left().stream(), instance.right().stream())
        .map(Relation.Term::figure)
        .collect(Collectors.toSet());
  }

  private static BigDecimal sum(List<Relation.Term> terms, Report report) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Relation.Term term : terms) {
      sum = sum.add(number(term, report).multiply(BigDecimal.valueOf(term.sign())));
    }
    return sum;
  }

  private static BigDecimal number(Relation.Term term, Report report) {
    return report.number(term.figure()).orElseThrow();
  }

  private static Side side(
      List<Relation.Term> terms,
      Report report,
      Function<FigureName, String> label,
      BigDecimal sum) {
    List<Relation.Term> shown =
        terms.size() <= Side.FEW
            ? terms
            : terms.stream().filter(term -> number(term, report).signum() != 0).toList();
    List<Term> spelt =
        shown.stream()
            .map(
                term ->
                    new Term(
                        term.sign() < 0 ? "−" : term.equals(shown.get(0)) ? "" : "+",
                        term.figure(),
                        label.apply(term.figure()),
                        FigureCell.plain(number(term, report))))
            .toList();
    return new Side(spelt, terms.size() - spelt.size(), FigureCell.plain(sum));
  }

  /** By what tells the figures apart: their columns, their rows, or both. */
  private static Function<FigureName, String> labels(Form form, Set<FigureName> cells) {
    boolean oneRow = cells.stream().map(FigureName::row).distinct().count() == 1;
    boolean oneColumn = cells.stream().map(FigureName::column).distinct().count() == 1;
    return cell -> {
      String row = row(form, cell);
      String column = column(form, cell);
      return oneRow ? column : oneColumn ? row : row + " · " + column;
    };
  }

  private static String row(Form form, FigureName cell) {
    return table(form, cell)
        .flatMap(table -> table.rows().stream())
        .filter(row -> row.code().equals(cell.row()))
        .map(row -> row.label().printed())
        .findFirst()
        .orElse(cell.row());
  }

  private static String column(Form form, FigureName cell) {
    return table(form, cell)
        .flatMap(table -> table.columns().stream())
        .filter(column -> column.code().equals(cell.column()))
        .map(column -> column.label().printed())
        .findFirst()
        .orElse(cell.column());
  }

  private static Stream<Table> table(Form form, FigureName cell) {
    return form.tables().stream().filter(table -> table.code().equals(cell.table()));
  }
}
