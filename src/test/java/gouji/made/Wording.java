package gouji.made;

import java.util.Random;

/** How a clerk words and sets the printed labels: each of these is seen in practice. */
record Wording(boolean asciiBrackets, String numeral, boolean shortNames, boolean spaced) {

  static Wording of(Random dice) {
    return new Wording(
        Dice.chance(dice, 25),
        Dice.pick(dice, ".", ".", "．", "、", ". "),
        Dice.chance(dice, 25),
        Dice.chance(dice, 15));
  }

  static Wording official() {
    return new Wording(false, ".", false, false);
  }

  String label(String label) {
    String text = label.replaceFirst("^(\\d)\\.", "$1" + numeral);
    if (shortNames) {
      text =
          text.replace("行政规范性文件", "规范性文件")
              .replace("其他法律行政法规禁止公开", "其他法律法规禁止公开")
              .replace("政府信息公开申请数量", "申请数量");
    }
    if (asciiBrackets) {
      text = text.replace('（', '(').replace('）', ')');
    }
    return text;
  }

  String head(String head) {
    String text = label(head);
    return spaced && text.length() == 4 ? text.substring(0, 2) + " " + text.substring(2) : text;
  }
}
