package gouji.check;

import gouji.report.Report;
import java.util.List;

/**
 * All that a report is checked for by itself; what last year's says of it is {@link HistoryCheck}.
 */
public final class Checks {
  // In the order in which a clerk mends: whose it is, what is not there, what cannot be read, what
  // does not tie, and last what need only be known.
  private static final List<Check> ALL =
      List.of(
          new IdentityCheck(),
          new FormCheck(),
          new MissingCheck(),
          new UncertainCheck(),
          new NotACountCheck(),
          new RelationCheck(),
          new NarrativeCheck(),
          new AnnotatedCheck(),
          new BlankCheck());

  private Checks() {}

  /** What was found, rule by rule, and for each rule in the order of the form. */
  public static List<Finding> findings(Report report) {
    return ALL.stream().flatMap(check -> check.of(report).stream()).toList();
  }
}
