package gouji.check;

import gouji.figure.Figure;
import gouji.report.Entry;
import gouji.report.Report;
import java.util.List;
import java.util.stream.Stream;

/** {@code cell.uncertain}: a figure with more than one reading is never guessed at. */
final class UncertainCheck implements Check {

  @Override
  public List<Finding> of(Report report) {
    return report.entries().values().stream().flatMap(entry -> of(report, entry)).toList();
  }

  private static Stream<Finding> of(Report report, Entry entry) {
    if (!(entry.figure() instanceof Figure.Doubtful doubtful)) {
      return Stream.empty();
    }
    String message =
        "%s%s读到的是%s，不能确定是哪个数：%s。"
            .formatted(
                new Wording(report.form()).figure(entry.name()),
                Wording.place(entry.locus()),
                Wording.quoted(doubtful.text()),
                doubtful.why());
    return Stream.of(Finding.of("cell.uncertain", message, List.of(entry.name())));
  }
}
