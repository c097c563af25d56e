package gouji.check;

import gouji.figure.Figure;
import gouji.form.Measure;
import gouji.report.Entry;
import gouji.report.Report;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code cell.not-a-count}: words, or a number of a kind that has no place in its column. */
final class NotACountCheck implements Check {

  @Override
  public List<Finding> of(Report report) {
    return report.entries().values().stream().flatMap(entry -> of(report, entry)).toList();
  }

  private static Stream<Finding> of(Report report, Entry entry) {
    Measure measure = report.form().measure(entry.name());
    if (entry.figure() instanceof Figure.Illegible words) {
      return Stream.of(finding(report, entry, measure, Wording.quoted(words.text()), null));
    }
    if (entry.figure() instanceof Figure.Amount amount && !measure.admits(amount.value())) {
      String found = " " + Wording.number(amount.value());
      return Stream.of(finding(report, entry, measure, found, amount.value()));
    }
    return Stream.empty();
  }

  private static Finding finding(
      Report report, Entry entry, Measure measure, String stands, @Nullable BigDecimal found) {
    String message =
        "%s%s填的是%s，这里应填%s。"
            .formatted(
                new Wording(report.form()).figure(entry.name()),
                Wording.place(entry.locus()),
                stands,
                wanted(measure));
    return Finding.of("cell.not-a-count", message, List.of(entry.name()), null, found);
  }

  private static String wanted(Measure measure) {
    return switch (measure) {
      case COUNT -> "不小于 0 的整数";
      case CHANGE -> "整数（减少时为负数）";
      case DECIMAL -> "不小于 0 的数";
      case BALANCE -> "数字（不足时为负数）";
    };
  }
}
