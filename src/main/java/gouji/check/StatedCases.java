package gouji.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How many cases the text says that disclosure led to this year: before a reviewing body, before a
 * court, and of both together where it states only that.
 */
record StatedCases(List<Stated> review, List<Stated> court, List<Stated> together) {
  private static final String COUNTED =
      "(?:案件|申请|案|事项|情况|件|数量?|总|共|计|合|为|有|是|发生|收到|引发|均|各|都|的|了|:){0,12}+";
  private static final String NOT_ANY =
      "(?:(?:未|没有|没)(?:曾|有|被|因|发生|出现|收到|产生|引发|引起|接到|涉及|存在|形成|遇到)"
          + "|不存在|没有|(?<![有全毫])无(?![法论误需关效偿正]))";
  private static final String NONE = "(?:均|都|数|量|为|:){0,4}+(?:未发生|没有发生|未出现|零|无)(?=[,;()、]|$)";

  /** 行政复议、行政诉讼共5件: of both together, or, with 各 or 均, of each. */
  private static final Pattern TOGETHER =
      Pattern.compile(
          "行政复议(?:案件|申请)?(?:[、,/和及与或]|以及)?(?:被?提起|引发|发生)?行政诉讼" + COUNTED + Tally.PATTERN);

  /** Not of a case that disclosure led to, or only of some of them. */
  private static final Pattern OTHER_MATTER =
      Pattern.compile(
          "败诉|胜诉|纠错|纠正|撤|违法|责令|维持|确认|变更|应诉|审结|结案|判决|裁定|驳回|办理|审理|受理|办结|化解|代理"
              + "|结转|增加|增长|减少|下降|上升|文书|决定书|最|责任|问题|风险");

  private static final Pattern DISCLOSURE = Pattern.compile("信息公开|依申请公开|政务公开|公开工作");

  /** The ways to state a number of cases of one kind. */
  private record Kind(Pattern named, Pattern numberFirst, Pattern none) {
    static final Kind REVIEW = of("行政复议", "复议");
    static final Kind COURT = of("(?:行政诉讼|(?<!行政)诉讼)", "诉讼");

    private static Kind of(String name, String loosely) {
      return new Kind(
          Pattern.compile(name + COUNTED + Tally.PATTERN),
          Pattern.compile(Tally.PATTERN + "[^,;:()、\\d]{0,16}?" + name),
          Pattern.compile(
              NOT_ANY
                  + "[^,;()]{0,40}?"
                  + loosely
                  + "[^,;()]{0,20}"
                  + "|"
                  + loosely
                  + "[^,;()\\d]{0,20}?"
                  + NONE));
    }
  }

  static StatedCases in(Narrative narrative) {
    StatedCases cases = new StatedCases(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    List.of(narrative.requests(), narrative.overview(), narrative.litigation(), narrative.other())
        .forEach(
            passage ->
                passage.sentences().stream()
                    .filter(sentence -> mentions(sentence, passage.plain()))
                    .forEach(sentence -> cases.look(sentence, narrative.year())));
    return cases;
  }

  private static boolean mentions(Sentence sentence, boolean plain) {
    String text = sentence.text();
    return (text.contains("复议") || text.contains("诉讼"))
        && (plain || DISCLOSURE.matcher(text).find());
  }

  private void look(Sentence sentence, @Nullable Integer year) {
    List<Stated> both = numbers(sentence, TOGETHER, year);
    for (Stated stated : both) {
      boolean each = stated.words().contains("各") || stated.words().contains("均");
      if (each || stated.number().signum() == 0) {
        review.add(stated);
        court.add(stated);
      } else {
        together.add(stated);
      }
    }
    look(sentence, Kind.REVIEW, year, both, review);
    look(sentence, Kind.COURT, year, both, court);
  }

  private static void look(
      Sentence sentence, Kind kind, @Nullable Integer year, List<Stated> both, List<Stated> found) {
    for (Pattern pattern : List.of(kind.named, kind.numberFirst)) {
      // 行政复议、行政诉讼共5件 must not be taken for 行政诉讼共5件.
      numbers(sentence, pattern, year).stream()
          .filter(number -> both.stream().noneMatch(b -> b.words().endsWith(number.words())))
          .forEach(found::add);
    }
    kind.none
        .matcher(sentence.text())
        .results()
        .filter(match -> isOfAll(sentence, match.start(), match.group(), year))
        .forEach(match -> found.add(new Stated(BigDecimal.ZERO, match.group())));
  }

  private static List<Stated> numbers(Sentence sentence, Pattern pattern, @Nullable Integer year) {
    List<Stated> stated = new ArrayList<>();
    Matcher matcher = pattern.matcher(sentence.text());
    while (matcher.find()) {
      String clause = sentence.clauseTo(matcher.start()) + matcher.group();
      if (isOfAll(sentence, matcher.start(), clause, year)) {
        stated.add(new Stated(Tally.of(matcher), matcher.group()));
      }
    }
    return stated;
  }

  private static boolean isOfAll(
      Sentence sentence, int position, String words, @Nullable Integer year) {
    return !OTHER_MATTER.matcher(words).find()
        && !sentence.isOfPart(position)
        && sentence.isOf(year, position);
  }
}
