package gouji.desk;

import gouji.form.FigureName;
import gouji.report.Report;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** A chart of figures that several reports have in common: what it sums up, series by series. */
record Chart(String code, List<Series> series) {
  /** All of them, in the order in which they are shown. */
  static final List<Chart> ALL =
      List.of(
          of(
              "received",
              List.of(
                  "natural_person",
                  "business",
                  "research",
                  "public_interest",
                  "legal_service",
                  "other"),
              column -> name -> is(name, "applications", "received", column)),
          of(
              "outcomes",
              List.of(
                  "granted", "partly_granted", "refused", "unavailable", "not_processed", "other"),
              kind ->
                  name ->
                      is(name, "applications", name.row(), "total")
                          && (name.row() + ".").startsWith(kind + ".")),
          of(
              "disputes",
              List.of("review", "direct", "after_review"),
              row -> name -> is(name, "litigation", row, "total")),
          of(
              "results",
              List.of("upheld", "corrected", "other", "pending"),
              column -> name -> is(name, "litigation", name.row(), column)));

  private static Chart of(
      String code, List<String> series, Function<String, Predicate<FigureName>> figures) {
    return new Chart(
        code, series.stream().map(each -> new Series(each, figures.apply(each))).toList());
  }

  /** Figures that are summed up to one number of each report. */
  record Series(String code, Predicate<FigureName> figures) {
    /** The sum; empty where the report lacks any of these figures, as a part is not the whole. */
    String sum(Report report) {
      List<Optional<BigDecimal>> numbers =
          report.form().figures().stream().filter(figures).map(report::number).toList();
      return numbers.isEmpty() || numbers.contains(Optional.<BigDecimal>empty())
          ? ""
          : FigureCell.plain(
              numbers.stream().flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
  }

  private static boolean is(FigureName name, String table, String row, String column) {
    return name.table().equals(table) && name.row().equals(row) && name.column().equals(column);
  }

  /** Whether a form has what this is about; other trades have other forms. */
  boolean fits(Report report) {
    return report.form().figures().stream()
        .anyMatch(name -> series.stream().anyMatch(each -> each.figures.test(name)));
  }
}
