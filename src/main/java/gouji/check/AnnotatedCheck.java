package gouji.check;

import gouji.figure.Figure;
import gouji.report.Entry;
import gouji.report.Report;
import java.util.List;
import java.util.stream.Stream;

/** {@code cell.annotated}: a figure with a remark or a unit in its cell, 22（其中修订16件）. */
final class AnnotatedCheck implements Check {

  @Override
  public List<Finding> of(Report report) {
    return report.entries().values().stream().flatMap(entry -> of(report, entry)).toList();
  }

  private static Stream<Finding> of(Report report, Entry entry) {
    if (!(entry.figure() instanceof Figure.Amount amount)
        || amount.remark().isEmpty()
        || report.number(entry.name()).isEmpty()) {
      return Stream.empty();
    }
    String message =
        "%s%s填的是%s：采用 %s，旁边的%s只作备注。"
            .formatted(
                new Wording(report.form()).figure(entry.name()),
                Wording.place(entry.locus()),
                Wording.quoted(amount.text()),
                Wording.number(amount.value()),
                Wording.quoted(amount.remark()));
    return Stream.of(
        Finding.of("cell.annotated", message, List.of(entry.name()), null, amount.value()));
  }
}
