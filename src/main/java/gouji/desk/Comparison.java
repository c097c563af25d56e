package gouji.desk;

import gouji.report.Identity;
import gouji.report.Report;
import java.util.List;

/**
 * Reports beside each other: of one body over the years, or of several bodies.
 *
 * @param unread bodies some report of which is being examined anew and cannot be read meanwhile
 */
record Comparison(List<Report> reports, List<String> unread) {

  /** The numbers of one report in a chart. */
  record Line(String label, List<String> numbers) {}

  List<Line> lines(Chart chart) {
    return reports.stream()
        .filter(chart::fits)
        .map(
            report ->
                new Line(
                    label(report.identity()),
                    chart.series().stream().map(series -> series.sum(report)).toList()))
        .toList();
  }

  /** Whether anything of a body is drawn, or will be. */
  boolean has(String body) {
    return unread.contains(body)
        || reports.stream().anyMatch(report -> body.equals(report.identity().organization()));
  }

  /** By what tells the reports apart: the year, the body, or both. */
  private String label(Identity identity) {
    String year = String.valueOf(identity.year());
    String body = String.valueOf(identity.organization());
    boolean oneBody =
        reports.stream().map(r -> r.identity().organization()).distinct().count() == 1;
    boolean oneYear = reports.stream().map(r -> r.identity().year()).distinct().count() == 1;
    return oneBody ? year : oneYear ? body : body + " " + year;
  }
}
