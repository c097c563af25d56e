package gouji.form;

import java.util.List;

/**
 * A relation that figures must satisfy: the sum of {@code left} equals the sum of {@code right},
 * once for each of {@code instances}. {@code rule} is the rule whose finding a breach is.
 */
public record Relation(String rule, String table, String text, List<Instance> instances) {

  /** One concrete equation. */
  public record Instance(List<Term> left, List<Term> right) {}

  /** A figure with its sign. */
  public record Term(int sign, FigureName figure) {}
}
