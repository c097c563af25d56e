package gouji.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How many cases the text says that disclosure led to, before a reviewing body ({@link #REVIEW}) or
 * before a court ({@link #COURT}).
 */
enum StatedCases {
  REVIEW("行政复议", "复议"),
  COURT("(?:行政诉讼|(?<!行政)诉讼)", "诉讼");

  private static final String COUNTED =
      "(?:案件|申请|案|事项|情况|件|数量?|总|共|计|合|为|有|是|发生|收到|引发|均|各|都|的|了|:)*";
  private static final String NOT_ANY =
      "(?:(?:未|没有|没)(?:曾|有|被|因|发生|出现|收到|产生|引发|引起|接到|涉及|存在|形成|遇到)"
          + "|不存在|没有|(?<![有全毫])无(?![法论误需关效偿正]))";
  private static final String NONE = "(?:均|都|数|量|为|:)*(?:未发生|没有发生|未出现|零|无)(?=[,;()、]|$)";

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

  private final Pattern named;
  private final Pattern numberFirst;
  private final Pattern none;

  StatedCases(String name, String loosely) {
    named = Pattern.compile(name + COUNTED + Tally.PATTERN);
    numberFirst = Pattern.compile(Tally.PATTERN + "[^,;:()、\\d]{0,16}?" + name);
    none =
        Pattern.compile(
            NOT_ANY
                + "[^,;()]{0,40}?"
                + loosely
                + "[^,;()]{0,20}|"
                + loosely
                + "[^,;()\\d]{0,20}?"
                + NONE);
  }

  /**
   * The numbers stated of this year.
   *
   * @param about whether the text is about nothing but disclosure, so that a sentence need not say
   *     so: a bureau of justice has cases of many kinds
   */
  List<Stated> in(String plain, boolean about, @Nullable Integer year) {
    List<Stated> stated = new ArrayList<>();
    for (Sentence sentence : sentences(plain, about)) {
      List<Stated> together = numbers(sentence, TOGETHER, year);
      together.stream().filter(StatedCases::ofEach).forEach(stated::add);
      for (Pattern pattern : List.of(named, numberFirst)) {
        numbers(sentence, pattern, year).stream()
            .filter(number -> together.stream().noneMatch(t -> t.words().endsWith(number.words())))
            .forEach(stated::add);
      }
      stated.addAll(none(sentence, year));
    }
    return stated;
  }

  /** The numbers stated of review and court together. */
  static List<Stated> together(String plain, boolean about, @Nullable Integer year) {
    return sentences(plain, about).stream()
        .flatMap(sentence -> numbers(sentence, TOGETHER, year).stream())
        .filter(stated -> !ofEach(stated))
        .toList();
  }

  private static boolean ofEach(Stated together) {
    boolean each = together.words().contains("各") || together.words().contains("均");
    return each || together.number().signum() == 0;
  }

  private static List<Sentence> sentences(String plain, boolean about) {
    return Sentence.of(plain).stream()
        .filter(sentence -> about || DISCLOSURE.matcher(sentence.text()).find())
        .toList();
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

  private List<Stated> none(Sentence sentence, @Nullable Integer year) {
    return none.matcher(sentence.text())
        .results()
        .filter(match -> isOfAll(sentence, match.start(), match.group(), year))
        .map(match -> new Stated(BigDecimal.ZERO, match.group()))
        .toList();
  }

  private static boolean isOfAll(
      Sentence sentence, int position, String words, @Nullable Integer year) {
    return !OTHER_MATTER.matcher(words).find()
        && !sentence.isOfPart(position)
        && sentence.isOf(year, position);
  }
}
