package gouji.made;

import gouji.made.Paper.Part;
import gouji.made.Paper.Table;
import gouji.made.Paper.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Puts a report on paper, in one office's manner. */
record Clerk(Hand hand, Wording wording, boolean official, boolean smallApart, Random dice) {

  static Clerk of(Random dice) {
    return new Clerk(Hand.of(dice), Wording.of(dice), false, Dice.chance(dice, 30), dice);
  }

  /** A clerk who keeps to the letter of the form and writes each 0. */
  static Clerk official(Random dice) {
    return new Clerk(Hand.plain(dice), Wording.official(), true, false, dice);
  }

  Clerk withZero(Hand.Zero zero) {
    Hand other = new Hand(zero, hand.digits(), hand.remarkPercent(), dice);
    return new Clerk(other, wording, official, smallApart, dice);
  }

  Paper write(MadeReport report) {
    Prose prose = new Prose(report, dice);
    Tables tables = new Tables(report, hand, wording);
    List<Part> parts = new ArrayList<>(prose.overview());
    parts.add(new Text(1, "二、主动公开政府信息情况"));
    List<Table> small = tables.small();
    if (smallApart) {
      parts.addAll(small);
    } else {
      parts.add(Tables.stacked(small));
    }
    parts.add(new Text(1, "三、收到和处理政府信息公开申请情况"));
    parts.add(tables.applications());
    parts.add(new Text(1, "四、政府信息公开行政复议、行政诉讼情况"));
    parts.add(tables.litigation());
    parts.addAll(prose.closing());
    return new Paper(official ? Title.official(report) : Title.of(report, dice), parts);
  }
}
