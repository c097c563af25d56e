package gouji.made;

import gouji.check.Finding;
import gouji.check.Severity;
import gouji.figure.Figure;
import gouji.form.FigureName;
import gouji.made.Exhibit.Demand;
import gouji.report.Entry;
import gouji.report.Report;
import gouji.verdict.Failure;
import gouji.verdict.Outcome;
import gouji.verdict.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Holds what Gouji says of a sample against what is true of it. */
final class Judge {
  private Judge() {}

  /** How Gouji falls short. */
  enum Fall {
    /** Accepted with a figure that does not stand there, or though it had to be rejected. */
    SILENT,
    /** Accepted, but for another body, another year or another form. */
    MISNAMED,
    /** Neither accepted nor rejected: a failure of ours. */
    FAILED,
    /** Sound, but rejected. */
    REFUSED,
    /** Rejected, but no finding names the figure that is wrong. */
    UNPOINTED,
    /** Rejected, and a figure is reported that does not stand there and that no error names. */
    MISREAD,
    /** Sound and accepted, but with a warning that nothing gives cause for. */
    FALSE_ALARM
  }

  /** A way in which Gouji falls short of a sample, and what shows it. */
  record Shortfall(Fall fall, String evidence) {}

  static List<Shortfall> judge(Sample sample, Outcome outcome) {
    if (outcome instanceof Failure failure) {
      return List.of(new Shortfall(Fall.FAILED, failure.trace()));
    }
    Exhibit exhibit = sample.exhibit();
    Verdict verdict = (Verdict) outcome;
    List<Shortfall> falls = new ArrayList<>();
    List<String> wrong = differences(exhibit.truth(), verdict);
    if (verdict.accepted()) {
      if (exhibit.demand() == Demand.REJECTED || !wrong.isEmpty()) {
        falls.add(new Shortfall(Fall.SILENT, exhibit.at() + " " + wrong));
      }
      String name = misnamed(exhibit.truth(), Objects.requireNonNull(verdict.report()));
      // A letter that is lost may be one of the title.
      if (!name.isEmpty() && exhibit.demand() != Demand.RIGHT_OR_REFUSED) {
        falls.add(new Shortfall(Fall.MISNAMED, name));
      }
      if (exhibit.demand() == Demand.ACCEPTED) {
        alarms(exhibit, verdict).forEach(f -> falls.add(new Shortfall(Fall.FALSE_ALARM, tell(f))));
      }
      return falls;
    }
    if (exhibit.demand() == Demand.ACCEPTED) {
      falls.add(new Shortfall(Fall.REFUSED, tell(errors(verdict).get(0))));
    } else if (exhibit.demand() == Demand.REJECTED && !pointed(exhibit, verdict)) {
      falls.add(new Shortfall(Fall.UNPOINTED, exhibit.at() + " " + tell(errors(verdict).get(0))));
    }
    if (exhibit.demand() == Demand.REJECTED && verdict.report() != null && !wrong.isEmpty()) {
      falls.add(new Shortfall(Fall.MISREAD, wrong.toString()));
    }
    return falls;
  }

  private static boolean pointed(Exhibit exhibit, Verdict verdict) {
    return errors(verdict).stream()
        .flatMap(finding -> finding.cells().stream())
        .anyMatch(exhibit.at()::contains);
  }

  private static List<Finding> errors(Verdict verdict) {
    return verdict.findings().stream().filter(f -> f.severity() == Severity.ERROR).toList();
  }

  private static List<Finding> alarms(Exhibit exhibit, Verdict verdict) {
    return verdict.findings().stream()
        .filter(f -> f.severity() == Severity.WARNING)
        .filter(
            f ->
                !f.rule().equals("form.outdated-row") || exhibit.truth().edition() != Edition.MIXED)
        .toList();
  }

  private static String tell(Finding finding) {
    return finding.rule() + " " + finding.message();
  }

  private static String misnamed(MadeReport truth, Report report) {
    Integer year = report.identity().year();
    boolean right =
        truth.organization().equals(report.identity().organization())
            && Objects.equals(year, truth.year())
            && truth.edition().form().equals(report.form().id());
    return right
        ? ""
        : report.identity().organization()
            + " "
            + year
            + " "
            + report.form().id()
            + ", not "
            + truth.organization()
            + " "
            + truth.year()
            + " "
            + truth.edition().form();
  }

  /** The figures that the verdict gives otherwise than they stand, not counting those it doubts. */
  private static List<String> differences(MadeReport truth, Verdict verdict) {
    Report report = verdict.report();
    if (report == null) {
      return verdict.accepted() ? List.of("no report") : List.of();
    }
    List<FigureName> doubted =
        errors(verdict).stream().flatMap(finding -> finding.cells().stream()).toList();
    List<String> wrong = new ArrayList<>();
    for (FigureName name : truth.edition().figures()) {
      BigDecimal stands = truth.figures().get(name);
      BigDecimal given = report.entry(name).map(Entry::figure).map(Judge::worth).orElse(null);
      if (!same(stands, given) && !doubted.contains(name)) {
        wrong.add(name + "=" + given + " not " + stands);
      }
    }
    for (Map.Entry<FigureName, Entry> entry : report.entries().entrySet()) {
      if (!truth.edition().figures().contains(entry.getKey()) && verdict.accepted()) {
        wrong.add(entry.getKey() + " is no figure of this report");
      }
    }
    return wrong;
  }

  private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return (one == null && other == null)
        || (one != null && other != null && one.compareTo(other) == 0);
  }

  private static @Nullable BigDecimal worth(Figure figure) {
    if (figure instanceof Figure.Amount amount) {
      return amount.value();
    }
    return figure instanceof Figure.Nil || figure instanceof Figure.Blank ? BigDecimal.ZERO : null;
  }
}
