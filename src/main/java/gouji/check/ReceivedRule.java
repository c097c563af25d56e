package gouji.check;

import gouji.form.FigureName;
import gouji.report.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code narrative.received}: the number of requests that the text states is neither 一 nor 一 + 二 of
 * the table. Of several numbers stated, one that agrees is enough: the others are of something
 * else.
 */
final class ReceivedRule implements NarrativeRule {
  private static final FigureName RECEIVED = total("received");
  private static final FigureName CARRIED_IN = total("carried_in");
  private static final FigureName DONE = total("total");

  @Override
  public List<Finding> of(Report report, Narrative narrative) {
    Optional<BigDecimal> received = report.number(RECEIVED);
    if (received.isEmpty()) {
      return List.of();
    }
    List<BigDecimal> agreeing = agreeing(report);
    List<Stated> stated = StatedRequests.received(narrative);
    if (stated.isEmpty()) {
      stated = StatedRequests.handled(narrative);
      agreeing.addAll(report.number(DONE).stream().toList());
    }
    return stated.isEmpty() || stated.stream().anyMatch(s -> isIn(agreeing, s.number()))
        ? List.of()
        : List.of(finding(report, stated.get(0), received.get()));
  }

  /** 一, and 一 + 二: a clerk may count in what was carried over. */
  static List<BigDecimal> agreeing(Report report) {
    List<BigDecimal> agreeing = new ArrayList<>();
    report.number(RECEIVED).ifPresent(agreeing::add);
    report
        .number(RECEIVED)
        .flatMap(received -> report.number(CARRIED_IN).map(received::add))
        .ifPresent(agreeing::add);
    return agreeing;
  }

  static boolean isIn(List<BigDecimal> numbers, BigDecimal number) {
    return numbers.stream().anyMatch(candidate -> candidate.compareTo(number) == 0);
  }

  private static Finding finding(Report report, Stated stated, BigDecimal received) {
    Wording wording = new Wording(report.form());
    String carried =
        report
            .number(CARRIED_IN)
            .filter(number -> number.signum() != 0)
            .map(
                number ->
                    "（加上年结转的 %s 件是 %s）"
                        .formatted(Wording.number(number), Wording.number(received.add(number))))
            .orElse("");
    String message =
        "正文第一部分写的是%s，即 %s 件，而表中%s一行%s是 %s%s，差 %s。"
            .formatted(
                Wording.quoted(stated.words()),
                Wording.number(stated.number()),
                wording.row(RECEIVED),
                wording.column(RECEIVED),
                Wording.number(received),
                carried,
                Wording.number(stated.number().subtract(received).abs()));
    List<FigureName> cells =
        report.entry(CARRIED_IN).isPresent() ? List.of(RECEIVED, CARRIED_IN) : List.of(RECEIVED);
    return Finding.of("narrative.received", message, cells, received, stated.number());
  }

  private static FigureName total(String row) {
    return new FigureName("applications", row, "total");
  }
}
