package gouji.check;

import gouji.form.FigureName;
import gouji.report.Report;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code narrative.litigation}: what the text says of 复议 or 诉讼 agrees neither with a total of the
 * table nor with a total less 尚未审结. As clerks count cases in more than one way, one number that
 * agrees is enough.
 */
final class LitigationRule implements NarrativeRule {
  private static final List<String> REVIEW = List.of("review");
  private static final List<String> COURT = List.of("direct", "after_review");
  private static final List<String> BOTH = List.of("review", "direct", "after_review");

  @Override
  public List<Finding> of(Report report, Narrative narrative) {
    if (cells(BOTH).stream().anyMatch(name -> report.number(name).isEmpty())) {
      return List.of();
    }
    StatedCases cases = StatedCases.in(narrative);
    return Stream.of(
            check(report, "行政复议", REVIEW, cases.review()),
            check(report, "行政诉讼", COURT, cases.court()),
            check(report, "行政复议、行政诉讼", BOTH, cases.together()))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Finding> check(
      Report report, String subject, List<String> rows, List<Stated> stated) {
    Set<BigDecimal> agreeing = agreeing(report, rows);
    if (stated.isEmpty() || stated.stream().anyMatch(s -> agreeing.contains(s.number()))) {
      return List.of();
    }
    BigDecimal expected = sum(report, rows, "total");
    Stated first = stated.get(0);
    String message =
        "正文写的是%s，即%s %s 件，而表中%s的总计是 %s，其中尚未审结 %s。"
            .formatted(
                Wording.quoted(first.words()),
                subject,
                Wording.number(first.number()),
                subject,
                Wording.number(expected),
                Wording.number(sum(report, rows, "pending")));
    return List.of(
        Finding.of("narrative.litigation", message, cells(rows), expected, first.number()));
  }

  /** Each row by itself and all together, with and without what is pending. */
  private static Set<BigDecimal> agreeing(Report report, List<String> rows) {
    Set<BigDecimal> agreeing = new LinkedHashSet<>();
    Stream<List<String>> readings =
        rows.equals(COURT)
            ? Stream.of(rows, rows.subList(0, 1), rows.subList(1, 2))
            : Stream.of(rows);
    readings.forEach(
        counted -> {
          BigDecimal total = sum(report, counted, "total");
          agreeing.add(whole(total));
          agreeing.add(whole(total.subtract(sum(report, counted, "pending"))));
        });
    return agreeing;
  }

  private static BigDecimal sum(Report report, List<String> rows, String column) {
    return rows.stream()
        .map(row -> report.number(new FigureName("litigation", row, column)).orElseThrow())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** As a tally has it, so that equal numbers are equal values. */
  private static BigDecimal whole(BigDecimal number) {
    return number.setScale(0);
  }

  private static List<FigureName> cells(List<String> rows) {
    return rows.stream()
        .flatMap(
            row -> Stream.of("pending", "total").map(c -> new FigureName("litigation", row, c)))
        .toList();
  }
}
