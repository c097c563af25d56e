package gouji.grid;

import gouji.document.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * A word that borders cross. Where figures of neighbouring cells touch, it is one word for each
 * cell; a figure that is too long for its cell crosses the border as well, and is not to be cut.
 */
final class Crossing {
  /** How far, in ems, a border may run beside the gap between two figures. */
  private static final double BESIDE = 0.15;

  /** How much, in ems, the distances between the digits of one figure may differ. */
  private static final double EVEN = 0.02;

  /** What a border is written as between digits: no figure has it. */
  private static final String BORDER = "|";

  private final Word word;
  private final List<Integer> cuts = new ArrayList<>();
  private boolean doubtful;

  Crossing(Word word) {
    this.word = word;
  }

  /** Cuts the word before the character at {@code index}, for a border at {@code x}. */
  void cut(int index, double x) {
    cuts.add(index);
    String text = word.text();
    doubtful |=
        Glyphs.ofFigure(text.charAt(index - 1))
            && Glyphs.ofFigure(text.charAt(index))
            && (x < word.edge(index) - gap(index) - BESIDE * word.size()
                || x > word.edge(index) + BESIDE * word.size()
                || Math.abs(gap(index)) <= EVEN * word.size());
  }

  /** A figure that a border strikes through. */
  static Word barred(Word word) {
    Crossing crossing = new Crossing(word);
    crossing.cuts.add(0);
    return crossing.barred();
  }

  /** What goes into each cell: its part, or the whole with its borders if it may be one figure. */
  List<Word> parts() {
    List<Word> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= cuts.size(); i++) {
      int to = i < cuts.size() ? cuts.get(i) : word.text().length();
      parts.add(doubtful ? barred() : word.part(from, to));
      from = to;
    }
    return parts;
  }

  /** The white space before the character, as digits are all as wide as each other. */
  private double gap(int index) {
    double narrowest = Double.MAX_VALUE;
    for (int i = 0; i < word.text().length(); i++) {
      if (Glyphs.digit(word.text().charAt(i)) && i != index - 1) {
        narrowest = Math.min(narrowest, advance(i));
      }
    }
    return Glyphs.digit(word.text().charAt(index - 1)) && narrowest < Double.MAX_VALUE
        ? advance(index - 1) - narrowest
        : 0;
  }

  private double advance(int index) {
    return word.edge(index + 1) - word.edge(index);
  }

  private Word barred() {
    StringBuilder text = new StringBuilder(word.text());
    double[] edges = new double[word.text().length() + 1 + cuts.size()];
    int bars = 0;
    for (int i = 0; i <= word.text().length(); i++) {
      if (bars < cuts.size() && cuts.get(bars) == i) {
        text.insert(i + bars, BORDER);
        edges[i + bars++] = word.edge(i);
      }
      edges[i + bars] = word.edge(i);
    }
    return new Word(text.toString(), word.box(), word.size(), edges);
  }
}
