package gouji.reply;

import gouji.archive.Slip;
import gouji.check.Finding;
import gouji.check.Severity;
import gouji.ledger.Entry;
import gouji.ledger.Fate;
import gouji.report.Identity;
import gouji.verdict.Outcome;
import gouji.verdict.Verdict;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The words of a reply, in plain Chinese for the clerk who sent the mail. */
final class Wording {
  static final String DOSSIER = "核查单.pdf";
  static final String DATA = "数据.zip";

  /** Of so many rejected documents a reply says all that was found. */
  static final int MOST_SLIPS = 20;

  private static final int MOST_LISTED = 200;
  private static final int MOST_WARNINGS = 20;
  private static final String RULE = "─".repeat(30) + "\n";
  private static final String MAIL = ".eml";
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm", Locale.ROOT);

  private final ZoneId zone;

  Wording(ZoneId zone) {
    this.zone = zone;
  }

  static String subject(Entry entry, List<Outcome> outcomes) {
    return "答复：" + title(entry) + "（" + conclusion(outcomes) + "）";
  }

  /**
   * The text of a reply.
   *
   * @param marked whether the dossier has pages of originals
   */
  String text(Entry entry, List<Outcome> outcomes, boolean marked) {
    StringBuilder text = new StringBuilder("您好：\n\n");
    text.append("您发来的邮件“").append(title(entry)).append("”（");
    text.append(MINUTE.format(entry.receivedAt().atZone(zone))).append("收到）已经核查");
    text.append(outcomes.size() > 1 ? "，共 " + outcomes.size() + " 份文件" : "");
    text.append("，结论：").append(conclusion(outcomes)).append("。\n");
    advice(text, outcomes, marked);
    int slips = 0;
    for (int i = 0; i < Math.min(outcomes.size(), MOST_LISTED); i++) {
      Outcome outcome = outcomes.get(i);
      text.append('\n').append(RULE);
      String number = outcomes.size() > 1 ? (i + 1) + ". " : "";
      text.append(number).append(shown(entry, outcome.file())).append("：");
      text.append(word(Fate.of(outcome))).append('\n');
      if (outcome instanceof Verdict verdict) {
        identity(text, verdict);
        if (verdict.accepted()) {
          text.append(Slip.rulings(verdict));
          warnings(text, verdict);
        } else if (slips++ < MOST_SLIPS) {
          text.append(Slip.findings(verdict));
        }
      }
    }
    if (outcomes.size() > MOST_LISTED) {
      text.append('\n').append("其余 ").append(outcomes.size() - MOST_LISTED).append(" 份不一一列出。\n");
    }
    text.append('\n').append(RULE);
    text.append("本邮件由系统自动发出。查询时请说明编号：").append(entry.id()).append('\n');
    return text.toString();
  }

  private static void advice(StringBuilder text, List<Outcome> outcomes, boolean marked) {
    if (has(outcomes, Fate.REJECTED)) {
      text.append("\n退回的文件，请按下面的说明改正，再发到原来的地址");
      text.append(outcomes.size() > 1 ? "；没有退回的不必重发。" : "。");
      text.append("附件“").append(DOSSIER).append("”供打印，");
      text.append(marked ? "说明之后附有原件中有问题的页面，错处已用红框标出。\n" : "内容与下面的说明相同。\n");
    }
    if (has(outcomes, Fate.ACCEPTED)) {
      text.append("\n附件“").append(DATA).append("”是从接收的报告里读出的各表数字，用表格软件可以打开，供您核对。\n");
    }
    if (has(outcomes, Fate.QUARANTINED)) {
      text.append("\n待查的文件，我们的系统没能处理，责任不在文件。");
      text.append("我们正在查，有了结果会再给您发邮件，您不必重发。\n");
    }
  }

  private static void identity(StringBuilder text, Verdict verdict) {
    if (verdict.report() != null) {
      Identity identity = verdict.report().identity();
      if (identity.organization() != null && identity.year() != null) {
        text.append(identity.organization()).append("，").append(identity.year()).append("年度\n");
      }
    }
  }

  private static void warnings(StringBuilder text, Verdict verdict) {
    List<Finding> warnings =
        verdict.findings().stream()
            .filter(
                f -> f.severity() == Severity.WARNING || f.rule().equals("submission.duplicate"))
            .toList();
    if (!warnings.isEmpty()) {
      text.append("有 ").append(warnings.size()).append(" 处请核对，不影响接收：\n");
      warnings.stream()
          .limit(MOST_WARNINGS)
          .forEach(warning -> text.append("· ").append(warning.message()).append('\n'));
    }
  }

  private static String conclusion(List<Outcome> outcomes) {
    List<Fate> fates = outcomes.stream().map(Fate::of).distinct().toList();
    return fates.size() == 1 ? word(fates.get(0)) : tally(outcomes);
  }

  private static String tally(List<Outcome> outcomes) {
    return outcomes.stream()
        .collect(Collectors.groupingBy(Fate::of, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(fate -> word(fate.getKey()) + " " + fate.getValue() + " 份")
        .collect(Collectors.joining("，"));
  }

  static boolean has(List<Outcome> outcomes, Fate fate) {
    return outcomes.stream().anyMatch(outcome -> Fate.of(outcome) == fate);
  }

  private static String word(Fate fate) {
    return switch (fate) {
      case ACCEPTED -> "接收";
      case REJECTED -> "退回";
      case QUARANTINED -> "待查";
    };
  }

  private static String title(Entry entry) {
    String name = entry.name();
    return name.endsWith(MAIL) ? name.substring(0, name.length() - MAIL.length()) : name;
  }

  /** A document as its sender knows it: not by the mail that he sent it in. */
  static String shown(Entry entry, String file) {
    String mail = entry.name() + "!/";
    return file.startsWith(mail)
        ? file.substring(mail.length()).replace("!/", " 中的 ")
        : title(entry);
  }
}
