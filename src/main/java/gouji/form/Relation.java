package gouji.form;

import java.util.List;

/**
 * A relation that figures must satisfy: the sum of {@code left} equals the sum of {@code right},
 * once for each of {@code instances}. {@code rule} is the rule whose finding a breach is, {@code
 * table} the table whose rows or columns it goes through (empty where it names single figures),
 * {@code text} the equation as the form's file has it.
 */
public record Relation(String rule, String table, String text, List<Instance> instances) {

  /** One concrete equation. */
  public record Instance(List<Term> left, List<Term> right) {

    private Instance withEdition(Form.Edition edition) {
      return new Instance(withEdition(left, edition), withEdition(right, edition));
    }

    private static List<Term> withEdition(List<Term> terms, Form.Edition edition) {
      return terms.stream()
          .map(term -> new Term(term.sign(), edition.standIn(term.figure())))
          .distinct()
          .toList();
    }
  }

  /** A figure with its sign. */
  public record Term(int sign, FigureName figure) {}

  /** Several terms, and several instances, may come down to one. */
  Relation withEdition(Form.Edition edition) {
    List<Instance> standing =
        instances.stream().map(instance -> instance.withEdition(edition)).distinct().toList();
    return new Relation(rule, table, text, standing);
  }
}
