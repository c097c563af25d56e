package gouji.made;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** The ways in which titles put body and year together. */
final class Title {
  private Title() {}

  private static final String[] PATTERNS = {
    "%1$s%2$d年政府信息公开工作年度报告",
    "%1$s%2$d年度政府信息公开工作年度报告",
    "%1$s%2$d年度政府信息公开工作报告",
    "%1$s%2$d年政府信息公开年度报告",
    "%2$d年%1$s政府信息公开工作年度报告",
    "%2$d年度%1$s政府信息公开工作报告",
    "%1$s政府信息公开工作年度报告|（%2$d年度）",
    "%1$s|%2$d年政府信息公开工作年度报告",
    "%1$s|%2$d年度|政府信息公开工作年度报告",
    "%1$s %2$d 年政府信息公开工作年度报告",
    "%1$s关于%2$d年度政府信息公开工作情况的报告",
    "%1$s政府信息公开工作年度报告（%2$d年度）",
    "%1$s〔%2$d〕年度政府信息公开年报",
    "%2$d年度%1$s%2$d年政府信息公开工作年度报告",
    "《%1$s%2$d年政府信息公开工作年度报告》",
    "附件1：%1$s%2$d年政府信息公开年度报告",
  };

  static List<String> of(MadeReport report, Random dice) {
    String title =
        String.format(Locale.ROOT, Dice.pick(dice, PATTERNS), report.organization(), report.year());
    return List.of(title.split("\\|"));
  }

  static List<String> official(MadeReport report) {
    return List.of(String.format(Locale.ROOT, PATTERNS[0], report.organization(), report.year()));
  }
}
