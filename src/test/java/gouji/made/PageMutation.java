package gouji.made;

import static gouji.made.Moves.figure;

import gouji.document.Page;
import gouji.document.Rule;
import gouji.document.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What careless printers and converters do to the lines and the words of a page. */
enum PageMutation {
  COLUMN_RULE_LOST,
  SOME_COLUMN_RULES_LOST,
  INNER_COLUMN_RULES_LOST,
  ALL_COLUMN_RULES_LOST,
  ROW_RULE_LOST,
  SOME_ROW_RULES_LOST,
  MANY_ROW_RULES_LOST,
  ALL_ROW_RULES_LOST,
  /** Round a figure, the rules of a direction are gone, or those of both. */
  HOLE_IN_ROW_RULES,
  HOLE_IN_COLUMN_RULES,
  HOLE,
  WORDS_RAISED,
  WORDS_PUSHED,
  FIGURES_RAISED,
  FIGURES_PUSHED,
  SOME_FIGURES_RAISED,
  SOME_FIGURES_PUSHED;

  /** Rules nearer than this, in points, are one border. */
  private static final double SAME = 4;

  /** How far words are moved at most, in points: about a line, and the width of a narrow column. */
  private static final double LINE = 12;

  private static final double COLUMN = 20;

  Page of(Page page, Random dice) {
    return switch (this) {
      case COLUMN_RULE_LOST -> without(page, false, 1, dice);
      case SOME_COLUMN_RULES_LOST -> without(page, false, 4, dice);
      case INNER_COLUMN_RULES_LOST -> without(page, false, Integer.MAX_VALUE, dice);
      case ALL_COLUMN_RULES_LOST -> ruled(page, Rule::horizontal);
      case ROW_RULE_LOST -> without(page, true, 1, dice);
      case SOME_ROW_RULES_LOST -> without(page, true, 3, dice);
      case MANY_ROW_RULES_LOST -> without(page, true, 9, dice);
      case ALL_ROW_RULES_LOST -> ruled(page, rule -> !rule.horizontal());
      case HOLE_IN_ROW_RULES -> Holes.in(page, Rule::horizontal, dice);
      case HOLE_IN_COLUMN_RULES -> Holes.in(page, rule -> !rule.horizontal(), dice);
      case HOLE -> Holes.in(page, rule -> true, dice);
      case WORDS_RAISED -> Moves.up(page, word -> true, by(LINE, dice));
      case WORDS_PUSHED -> Moves.right(page, word -> true, by(COLUMN, dice));
      case FIGURES_RAISED -> Moves.up(page, Moves::figure, by(LINE, dice));
      case FIGURES_PUSHED -> Moves.right(page, Moves::figure, by(COLUMN, dice));
      case SOME_FIGURES_RAISED -> Moves.up(page, some(page, dice), by(LINE, dice));
      case SOME_FIGURES_PUSHED -> Moves.right(page, some(page, dice), by(COLUMN, dice));
    };
  }

  /** The page with some of its zeros left blank, or all of them. */
  static Page withoutZeros(Page page, Random dice) {
    int percent = 20 + dice.nextInt(81);
    List<Word> words =
        page.words().stream()
            .filter(word -> !word.text().matches("[0０]") || !Dice.chance(dice, percent))
            .toList();
    return new Page(page.number(), page.width(), page.height(), words, page.rules());
  }

  private static double by(double most, Random dice) {
    return most * (2 * dice.nextDouble() - 1);
  }

  private static Predicate<Word> some(Page page, Random dice) {
    int percent = 1 + dice.nextInt(30);
    Set<Word> some = new HashSet<>();
    page.words().stream()
        .filter(word -> figure(word) && Dice.chance(dice, percent))
        .forEach(some::add);
    return some::contains;
  }

  private static Page ruled(Page page, Predicate<Rule> kept) {
    List<Rule> rules = page.rules().stream().filter(kept).toList();
    return new Page(page.number(), page.width(), page.height(), page.words(), rules);
  }

  /** The page without so many of the borders that are not outermost. */
  private static Page without(Page page, boolean across, int count, Random dice) {
    TreeSet<Double> borders = new TreeSet<>();
    for (Rule rule : page.rules()) {
      if (rule.horizontal() == across
          && borders.subSet(place(rule) - SAME, true, place(rule) + SAME, true).isEmpty()) {
        borders.add(place(rule));
      }
    }
    if (borders.size() < 3) {
      return page;
    }
    List<Double> inner = List.copyOf(borders).subList(1, borders.size() - 1);
    Set<Double> lost = new HashSet<>(count >= inner.size() ? inner : List.of());
    while (lost.size() < Math.min(count, inner.size())) {
      lost.add(Dice.pick(dice, inner));
    }
    return ruled(
        page,
        rule ->
            rule.horizontal() != across
                || lost.stream().noneMatch(border -> Math.abs(place(rule) - border) <= SAME));
  }

  private static double place(Rule rule) {
    return rule.horizontal() ? rule.y1() : rule.x1();
  }
}
