package gouji.check;

import gouji.report.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code narrative.fees}: the text says both that a fee for handling information (信息处理费) was taken
 * this year and that none was. Two sums are no contradiction: they may be of two applicants.
 */
final class FeesRule implements NarrativeRule {
  private static final Pattern NONE =
      Pattern.compile(
          "(?:(?:未|没有|没)(?:曾|有|发生|收取|产生|出现|涉及|向)|不存在|没有|(?<![有全毫])无)[^,;()]{0,30}?"
              + "(?:处理费|费用|收费)[^,;()、]{0,12}"
              + "|(?:处理费|收费)[^,;()\\d]{0,10}?(?:为零|0(?:\\.0+)?万?元|零元)");
  private static final Pattern TAKEN =
      Pattern.compile("(?:收取|收缴|共收|处理费|收费)[^,;()\\d]{0,24}?(?<sum>\\d+(?:\\.\\d+)?)万?元(?![/每])");
  private static final Pattern SUBJECT = Pattern.compile("处理费|信息公开|依申请公开");

  /** Another fee, a rule about fees, or what was asked for and not paid. */
  private static final Pattern OTHER_MATTER =
      Pattern.compile("检索|复制|邮寄|成本|标准|每|以下|以上|应收|应缴|减免|免收|退|通知|逾期|缴纳|拟|超过|行政事业");

  @Override
  public List<Finding> of(Report report, Narrative narrative) {
    List<String> none = new ArrayList<>();
    List<String> taken = new ArrayList<>();
    Stream.of(narrative.overview(), narrative.litigation(), narrative.other())
        .flatMap(passage -> passage.sentences().stream())
        .filter(sentence -> SUBJECT.matcher(sentence.text()).find())
        .forEach(
            sentence -> {
              said(sentence, NONE, narrative.year()).ifPresent(none::add);
              said(sentence, TAKEN, narrative.year()).ifPresent(taken::add);
            });
    if (none.isEmpty() || taken.isEmpty()) {
      return List.of();
    }
    String message =
        "正文一处写%s，另一处写%s，信息处理费前后说法不一。"
            .formatted(Wording.quoted(none.get(0)), Wording.quoted(taken.get(0)));
    return List.of(Finding.of("narrative.fees", message));
  }

  private static Optional<String> said(Sentence sentence, Pattern pattern, @Nullable Integer year) {
    Matcher matcher = pattern.matcher(sentence.text());
    while (matcher.find()) {
      String clause = sentence.clauseTo(matcher.start()) + matcher.group();
      boolean nothing = pattern == TAKEN && new BigDecimal(matcher.group("sum")).signum() == 0;
      if (!nothing
          && !OTHER_MATTER.matcher(clause).find()
          && sentence.isOf(year, matcher.start())) {
        return Optional.of(matcher.group());
      }
    }
    return Optional.empty();
  }
}
