package gouji.desk;

import gouji.check.Finding;
import gouji.report.Report;
import gouji.verdict.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was read and found in a document, as a page shows it.
 *
 * @param report none where it could not be read as one
 * @param pages those that figures stand on
 * @param lastYear whether last year's figures are known
 */
record DocumentView(
    @Nullable Report report,
    List<PrintedTable> tables,
    List<FindingNote> findings,
    List<Sheet> pages,
    boolean lastYear) {

  /** A page with the figures that stand on it. */
  record Sheet(int number, List<FigureCell> cells) {}

  static DocumentView of(Verdict verdict, @Nullable Report last) {
    Report report = verdict.report();
    List<Finding> findings =
        verdict.findings().stream()
            .sorted((one, other) -> one.severity().compareTo(other.severity()))
            .toList();
    Concerns concerns = new Concerns(findings);
    List<PrintedTable> tables =
        report == null
            ? List.of()
            : report.form().tables().stream()
                .map(table -> PrintedTable.of(table, report, concerns, last))
                .toList();
    return new DocumentView(
        report,
        tables,
        findings.stream().map(finding -> FindingNote.of(finding, report, tables)).toList(),
        sheets(tables),
        last != null);
  }

  private static List<Sheet> sheets(List<PrintedTable> tables) {
    return tables.stream()
        .flatMap(table -> table.lines().stream())
        .flatMap(line -> line.cells().stream())
        .filter(cell -> cell.onPage() != null)
        .collect(
            Collectors.groupingBy(
                cell -> Objects.requireNonNull(cell.onPage()).page(),
                TreeMap::new,
                Collectors.toList()))
        .entrySet()
        .stream()
        .map(page -> new Sheet(page.getKey(), page.getValue()))
        .toList();
  }
}
