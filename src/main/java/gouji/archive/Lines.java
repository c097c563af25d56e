package gouji.archive;

import gouji.check.Finding;
import gouji.check.Severity;
import gouji.check.Waived;
import gouji.form.FigureName;
import gouji.form.Form;
import gouji.report.Identity;
import gouji.report.Report;
import gouji.verdict.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The lines of the data package that one verdict gives. What is not known is null. */
record Lines(Verdict verdict) {

  /** The lines in a file of the package, if nothing else is known of the report. */
  List<List<@Nullable String>> in(Resource file, PackageLayout layout) {
    if (file.equals(layout.reports())) {
      return List.of(report());
    }
    if (file.equals(layout.findings())) {
      List<List<@Nullable String>> lines = new ArrayList<>();
      for (Finding finding : verdict.findings()) {
        lines.add(finding(finding, lines.size() + 1));
      }
      return lines;
    }
    return layout.tables().stream()
        .filter(table -> table.resource().equals(file) && verdict.accepted())
        .flatMap(table -> table(table).stream())
        .toList();
  }

  /** The line in the reports. */
  List<@Nullable String> report() {
    List<@Nullable String> line = start();
    line.add(Plain.harmless(verdict.file()));
    line.add(verdict.accepted() ? "accepted" : "rejected");
    line.add(form().map(Form::id).orElse(null));
    Optional<Identity.Period> period = identity().map(Identity::period);
    line.add(period.map(p -> p.from().toString()).orElse(null));
    line.add(period.map(p -> p.to().toString()).orElse(null));
    line.add(count(Finding::rejects));
    line.add(count(finding -> finding.severity() == Severity.WARNING));
    line.add(count(finding -> finding.severity() == Severity.NOTICE));
    line.add(
        Integer.toString(
            Optional.ofNullable(verdict.report()).map(r -> r.corrected().size()).orElse(0)));
    line.add(count(finding -> finding.waived() != null));
    return line;
  }

  private String count(Predicate<Finding> which) {
    return Long.toString(verdict.findings().stream().filter(which).count());
  }

  /** The lines in the file of a table: one for each row of which the report has a figure. */
  List<List<@Nullable String>> table(TableResource table) {
    Report report = verdict.report();
    if (report == null) {
      return List.of();
    }
    return report.entries().keySet().stream()
        .filter(name -> name.table().equals(table.resource().name()))
        .map(FigureName::row)
        .distinct()
        .map(row -> row(report, table, row))
        .toList();
  }

  private List<@Nullable String> row(Report report, TableResource table, String row) {
    List<@Nullable String> line = start();
    line.add(row);
    for (String column : table.columns()) {
      FigureName name = new FigureName(table.resource().name(), row, column);
      line.add(report.number(name).map(Plain::number).orElse(null));
    }
    return line;
  }

  /** The line of a finding, {@code place} being its number within the report. */
  List<@Nullable String> finding(Finding finding, int place) {
    List<@Nullable String> line = start();
    line.add(Integer.toString(place));
    line.add(Plain.harmless(verdict.file()));
    line.add(finding.rule());
    line.add(finding.severity().name().toLowerCase(Locale.ROOT));
    line.add(Plain.harmless(finding.message()));
    line.add(finding.cells().stream().map(FigureName::toString).collect(Collectors.joining(" ")));
    line.add(number(finding.expected()));
    line.add(number(finding.found()));
    Waived waived = finding.waived();
    line.add(waived == null ? null : Plain.harmless(waived.reason()));
    return line;
  }

  private List<@Nullable String> start() {
    Optional<Identity> identity = identity();
    return new ArrayList<>(
        Arrays.asList(
            verdict.sha256(),
            identity.map(Identity::organization).map(Plain::harmless).orElse(null),
            identity.map(Identity::year).map(String::valueOf).orElse(null)));
  }

  private Optional<Form> form() {
    return Optional.ofNullable(verdict.report()).map(Report::form);
  }

  private Optional<Identity> identity() {
    return Optional.ofNullable(verdict.report()).map(Report::identity);
  }

  private static @Nullable String number(@Nullable BigDecimal number) {
    return number == null ? null : Plain.number(number);
  }
}
