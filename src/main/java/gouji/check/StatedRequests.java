package gouji.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many requests came in this year, by the text. Clerks write it in a few ways; what is none of
 * them states nothing, as a false alarm is worse than none.
 */
final class StatedRequests {
  private static final String CAME = "(?:收到|接到|接收|受理|接受|新收|收件|收悉|登记)";
  private static final String NOUN = "(?:申请|依申请公开)";
  private static final String COUNTED =
      "(?:公开|政府信息|信息|申请|事项|办理|办件|来信|件|总?数量?|总?量|的|表|书|共|计|总|合|为|有|达|了|:){0,12}+";

  /** 共收到政府信息公开申请99件. */
  private static final Pattern CAME_REQUESTS_NUMBER =
      Pattern.compile(CAME + "[^,;:\\d]{0,40}?" + NOUN + COUNTED + Tally.PATTERN);

  /** 共收到12件信息依申请公开. */
  private static final Pattern CAME_NUMBER_REQUESTS =
      Pattern.compile(
          CAME
              + "(?:了|共|计|各类|有效|群众|公众){0,4}+"
              + Tally.PATTERN
              + "[^,;:\\d]{0,24}?"
              + NOUN
              + "(?:公开)?");

  /** 依申请公开共收到5件; under the heading also 全年共收到5件. */
  private static final Pattern CAME_NUMBER =
      Pattern.compile(CAME + "(?:了|共|计|各类|有效){0,4}+" + Tally.PATTERN + "(?=[,;:()、]|$)");

  /** 政府信息公开申请共5件. */
  private static final Pattern REQUESTS_NUMBER =
      Pattern.compile("(?:公开申请|申请公开)" + COUNTED + Tally.PATTERN + "(?<!条)");

  /** 办理依申请公开政府信息1件. */
  private static final Pattern HANDLED_REQUESTS =
      Pattern.compile("(?:办理|处理)[^,;:\\d]{0,20}?(?:依申请|公开申请|申请公开)" + COUNTED + Tally.PATTERN);

  private static final Pattern CAME_SOMEHOW = Pattern.compile(CAME);

  private static final Pattern TOTAL =
      Pattern.compile("(?:合计|共计|总计|总共)(?:收到)?" + COUNTED + Tally.PATTERN);

  private static final Pattern NONE_CAME =
      Pattern.compile(
          "(?:未|没有|没|无|零)(?:曾|有)?(?:收到|接到|接收|受理|产生|发生|出现|新收|新增|收取)[^,;:()]{0,40}?"
              + NOUN
              + "[^,;:()、]{0,20}");
  private static final Pattern NO_REQUESTS =
      Pattern.compile(
          "(?<![有全毫])(?:没有|无|零)[^,;:()、]{0,16}?(?:依申请公开|公开申请|申请公开)[^,;:()、]{0,20}"
              + "|(?:依申请公开|公开申请)[^,;()、\\d]{0,8}?[为是:](?:0|零|无)[件宗条项]?(?=[,;()、]|$)");

  /** What makes it another matter: another proceeding, another year's, a part, an increase. */
  private static final Pattern OTHER_MATTER =
      Pattern.compile(
          "复议|诉讼|投诉|举报|信访|许可|确权|登记申请|补正|撤|结转|异议|逾期|超期|超时|第三方|收费|费用|意见|咨询|留言"
              + "|败诉|违|纠纷|引发|引起|侵|泄|恶意|理由|重复|正当|问题|增加|增长|减少|下降|上升|多收|少收|最|不服|责任|提案|建议");

  private static final Pattern OUTCOME =
      Pattern.compile("予以|不予|部分公开|主动|答复|回复|办结|结案|完成|处置|提供|办理|处理|无法|已公开|同意");

  private final Passage passage;
  private final @Nullable Integer year;

  private StatedRequests(Passage passage, @Nullable Integer year) {
    this.passage = passage;
    this.year = year;
  }

