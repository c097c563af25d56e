package gouji.check;

import gouji.form.FigureName;
import gouji.form.Relation;
import gouji.form.Relation.Instance;
import gouji.form.Relation.Term;
import gouji.report.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The relations that the form lays down. An equation with a figure that was not found or cannot be
 * read is left alone: the figure itself has its finding.
 */
final class RelationCheck implements Check {

  @Override
  public List<Finding> of(Report report) {
    Map<FigureName, BigDecimal> numbers = new HashMap<>();
    for (FigureName name : report.entries().keySet()) {
      report.number(name).ifPresent(number -> numbers.put(name, number));
    }
    List<Finding> findings = new ArrayList<>();
    for (Relation relation : report.form().relations()) {
      for (Instance instance : relation.instances()) {
        BigDecimal left = sum(numbers, instance.left());
        BigDecimal right = sum(numbers, instance.right());
        if (left != null && right != null && left.compareTo(right) != 0) {
          findings.add(breach(report, relation, instance, left, right));
        }
      }
    }
    return findings;
  }

  private static @Nullable BigDecimal sum(Map<FigureName, BigDecimal> numbers, List<Term> side) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Term term : side) {
      BigDecimal number = numbers.get(term.figure());
      if (number == null) {
        return null;
      }
      sum = term.sign() < 0 ? sum.subtract(number) : sum.add(number);
    }
    return sum;
  }

  /**
   * The side with a single figure is the total, which is held against the sum of the parts; where
   * neither has one, as in 一 + 二 = （七） + 四, the second is held against the first.
   */
  private static Finding breach(
      Report report, Relation relation, Instance instance, BigDecimal left, BigDecimal right) {
    boolean totalLeft = instance.left().size() == 1;
    List<Term> total = totalLeft ? instance.left() : instance.right();
    List<Term> parts = totalLeft ? instance.right() : instance.left();
    BigDecimal found = totalLeft ? left : right;
    BigDecimal expected = totalLeft ? right : left;
    List<FigureName> cells = cells(instance);
    Equation equation = new Equation(report, cells);
    boolean totalFirst = total.size() == 1;
    String message =
        "%s：%s，而%s，差 %s%s。"
            .formatted(
                equation.subject(relation.table()),
                totalFirst ? equation.side(total, found) : equation.side(parts, expected),
                totalFirst ? equation.side(parts, expected) : equation.side(total, found),
                Wording.number(found.subtract(expected).abs()),
                Wording.place(report, total.get(0).figure()));
    return Finding.of(relation.rule(), message, cells, expected, found);
  }

  private static List<FigureName> cells(Instance instance) {
    return Stream.concat(instance.left().stream(), instance.right().stream())
        .map(Term::figure)
        .distinct()
        .toList();
  }
}
