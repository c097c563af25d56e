package gouji.check;

import gouji.form.FigureName;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a check found: the rule, a Chinese sentence for a clerk, every figure concerned,
 * and the number expected and found where there is one.
 *
 * @param waived by whom and why the report is accepted in spite of it; mostly null
 */
public record Finding(
    String rule,
    Severity severity,
    String message,
    List<FigureName> cells,
    @Nullable BigDecimal expected,
    @Nullable BigDecimal found,
    @Nullable Waived waived) {

  /** A finding that nobody has waived. */
  public Finding(
      String rule,
      Severity severity,
      String message,
      List<FigureName> cells,
      @Nullable BigDecimal expected,
      @Nullable BigDecimal found) {
    this(rule, severity, message, cells, expected, found, null);
  }

  /** Whether the report is rejected for it. */
  public boolean rejects() {
    return severity == Severity.ERROR && waived == null;
  }

  /** This finding, whether it was waived or not. */
  public Finding waived(@Nullable Waived by) {
    return new Finding(rule, severity, message, cells, expected, found, by);
  }

  /**
   * A finding that concerns the document as a whole, weighing what its rule weighs: a refusal, a
   * form that nobody knows, a duplicate.
   */
  public static Finding of(String rule, String message) {
    return of(rule, message, List.of());
  }

  static Finding of(String rule, String message, List<FigureName> cells) {
    return of(rule, message, cells, null, null);
  }

  static Finding of(
      String rule,
      String message,
      List<FigureName> cells,
      @Nullable BigDecimal expected,
      @Nullable BigDecimal found) {
    Severity severity = Rules.rule(rule).map(Rule::severity).orElse(Severity.ERROR);
    return new Finding(rule, severity, message, cells, expected, found);
  }
}
