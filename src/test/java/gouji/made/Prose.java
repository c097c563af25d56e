package gouji.made;

import gouji.made.Paper.Part;
import gouji.made.Paper.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes the text between the tables; what it states agrees with the figures. */
final class Prose {
  private final MadeReport report;
  private final Random dice;

  Prose(MadeReport report, Random dice) {
    this.report = report;
    this.dice = dice;
  }

  List<Part> overview() {
    int year = report.year();
    List<Part> parts = new ArrayList<>();
    parts.add(
        text(
            Dice.pick(
                dice,
                "本报告依照《中华人民共和国政府信息公开条例》编制，所列数据的统计期限为%d年1月1日至12月31日。",
                "根据《中华人民共和国政府信息公开条例》规定，现公布我单位%d年度政府信息公开工作情况。",
                "%d年，我单位认真贯彻落实上级部署，扎实推进政府信息公开工作，现将有关情况报告如下：")));
    parts.add(new Text(1, "一、总体情况"));
    parts.add(new Text(2, "（一）主动公开情况"));
    parts.add(text("%d年，通过门户网站公开各类信息" + dice.nextInt(9000) + "条，其中政策解读" + dice.nextInt(90) + "条。"));
    parts.add(new Text(2, "（二）依申请公开情况"));
    parts.add(new Text(0, applications(year)));
    parts.add(new Text(2, "（三）政府信息管理情况"));
    parts.add(text("完善信息发布审核制度，%d年共清理文件" + dice.nextInt(50) + "份，做到先审查、后公开。"));
    parts.add(new Text(2, "（四）平台建设情况"));
    parts.add(text("做好网站栏目维护，设置信息公开查阅点" + dice.nextInt(20) + "处，方便群众查询。"));
    parts.add(new Text(2, "（五）监督保障情况"));
    parts.add(text("组织业务培训" + dice.nextInt(9) + "次，%d年未发生责任追究情形。"));
    return parts;
  }

  private String applications(int year) {
    int received = report.count("applications", "received", "total");
    if (received == 0) {
      return year + "年，我单位未收到政府信息公开申请。";
    }
    String sentence = year + "年，共收到政府信息公开申请" + received + "件";
    if (Dice.chance(dice, 40) && received > 3) {
      int online = received / 2;
      int post = (received - online) / 2;
      sentence += "，其中当面申请%d件，邮寄申请%d件，网络申请%d件".formatted(received - online - post, post, online);
    }
    return sentence + "，均依法按期答复。";
  }

  List<Part> closing() {
    return List.of(
        new Text(1, "五、存在的主要问题及改进情况"),
        text("%d年，我单位政府信息公开工作取得了一定成绩，但仍存在公开内容不够全面、形式不够丰富等问题。"),
        text("下一步，将进一步健全制度，加强培训，不断提高政府信息公开工作质量和水平。"),
        new Text(1, "六、其他需要报告的事项"),
        text(Dice.pick(dice, "%d年度未收取政府信息公开信息处理费。", "无。", "我单位%d年没有其他需要报告的事项。")));
  }

  private Text text(String pattern) {
    return new Text(0, pattern.replace("%d", Integer.toString(report.year())));
  }
}
