package gouji.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers of requests by the way in which they came, as a sentence lists them: 当面申请2件，
 * 快递邮寄申请29件，电子邮件申请31件.
 */
final class Channels {
  private static final String NAME =
      "(?:当面|当场|现场|窗口|上门|来访|邮寄|寄送|邮政|快递|快件|特快专递|挂号信?|EMS|信函|信件|书信|书面|(?<!公开)来信"
          + "|电子邮[件箱]|邮[件箱]|网络|网上|网站|网页|互联网|在线|线上|线下|平台|系统|传真|电话|微信|公众号"
          + "|数据电文|政务服务网|口头|其[他它](?:方式|渠道|途径|形式))";
  private static final Pattern MENTION = Pattern.compile(NAME);
  private static final Pattern ANY = Pattern.compile("(?:等|各种?|多种?|不同)(?:方式|渠道|途径|形式)");
  private static final Pattern NAME_FIRST =
      Pattern.compile(
          NAME
              + "(?:"
              + NAME
              + "|等?方式|等?渠道|等?途径|等?形式|[、和及或与/的]|依?申请(?:公开|人)?|(?:政府)?信息公开申请|提出|提交|递交|来|收到|接收|受理|接到|办理|渠道|类|件|数量?|共|计|有|为|了|:){0,12}+"
              + Tally.PATTERN);
  private static final Pattern NUMBER_FIRST =
      Pattern.compile(Tally.PATTERN + "(?:申请|均?为|是|系|属于|通过|经由?|由|来自|以|采[用取]){0,4}+" + NAME);

  /** Words after which a list is not whole, or counts something twice. */
  private static final Pattern NOT_PLAIN =
      Pattern.compile("其中|分别|主要|各|等(?!方式|渠道|途径|形式)|余件|多件|答复|回复|送达|咨询");

  private static final Pattern REST = Pattern.compile("其余|剩余|另|此外|还有");
  private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");

  private Channels() {}

  /** Whether words speak only of what came in certain ways. */
  static boolean narrow(String words) {
    return MENTION.matcher(words).find() && !ANY.matcher(words).find();
  }

  /**
   * The list that the sentence gives, in it or in brackets; empty where there are less than two, or
   * where they may not make up a whole.
   */
  static List<Stated> listedIn(Sentence sentence) {
    if (Tally.atMost(sentence.text()) < 2) {
      return List.of();
    }
    List<Stated> open = plainListIn(BRACKETS.matcher(sentence.text()).replaceAll(""));
    if (!open.isEmpty()) {
      return open;
    }
    return BRACKETS
        .matcher(sentence.text())
        .results()
        .map(brackets -> plainListIn(brackets.group(1)))
        .filter(list -> !list.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static List<Stated> plainListIn(String text) {
    List<Stated> byName = listIn(text, NAME_FIRST);
    return byName.size() >= 2 ? byName : listIn(text, NUMBER_FIRST);
  }

  private static List<Stated> listIn(String text, Pattern item) {
    List<Stated> list = new ArrayList<>();
    int start = text.length();
    int end = 0;
    Matcher matcher = item.matcher(text);
    while (matcher.find()) {
      list.add(new Stated(Tally.of(matcher), matcher.group()));
      start = Math.min(start, matcher.start());
      end = matcher.end();
    }
    // 等 may follow the last.
    String run = list.isEmpty() ? "" : text.substring(start, Math.min(end + 1, text.length()));
    boolean whole =
        list.size() >= 2
            && !NOT_PLAIN.matcher(run).find()
            && !REST.matcher(text.substring(start)).find();
    return whole ? list : List.of();
  }
}
