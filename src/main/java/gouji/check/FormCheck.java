package gouji.check;

import gouji.form.FigureName;
import gouji.form.Form;
import gouji.form.Table;
import gouji.form.Years;
import gouji.report.Report;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code form.year} and {@code form.outdated-row}: an older form, or an older row in a newer one.
 */
final class FormCheck implements Check {

  @Override
  public List<Finding> of(Report report) {
    List<Finding> findings = new ArrayList<>();
    Integer year = report.identity().year();
    if (year != null && !report.form().years().include(year)) {
      String message =
          "这是 %s 年的报告，用的却是%s的格式（适用于 %s），请核对是否用了现行格式。"
              .formatted(
                  year, Wording.quoted(report.form().title()), served(report.form().years()));
      findings.add(Finding.of("form.year", message));
    }
    report.outdated().forEach(edition -> findings.add(outdated(report.form(), edition)));
    return findings;
  }

  private static String served(Years years) {
    return years.to() == Integer.MAX_VALUE
        ? years.from() + " 年及以后"
        : years.from() + " 至 " + years.to() + " 年";
  }

  private static Finding outdated(Form form, Form.Edition edition) {
    Wording wording = new Wording(form);
    List<FigureName> row = row(form, edition);
    String message =
        "%s的“%s”一行是旧格式，现行格式在此分为 %s 行；数照常采用，请改用现行格式。"
            .formatted(
                wording.table(edition.table()),
                edition.row().label().printed(),
                edition.replaces().size());
    return Finding.of("form.outdated-row", message, row);
  }

  private static List<FigureName> row(Form form, Form.Edition edition) {
    return form.tables().stream()
        .filter(table -> table.code().equals(edition.table()))
        .map(Table::columns)
        .flatMap(List::stream)
        .map(column -> new FigureName(edition.table(), edition.row().code(), column.code()))
        .toList();
  }
}
