package gouji.made;

import gouji.document.Box;
import gouji.document.Page;
import gouji.document.Rule;
import gouji.document.Word;
import java.util.List;
import java.util.function.Predicate;

/**
 * Words of a page moved out of their places, but never so far that a figure stands plainly in
 * another cell: then the page itself says something else, and nobody can see that it did not
 * before. A figure is plainly elsewhere where it has a rule behind it that it no longer touches or,
 * where nothing is ruled, where it is nearer to the next row or column than to its own.
 */
final class Moves {
  /** The share of its height that no ink of a figure is in, above and below. */
  private static final double INK = 0.15;

  /** The share of a digit by which one may reach over a border. */
  private static final double BEARING = 0.3;

  /** Figures no further apart than this, in points, stand in one row. */
  private static final double LEVEL = 2;

  private Moves() {}

  static boolean figure(Word word) {
    return word.text().matches("[\\d０-９.,，]+");
  }

  static Page up(Page page, Predicate<Word> which, double by) {
    return moved(page, which, 0, -by);
  }

  static Page right(Page page, Predicate<Word> which, double by) {
    return moved(page, which, by, 0);
  }

  private static Page moved(Page page, Predicate<Word> which, double dx, double dy) {
    double reach = reach(page, dy != 0);
    double share = 1;
    for (Word word : page.words()) {
      while (which.test(word)
          && figure(word)
          && elsewhere(word, page, share * dx, share * dy, reach)) {
        share *= 0.9;
      }
    }
    double x = share * dx;
    double y = share * dy;
    List<Word> words =
        page.words().stream().map(word -> which.test(word) ? moved(word, x, y) : word).toList();
    return new Page(page.number(), page.width(), page.height(), words, page.rules());
  }

  private static Word moved(Word word, double dx, double dy) {
    double[] edges = new double[word.text().length() + 1];
    for (int i = 0; i < edges.length; i++) {
      edges[i] = word.edge(i) + dx;
    }
    Box box = word.box();
    Box moved = new Box(box.x() + dx, box.y() + dy, box.width(), box.height());
    return new Word(word.text(), moved, word.size(), edges);
  }

  private static boolean elsewhere(Word word, Page page, double dx, double dy, double reach) {
    Box from = word.box();
    Box to = moved(word, dx, dy).box();
    double margin = dx != 0 ? BEARING * from.width() / word.text().length() : INK * from.height();
    boolean touched = false;
    for (Rule rule : page.rules()) {
      if (rule.horizontal() == (dy != 0) && beside(rule, from)) {
        if (passes(rule, from, to, margin) || passes(rule, to, from, margin)) {
          return true;
        }
        touched |= touches(rule, to);
      }
    }
    return !touched && Math.max(Math.abs(dx), Math.abs(dy)) > reach;
  }

  private static boolean beside(Rule rule, Box box) {
    return rule.horizontal()
        ? rule.x1() <= box.centreX() && box.centreX() <= rule.x2()
        : rule.y1() <= box.centreY() && box.centreY() <= rule.y2();
  }

  private static boolean touches(Rule rule, Box box) {
    return rule.horizontal()
        ? box.y() < rule.y1() && rule.y1() < box.bottom()
        : box.x() < rule.x1() && rule.x1() < box.right();
  }

  /** Whether the rule lies between the two, the second right of it or below, but for a margin. */
  private static boolean passes(Rule rule, Box from, Box to, double margin) {
    return rule.horizontal()
        ? from.bottom() - margin <= rule.y1() && rule.y1() <= to.y() + margin
        : from.right() - margin <= rule.x1() && rule.x1() <= to.x() + margin;
  }

  /** Half the way to the next row of figures, or to the next figure in a row. */
  private static double reach(Page page, boolean down) {
    List<Box> figures = page.words().stream().filter(Moves::figure).map(Word::box).toList();
    double least = Double.MAX_VALUE;
    for (Box one : figures) {
      for (Box other : figures) {
        double apart = other.centreY() - one.centreY();
        if (down && apart > LEVEL) {
          least = Math.min(least, apart);
        } else if (!down && Math.abs(apart) <= LEVEL && other.x() > one.x()) {
          least = Math.min(least, other.centreX() - one.centreX());
        }
      }
    }
    return least / 2;
  }
}