  /** The numbers said to have come in; several where the text states it more than once. */
  static List<Stated> received(Narrative narrative) {
    List<Stated> received = first(narrative, StatedRequests::received);
    return received.isEmpty() ? first(narrative, StatedRequests::unsaidHow) : received;
  }

  /** The numbers said to have been handled, which may be of those that came or of those done. */
  static List<Stated> handled(Narrative narrative) {
    return first(narrative, (requests, sentence) -> requests.matches(sentence, HANDLED_REQUESTS));
  }

  private interface Reading {
    Stream<Stated> of(StatedRequests requests, Sentence sentence);
  }

  /** What stands under the heading goes before what is said of requests elsewhere. */
  private static List<Stated> first(Narrative narrative, Reading reading) {
    return Stream.of(narrative.requests(), narrative.overview())
        .map(passage -> new StatedRequests(passage, narrative.year()).all(reading))
        .filter(stated -> !stated.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<Stated> all(Reading reading) {
    return passage.sentences().stream()
        .filter(sentence -> sentence.text().contains("申请") || Tally.atMost(sentence.text()) > 0)
        .flatMap(sentence -> reading.of(this, sentence))
        .distinct()
        .toList();
  }

  private Stream<Stated> received(Sentence sentence) {
    List<Stated> found = new ArrayList<>();
    matches(sentence, CAME_REQUESTS_NUMBER).forEach(found::add);
    matches(sentence, CAME_NUMBER_REQUESTS).forEach(found::add);
    if (passage.plain()) {
      matches(sentence, CAME_NUMBER).forEach(found::add);
    }
    if (found.isEmpty()) {
      matches(sentence, TOTAL).forEach(found::add);
      inChannels(sentence).ifPresent(found::add);
    }
    none(sentence, NONE_CAME).forEach(found::add);
    none(sentence, NO_REQUESTS).forEach(found::add);
    return found.stream();
  }

  /** 收到网络申请3件、信函申请2件: the number that came is their sum. */
  private Optional<Stated> inChannels(Sentence sentence) {
    Matcher came = CAME_SOMEHOW.matcher(sentence.text());
    if (!came.find() || !isOfRequests(sentence, came.start(), came.group())) {
      return Optional.empty();
    }
    return Channels.listedIn(sentence).stream()
        .reduce((a, b) -> new Stated(a.number().add(b.number()), a.words() + "、" + b.words()));
  }

  private Stream<Stated> unsaidHow(Sentence sentence) {
    return matches(sentence, REQUESTS_NUMBER, clause -> !OUTCOME.matcher(clause).find());
  }

  private Stream<Stated> matches(Sentence sentence, Pattern pattern) {
    return matches(sentence, pattern, clause -> true);
  }

  private Stream<Stated> matches(Sentence sentence, Pattern pattern, Predicate<String> wanted) {
    List<Stated> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(sentence.text());
    while (matcher.find()) {
      String clause = sentence.clauseTo(matcher.start()) + matcher.group();
      if (isOfRequests(sentence, matcher.start(), clause) && wanted.test(clause)) {
        found.add(new Stated(Tally.of(matcher), matcher.group()));
      }
    }
    return found.stream();
  }

  private Stream<Stated> none(Sentence sentence, Pattern pattern) {
    return pattern
        .matcher(sentence.text())
        .results()
        .filter(match -> isOfRequests(sentence, match.start(), match.group()))
        .filter(match -> !OUTCOME.matcher(match.group()).find())
        .map(match -> new Stated(BigDecimal.ZERO, match.group()));
  }

  private boolean isOfRequests(Sentence sentence, int position, String words) {
    return (passage.plain() || words.contains("公开"))
        && !OTHER_MATTER.matcher(words).find()
        && !Channels.narrow(words)
        && !sentence.isOfPart(position)
        && sentence.isOf(year, position);
  }
}
