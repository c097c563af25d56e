package gouji.grid;

import gouji.document.Word;
import java.util.List;

/** Whether a line of text looks like the row of a table. */
final class Tabular {
  /** White space, in ems, that sets a figure apart from words, as no space between words does. */
  private static final double APART = 0.4;

  /** White space, in ems, that no running text has between its words. */
  private static final double WIDE = 1.0;

  /** How many characters the words of running text have on average, as nothing parts clauses. */
  private static final int CLAUSE = 5;

  /** How far, in ems, a paragraph may be indented. */
  private static final double INDENT = 2.6;

  /** How far, in points, lines may be off each other's middle and still be set to one. */
  private static final double FLUSH = 1;

  private Tabular() {}

  /** Whether the line has figures that stand apart, and after the first of them little else. */
  static boolean figures(Line line) {
    List<Word> words = line.words();
    int figures = 0;
    int others = 0;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (Glyphs.figure(word.text()) && apart(words, i)) {
        figures++;
      } else if (figures > 0) {
        others++;
      }
    }
    return figures > others;
  }

  private static boolean apart(List<Word> words, int index) {
    Word word = words.get(index);
    double apart = APART * word.size();
    boolean left =
        index == 0
            || gap(words.get(index - 1), word) >= apart
            || Glyphs.figure(words.get(index - 1).text());
    boolean right =
        index == words.size() - 1
            || gap(word, words.get(index + 1)) >= apart
            || Glyphs.figure(words.get(index + 1).text());
    return left && right;
  }

  /**
   * Whether the line is one run of words, as a line of running text is. Headings side by side may
   * stand as close as words, but they are short and without figures; only the characters of a
   * spaced-out title are shorter.
   */
  static boolean run(Line line) {
    List<Word> words = line.words();
    int length = 0;
    boolean figures = false;
    for (int i = 0; i < words.size(); i++) {
      length += words.get(i).text().length();
      figures |= Glyphs.figure(words.get(i).text());
      if (i > 0 && gap(words.get(i - 1), words.get(i)) > WIDE * words.get(i).size()) {
        return false;
      }
    }
    return words.size() <= 2
        || figures
        || length >= CLAUSE * words.size()
        || length == words.size();
  }

  /** Whether the line is running text: a run of words that begins where paragraphs do. */
  static boolean paragraph(Line line, double margin) {
    return run(line) && line.box().x() - margin <= INDENT * line.words().get(0).size();
  }

  /**
   * From which of the lines on they are headings, all down to the last. Those begin anywhere but
   * where paragraphs do, except for a heading over the labels, whose lines stand between others.
   */
  static int headingsFrom(List<Line> lines, double margin, double figuresFrom) {
    int from = lines.size();
    while (from > 0 && !paragraph(lines.get(from - 1), margin)) {
      from--;
    }
    List<Band> columns = Headings.columns(lines.subList(from, lines.size()));
    double over = columns.size() < 2 ? figuresFrom : Math.min(figuresFrom, columns.get(1).left());
    while (from > 0
        && (!paragraph(lines.get(from - 1), margin)
            || overLabels(lines, from - 1, columns, over))) {
      from--;
    }
    return from;
  }

  /** Whether a line that begins where paragraphs do is one of the heading over the labels. */
  private static boolean overLabels(List<Line> lines, int at, List<Band> columns, double over) {
    Line line = lines.get(at);
    double centre = line.box().centreX();
    return line.box().right() <= over
        && at + 1 < lines.size()
        && (line.tight(lines.get(at + 1))
            || columns.stream().anyMatch(c -> Math.abs(c.centre() - centre) < FLUSH));
  }

  private static double gap(Word left, Word right) {
    return right.box().x() - left.box().right();
  }
}
