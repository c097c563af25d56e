package gouji.check;

import gouji.report.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code narrative.channels}: the ways in which requests came, as the text lists them, do not add
 * up to the number that it states.
 */
final class ChannelsRule implements NarrativeRule {

  @Override
  public List<Finding> of(Report report, Narrative narrative) {
    List<List<Stated>> lists =
        Stream.of(narrative.requests(), narrative.overview())
            .flatMap(passage -> passage.sentences().stream())
            .filter(sentence -> sentence.isOf(narrative.year(), sentence.text().length()))
            .map(Channels::listedIn)
            .filter(list -> !list.isEmpty())
            .distinct()
            .toList();
    List<Stated> stated = lists.isEmpty() ? List.of() : StatedRequests.received(narrative);
    if (stated.isEmpty()) {
      return List.of();
    }
    List<BigDecimal> agreeing = new ArrayList<>(ReceivedRule.agreeing(report));
    stated.forEach(s -> agreeing.add(s.number()));
    StatedRequests.handled(narrative).forEach(s -> agreeing.add(s.number()));
    return lists.stream()
        .filter(list -> !ReceivedRule.isIn(agreeing, sum(list)))
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
