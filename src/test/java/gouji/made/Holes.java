package gouji.made;

import gouji.document.Box;
import gouji.document.Page;
import gouji.document.Rule;
import gouji.document.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** Holes in the rules of a page. */
final class Holes {
  private Holes() {}

  /** The page with a hole round one of its figures, in the rules that {@code worn} names. */
  static Page in(Page page, Predicate<Rule> worn, Random dice) {
    List<Word> figures = page.words().stream().filter(Moves::figure).toList();
    if (figures.isEmpty()) {
      return page;
    }
    Box centre = Dice.pick(dice, figures).box();
    double width = 2.0 * (20 + dice.nextInt(60));
    double height = 2.0 * (8 + dice.nextInt(30));
    Box hole = new Box(centre.centreX() - width / 2, centre.centreY() - height / 2, width, height);
    List<Rule> rules = new ArrayList<>();
    for (Rule rule : page.rules()) {
      if (!worn.test(rule) || !meets(rule, hole)) {
        rules.add(rule);
      } else if (rule.horizontal()) {
        add(new Rule(rule.x1(), rule.y1(), hole.x(), rule.y1()), rules);
        add(new Rule(hole.right(), rule.y1(), rule.x2(), rule.y1()), rules);
      } else {
        add(new Rule(rule.x1(), rule.y1(), rule.x1(), hole.y()), rules);
        add(new Rule(rule.x1(), hole.bottom(), rule.x1(), rule.y2()), rules);
      }
    }
    return new Page(page.number(), page.width(), page.height(), page.words(), rules);
  }

  private static boolean meets(Rule rule, Box hole) {
    return rule.x1() <= hole.right()
        && hole.x() <= rule.x2()
        && rule.y1() <= hole.bottom()
        && hole.y() <= rule.y2();
  }

  private static void add(Rule rule, List<Rule> rules) {
    if (rule.x1() < rule.x2() || rule.y1() < rule.y2()) {
      rules.add(rule);
    }
  }
}
