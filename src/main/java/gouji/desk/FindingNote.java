package gouji.desk;

import gouji.check.Finding;
import gouji.check.Severity;
import gouji.form.FigureName;
import gouji.report.Report;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A finding as it stands beside the tables; its figures are named by links into them. */
record FindingNote(Finding finding, @Nullable Breach breach, List<Link> links) {
  private static final int MOST_LINKS = 12;

  /** A figure that is concerned. */
  record Link(FigureName figure, String label) {}

  static FindingNote of(Finding finding, @Nullable Report report, List<PrintedTable> tables) {
    List<Link> links =
        tables.stream()
            .flatMap(table -> table.lines().stream())
            .flatMap(line -> line.cells().stream())
            .filter(cell -> finding.cells().contains(cell.name()))
            .limit(MOST_LINKS)
            .map(cell -> new Link(cell.name(), cell.label()))
            .toList();
    Breach breach = report == null ? null : Breach.of(finding, report).orElse(null);
    return new FindingNote(finding, breach, links);
  }

  public String severity() {
    return finding.severity().name().toLowerCase(Locale.ROOT);
  }

  public boolean isError() {
    return finding.severity() == Severity.ERROR;
  }

  /** How many more figures are concerned than there are links. */
  public int more() {
    return finding.cells().size() - links.size();
  }
}
