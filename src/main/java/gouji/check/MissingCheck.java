package gouji.check;

import gouji.form.FigureName;
import gouji.form.Row;
import gouji.form.Table;
import gouji.report.Report;
import java.util.ArrayList;
import java.util.List;

/**
 * What the form prints and the document does not: {@code table.missing}, and {@code cell.missing}
 * for a row or a single figure.
 */
final class MissingCheck implements Check {

  @Override
  public List<Finding> of(Report report) {
    List<Finding> findings = new ArrayList<>();
    for (Table table : report.form().tables()) {
      List<FigureName> all = table.figures();
      List<FigureName> missing = missing(report, all);
      if (missing.size() == all.size()) {
        findings.add(ofTable(report, table, all));
      } else if (!missing.isEmpty()) {
        table.rows().forEach(row -> findings.addAll(ofRow(report, figures(table, row))));
      }
    }
    return findings;
  }

  private static Finding ofTable(Report report, Table table, List<FigureName> all) {
    String message =
        "没有找到%s，缺 %s 个数。".formatted(new Wording(report.form()).table(table.code()), all.size());
    return Finding.of("table.missing", message, all);
  }

  private static List<Finding> ofRow(Report report, List<FigureName> row) {
    Wording wording = new Wording(report.form());
    List<FigureName> missing = missing(report, row);
    if (missing.size() == row.size() && row.size() > 1) {
      FigureName first = row.get(0);
      String message =
          "%s缺%s，共 %s 个数。"
              .formatted(wording.table(first.table()), wording.rowOf(first), row.size());
      return List.of(Finding.of("cell.missing", message, row));
    }
    return missing.stream()
        .map(
            name ->
                Finding.of(
                    "cell.missing", "没有找到%s的数。".formatted(wording.figure(name)), List.of(name)))
        .toList();
  }

  private static List<FigureName> missing(Report report, List<FigureName> names) {
    return names.stream().filter(name -> report.entry(name).isEmpty()).toList();
  }

  private static List<FigureName> figures(Table table, Row row) {
    return table.columns().stream()
        .map(column -> new FigureName(table.code(), row.code(), column.code()))
        .toList();
  }
}
