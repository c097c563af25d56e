package gouji.check;

import gouji.form.FigureName;
import gouji.form.Relation;
import gouji.form.Relation.Instance;
import gouji.form.Relation.Term;
import gouji.report.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The relations that the form lays down. An equation with a figure that was not found or cannot be
 * read is left alone: the figure itself has its finding.
 */
final class RelationCheck implements Check {

  @Override
  public List<Finding> of(Report report) {
    List<Finding> findings = new ArrayList<>();
    for (Relation relation : report.form().relations()) {
      for (Instance instance : relation.instances()) {
        List<FigureName> cells = cells(instance);
        boolean known = cells.stream().allMatch(name -> report.number(name).isPresent());
        if (known && sum(report, instance.left()).compareTo(sum(report, instance.right())) != 0) {
          findings.add(breach(report, relation, instance, cells));
        }
      }
    }
    return findings;
  }

  /**
   * The side with a single figure is the total, which is held against the sum of the parts; where
   * neither has one, as in 一 + 二 = （七） + 四, the second is held against the first.
   */
  private static Finding breach(
      Report report, Relation relation, Instance instance, List<FigureName> cells) {
    boolean totalLeft = instance.left().size() == 1;
    List<Term> total = totalLeft ? instance.left() : instance.right();
    List<Term> parts = totalLeft ? instance.right() : instance.left();
    BigDecimal found = sum(report, total);
    BigDecimal expected = sum(report, parts);
    Equation equation = new Equation(report, cells);
    boolean totalFirst = total.size() == 1;
    String message =
        "%s：%s，而%s，差 %s%s。"
            .formatted(
                equation.subject(relation.table()),
                equation.side(totalFirst ? total : parts),
                equation.side(totalFirst ? parts : total),
                Wording.number(found.subtract(expected).abs()),
                Wording.place(report, total.get(0).figure()));
    return Finding.of(relation.rule(), message, cells, expected, found);
  }

  static BigDecimal sum(Report report, List<Term> side) {
    return side.stream()
        .map(
            term ->
                report
                    .number(term.figure())
                    .orElseThrow()
                    .multiply(BigDecimal.valueOf(term.sign())))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<FigureName> cells(Instance instance) {
    return Stream.concat(instance.left().stream(), instance.right().stream())
        .map(Term::figure)
        .distinct()
        .toList();
  }
}
