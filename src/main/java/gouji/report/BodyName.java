package gouji.report;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes the name of a body out of the words that stand before the title's. */
final class BodyName {
  private static final int LONGEST = 50;
  private static final int LONGEST_ABOVE = 30;
  private static final int LONGEST_PLACE = 15;

  private static final Pattern NAME = Pattern.compile("[\\p{IsHan}（）()〔〕·、A-Za-z0-9]+");

  /** What leads up to a name: numerals, annexes, and where a page stands in its web site. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "^(?:附件[0-9一二三四五六七八九十]*|【|[一二三四五六七八九十]+、|[0-9]+[.．、]|首页|当前位置|法定主动公开内容"
              + "|(?:政府信息公开|政务公开|信息公开)(?:工作)?(?:年度报告|年报|目录|专栏|平台)?(?![办中局处领科室])"
              + "|年度报告|年报)+");

  private static final Pattern BEHIND = Pattern.compile("(?:的|编制|发布|公布)+$");
  private static final Pattern DUTY = Pattern.compile("^(?:印发|报送|上报|呈报|公布|发布|公开|编制|做好)+");
  private static final Pattern YEAR = Pattern.compile("20\\d\\d年");
  private static final Pattern IN_BRACKETS =
      Pattern.compile("[（(](\\p{IsHan}{2,40}[局府会院校厅部署委办室所站处心团社司镇乡县市区])[）)]");

  private static final Pattern PLACE = Pattern.compile("省|市|县|区|州|盟|旗|镇|乡|街道");
  private static final Pattern ENDS_IN_PLACE = Pattern.compile(".*(?:省|市|县|区|州|盟|旗|镇|乡|街道)");

  /** Words that many names end in, and that a line may break. */
  private static final List<String> ORGANS =
      List.of(
          "人民政府", "办公室", "委员会", "管理局", "事务局", "执法局", "服务局", "保障局", "办事处", "服务中心", "管理中心", "管理委员会");

  private BodyName() {}

  /** The name, or null where the words are none. */
  static @Nullable String in(String words) {
    String text = BEHIND.matcher(BEFORE.matcher(words).replaceFirst("")).replaceFirst("");
    int about = text.lastIndexOf("关于");
    if (about >= 0) {
      String subject = DUTY.matcher(text.substring(about + 2)).replaceFirst("");
      text = subject.length() < 2 ? text.substring(0, about) : subject;
    }
    boolean name =
        NAME.matcher(text).matches()
            && text.codePoints().anyMatch(Character::isIdeographic)
            && !YEAR.matcher(text).find();
    return name && text.length() >= 2 && text.length() <= LONGEST ? text : null;
  }

  /** The name in brackets behind a title, or null. */
  static @Nullable String inBrackets(String words) {
    Matcher matcher = IN_BRACKETS.matcher(words);
    return matcher.matches() ? matcher.group(1) : null;
  }

  /**
   * Whether a name goes on from the line above, where nothing but the words can tell: they break an
   * organ's name, they end in a place that the name lacks, or the text writes both as one.
   */
  static boolean goesOn(String above, String name, List<TextLine> text) {
    boolean words =
        above.length() >= 2
            && above.length() <= LONGEST_ABOVE
            && above.codePoints().allMatch(Character::isIdeographic);
    return words
        && (brokenOrgan(above, name) || namesPlace(above, name) || writtenAsOne(above, name, text));
  }

  private static boolean brokenOrgan(String above, String name) {
    if (name.length() == 2 && !ENDS_IN_PLACE.matcher(name).matches()) {
      return true;
    }
    for (String organ : ORGANS) {
      for (int i = 1; i < organ.length(); i++) {
        if (above.endsWith(organ.substring(0, i)) && name.startsWith(organ.substring(i))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean namesPlace(String above, String name) {
    return above.length() <= LONGEST_PLACE
        && ENDS_IN_PLACE.matcher(above).matches()
        && !PLACE.matcher(name).find();
  }

  private static boolean writtenAsOne(String above, String name, List<TextLine> text) {
    String both = above.substring(above.length() - 2) + name;
    return text.stream().anyMatch(line -> TitleReader.compact(line.text()).contains(both));
  }
}
