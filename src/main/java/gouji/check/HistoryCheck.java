package gouji.check;

import gouji.form.FigureName;
import gouji.report.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What last year's report of the same body says of this one: {@code history.carried} and {@code
 * history.in-force}. A figure that either report lacks is not compared.
 */
public final class HistoryCheck {
  /** What the names of its rules begin with. */
  public static final String RULES = "history.";

  private static final String CARRIED_OUT = "carried_out";
  private static final String CARRIED_IN = "carried_in";
  private static final String IN_FORCE = "in_force";
  private static final String TOTAL = "total";

  private HistoryCheck() {}

  /** The findings on a report, where the facts are those of the report before it. */
  public static List<Finding> findings(Report report, HistoryFacts previous) {
    List<Finding> findings = new ArrayList<>();
    carried(report, previous).ifPresent(findings::add);
    for (FigureName name : report.entries().keySet()) {
      if (isInForce(name)) {
        inForce(report, previous, name).ifPresent(findings::add);
      }
    }
    return findings;
  }

  static boolean isCarriedOut(FigureName name) {
    return name.table().equals("applications") && name.row().equals(CARRIED_OUT);
  }

  static boolean isInForce(FigureName name) {
    return name.table().equals("documents") && name.column().equals(IN_FORCE);
  }

  private static Optional<Finding> carried(Report report, HistoryFacts previous) {
    List<FigureName> differ = new ArrayList<>();
    for (FigureName name : report.entries().keySet()) {
      if (name.table().equals("applications") && name.row().equals(CARRIED_IN)) {
        Optional<BigDecimal> now = report.number(name);
        Optional<BigDecimal> then = previous.number(carriedOut(name));
        if (now.isPresent() && then.isPresent() && now.get().compareTo(then.get()) != 0) {
          differ.add(name);
        }
      }
    }
    if (differ.isEmpty()) {
      return Optional.empty();
    }
    // The total says most, where it differs; the columns may differ among themselves alone.
    FigureName telling =
        differ.stream()
            .filter(name -> name.column().equals(TOTAL))
            .findFirst()
            .orElseGet(() -> differ.get(0));
    BigDecimal found = report.number(telling).orElseThrow();
    BigDecimal expected = previous.number(carriedOut(telling)).orElseThrow();
    Wording wording = new Wording(report.form());
    String message =
        "%s一行与 %s 年报告的%s一行不符：%s今年填的是 %s，上年填的是 %s，差 %s%s。"
            .formatted(
                wording.row(telling),
                previous.key().year(),
                wording.row(carriedOut(telling)),
                wording.column(telling),
                Wording.number(found),
                Wording.number(expected),
                Wording.number(found.subtract(expected).abs()),
                differ.size() == 1 ? "" : "；不符的共有%s".formatted(wording.columns(differ)));
    return Optional.of(Finding.of("history.carried", message, differ, expected, found));
  }

  private static FigureName carriedOut(FigureName carriedIn) {
    return new FigureName(carriedIn.table(), CARRIED_OUT, carriedIn.column());
  }

  private static Optional<Finding> inForce(
      Report report, HistoryFacts previous, FigureName inForce) {
    FigureName issued = new FigureName(inForce.table(), inForce.row(), "issued");
    FigureName repealed = new FigureName(inForce.table(), inForce.row(), "repealed");
    Optional<BigDecimal> found = report.number(inForce);
    Optional<BigDecimal> before = previous.number(inForce);
    Optional<BigDecimal> more = report.number(issued);
    Optional<BigDecimal> less = report.number(repealed);
    if (found.isEmpty() || before.isEmpty() || more.isEmpty() || less.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal expected = before.get().add(more.get()).subtract(less.get());
    if (found.get().compareTo(expected) == 0) {
      return Optional.empty();
    }
    Wording wording = new Wording(report.form());
    String message =
        "%s：%s填的是 %s，而 %s 年报告的 %s 加%s %s 减%s %s 得 %s，差 %s。"
            .formatted(
                wording.rowOf(inForce),
                wording.column(inForce),
                Wording.number(found.get()),
                previous.key().year(),
                Wording.number(before.get()),
                wording.column(issued),
                Wording.number(more.get()),
                wording.column(repealed),
                Wording.number(less.get()),
                Wording.number(expected),
                Wording.number(found.get().subtract(expected).abs()));
    return Optional.of(
        Finding.of(
            "history.in-force",
            message,
            List.of(issued, repealed, inForce),
            expected,
            found.get()));
  }
}
