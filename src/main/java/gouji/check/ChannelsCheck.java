package gouji.check;

import gouji.report.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code narrative.channels}: the ways in which requests came, as the text lists them, do not add
 * up to the number that it states.
 */
final class ChannelsCheck implements Check {

  @Override
  public List<Finding> of(Report report) {
    Integer year = report.identity().year();
    RequestsText text = RequestsText.of(report);
    List<Stated> stated = StatedRequests.received(text, year);
    if (stated.isEmpty()) {
      return List.of();
    }
    List<BigDecimal> agreeing = new ArrayList<>(ReceivedCheck.agreeing(report));
    stated.forEach(s -> agreeing.add(s.number()));
    StatedRequests.handled(text, year).forEach(s -> agreeing.add(s.number()));
    return Sentence.of(text.plain()).stream()
        .filter(sentence -> sentence.isOf(year, sentence.text().length()))
        .map(Channels::listedIn)
        .filter(list -> !list.isEmpty() && !ReceivedCheck.isIn(agreeing, sum(list)))
        .map(list -> finding(list, stated.get(0).number()))
        .toList();
  }

  private static Finding finding(List<Stated> list, BigDecimal stated) {
    BigDecimal sum = sum(list);
    String message =
        "正文写收到申请 %s 件，而所列%s相加是 %s 件，差 %s。"
            .formatted(
                Wording.number(stated),
                list.stream()
                    .map(item -> Wording.quoted(item.words()))
                    .collect(Collectors.joining("、")),
                Wording.number(sum),
                Wording.number(sum.subtract(stated).abs()));
    return Finding.of("narrative.channels", message, List.of(), stated, sum);
  }

  private static BigDecimal sum(List<Stated> list) {
    return list.stream().map(Stated::number).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
