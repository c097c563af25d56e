package gouji.grid;

import gouji.document.Box;
import gouji.document.Document;
import gouji.document.Page;
import gouji.document.Rule;
import gouji.document.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pages drawn as text: box-drawing characters are ruled lines, anything else is words. A character
 * is 6 points wide (a Chinese one 12), a line 14 points high, the type 12 points.
 */
final class Drawing {
  static final double COLUMN = 6;
  static final double LINE = 14;
  static final double SIZE = 12;

  private static final String ACROSS = "─┌┐└┘├┤┬┴┼";
  private static final String DOWN = "│┌┐└┘├┤┬┴┼";

  private Drawing() {}

  static Document document(String... pages) {
    List<Page> drawn = new ArrayList<>();
    for (String page : pages) {
      drawn.add(page(drawn.size() + 1, page));
    }
    return new Document.Paged(Document.Kind.PDF, drawn);
  }

  static Page page(int number, String drawing) {
    List<Word> words = new ArrayList<>();
    List<Rule> rules = new ArrayList<>();
    Map<Integer, Double> uprights = new HashMap<>();
    double y = 60;
    for (String line : drawing.split("\n", -1)) {
      List<Integer> down = draw(line, y, words, rules);
      double middle = y + LINE / 2;
      for (int x : List.copyOf(uprights.keySet())) {
        if (!down.contains(x)) {
          double top = uprights.remove(x);
          rules.add(new Rule(x, top, x, middle - LINE));
        }
      }
      down.forEach(x -> uprights.putIfAbsent(x, middle));
      y += LINE;
    }
    double bottom = y - LINE / 2;
    uprights.forEach((x, top) -> rules.add(new Rule(x, top, x, bottom - LINE)));
    rules.removeIf(rule -> rule.x1() == rule.x2() && rule.y2() <= rule.y1());
    return new Page(number, 600, 842, words, rules);
  }

  /** Draws one line; returns where upright rules run through it. */
  private static List<Integer> draw(String line, double y, List<Word> words, List<Rule> rules) {
    List<Integer> down = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    List<Double> edges = new ArrayList<>();
    double x = 40;
    double ruleFrom = -1;
    for (char c : (line + "  ").toCharArray()) {
      double width = c >= 0x2E80 ? 2 * COLUMN : COLUMN;
      boolean across = ACROSS.indexOf(c) >= 0;
      boolean rule = across || DOWN.indexOf(c) >= 0;
      if (DOWN.indexOf(c) >= 0) {
        down.add((int) (x + COLUMN / 2));
      }
      if (across && ruleFrom < 0) {
        ruleFrom = x + COLUMN / 2;
      } else if (!across && ruleFrom >= 0) {
        rules.add(new Rule(ruleFrom, y + LINE / 2, x - COLUMN / 2, y + LINE / 2));
        ruleFrom = -1;
      }
      if (c == ' ' || rule) {
        if (!edges.isEmpty()) {
          words.add(word(text.toString(), edges, x, y));
          text.setLength(0);
          edges.clear();
        }
      } else {
        text.append(c);
        edges.add(x);
      }
      x += width;
    }
    return down;
  }

  private static Word word(String text, List<Double> lefts, double right, double y) {
    double[] edges = Arrays.copyOf(lefts.stream().mapToDouble(d -> d).toArray(), text.length() + 1);
    edges[text.length()] = right;
    Box box = new Box(edges[0], y + 1, right - edges[0], SIZE);
    return new Word(text, box, SIZE, edges);
  }
}
