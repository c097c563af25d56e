package gouji.check;

import gouji.form.FigureName;
import gouji.form.Relation;
import gouji.form.Relation.Term;
import gouji.report.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A relation of the form as the figures of a report have it, whether it holds or not.
 *
 * @param where the row or column that it goes through, in words
 */
public record Tie(String rule, String where, BigDecimal left, BigDecimal right) {

  /** The relations in which any of those figures stands; none in which a figure is not known. */
  public static List<Tie> of(Report report, Set<FigureName> figures) {
    List<Tie> ties = new ArrayList<>();
    for (Relation relation : report.form().relations()) {
      for (Relation.Instance instance : relation.instances()) {
        List<FigureName> cells =
            Stream.concat(instance.left().stream(), instance.right().stream())
                .map(Term::figure)
                .distinct()
                .toList();
        Optional<BigDecimal> left = sum(report, instance.left());
        Optional<BigDecimal> right = sum(report, instance.right());
        if (cells.stream().anyMatch(figures::contains) && left.isPresent() && right.isPresent()) {
          String where = new Equation(report, cells).subject(relation.table());
          ties.add(new Tie(relation.rule(), where, left.get(), right.get()));
        }
      }
    }
    return ties;
  }

  public boolean holds() {
    return left.compareTo(right) == 0;
  }

  private static Optional<BigDecimal> sum(Report report, List<Term> side) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Term term : side) {
      Optional<BigDecimal> number = report.number(term.figure());
      if (number.isEmpty()) {
        return number;
      }
      sum = sum.add(number.get().multiply(BigDecimal.valueOf(term.sign())));
    }
    return Optional.of(sum);
  }
}
