package gouji.check;

import static gouji.check.Severity.ERROR;
import static gouji.check.Severity.NOTICE;
import static gouji.check.Severity.WARNING;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The catalogue of rules, each with a page in {@code rules/}. A form that a user brings may name
 * rules of its own for its relations; they have no page, and a breach of them is an error.
 */
public final class Rules {
  /** The heading under which every page ends. */
  private static final String REMEDY = "\n## 怎样改\n";

  /** Pages are Markdown and call other rules by their codes. */
  private static final Pattern CODE = Pattern.compile("`([^`]*)`");

  private static final List<Rule> ALL =
      List.of(
          new Rule("applications.row-total", ERROR, "申请表每行的总计等于前六列之和"),
          new Rule("applications.result-total", ERROR, "办理结果的总计等于各种结果之和"),
          new Rule("applications.balance", ERROR, "新收加结转等于办结加结转下年"),
          new Rule("litigation.total", ERROR, "复议、诉讼的总计等于四种结果之和"),
          new Rule("cell.not-a-count", ERROR, "该填数的格子里不是合格的数"),
          new Rule("cell.missing", ERROR, "缺一行或一个数"),
          new Rule("table.missing", ERROR, "缺一张表"),
          new Rule("cell.blank", NOTICE, "空白、横线、斜线或“无”按 0 计"),
          new Rule("cell.annotated", NOTICE, "数旁带有备注或单位"),
          new Rule("cell.uncertain", ERROR, "有几种读法，不敢替您选"),
          new Rule("form.outdated-row", WARNING, "沿用了旧格式的行"),
          new Rule("form.year", WARNING, "格式与年份不相符"),
          new Rule("form.unrecognised", ERROR, "认不出是哪一种报告"),
          new Rule("narrative.received", WARNING, "文字里的申请件数与表不符"),
          new Rule("narrative.channels", WARNING, "各申请渠道相加不等于总数"),
          new Rule("narrative.litigation", WARNING, "文字里的复议、诉讼件数与表不符"),
          new Rule("narrative.fees", WARNING, "信息处理费前后说法不一"),
          new Rule("history.carried", WARNING, "上年结转与上年报告不符"),
          new Rule("history.in-force", WARNING, "现行有效件数与上年接不上"),
          new Rule("identity.organization", ERROR, "看不出是哪个单位的报告"),
          new Rule("identity.year", ERROR, "看不出是哪一年的报告"),
          new Rule("document.empty", ERROR, "文件是空的"),
          new Rule("document.encrypted", ERROR, "文件加了密"),
          new Rule("document.damaged", ERROR, "文件损坏或不完整"),
          new Rule("document.scanned", ERROR, "文件只有图片，没有文字"),
          new Rule("document.too-large", ERROR, "文件过大"),
          new Rule("document.hostile", ERROR, "文件可能有害"),
          new Rule("document.timeout", ERROR, "读取超时"),
          new Rule("document.unsupported", ERROR, "不支持的文件类型"),
          new Rule("desk.rejected", ERROR, "经办人员退回"),
          new Rule("desk.lapsed", WARNING, "人工更正已失效，须再核对"),
          new Rule("submission.duplicate", NOTICE, "与以前交来的文件完全相同"));

  private Rules() {}

  /** Every rule, in the order in which the documentation lists them. */
  public static List<Rule> all() {
    return ALL;
  }

  public static Optional<Rule> rule(String code) {
    return ALL.stream().filter(rule -> rule.code().equals(code)).findFirst();
  }

  /** The page of a rule, in Markdown; none for a rule that is not in the catalogue. */
  public static Optional<String> page(String code) {
    return rule(code).map(Rules::read);
  }

  /** How a clerk mends what breaks the rule: the paragraph of its page that says so. */
  public static Optional<String> remedy(String code) {
    return page(code).map(page -> page.substring(page.indexOf(REMEDY) + REMEDY.length()).strip());
  }

  /** The same for whoever knows no codes: other rules are called by their titles. */
  public static Optional<String> remedyInWords(String code) {
    return remedy(code)
        .map(
            remedy ->
                CODE.matcher(remedy)
                    .replaceAll(named -> Matcher.quoteReplacement(inWords(named.group(1)))));
  }

  private static String inWords(String code) {
    return rule(code).map(rule -> "“" + rule.title() + "”").orElse(code);
  }

  private static String read(Rule rule) {
    String name = "/rules/" + rule.code() + ".md";
    try (InputStream page = Rules.class.getResourceAsStream(name)) {
      if (page == null) {
        throw new IllegalStateException("no page " + name);
      }
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
