package gouji.grid;

import gouji.document.Box;
import gouji.document.Locus;
import gouji.document.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Words that stand on one visual line of a page, from left to right. */
record Line(int page, List<Word> words, Box box) {

  /**
   * How far, in ems, the middle of a word may lie from the middle of its line. A figure centred
   * between the two lines of its label is half a line, some 0.6 em, away from either.
   */
  private static final double SAME_LINE = 0.35;

  /** Lines of one paragraph or cell are further apart than this, in ems. */
  private static final double TIGHT = 1.0;

  /** The words as visual lines, from top to bottom. */
  static List<Line> of(int page, List<Word> words) {
    List<Word> falling = new ArrayList<>(words);
    falling.sort(Comparator.comparingDouble(word -> word.box().centreY()));
    List<Line> lines = new ArrayList<>();
    List<Word> line = new ArrayList<>();
    double middle = 0;
    for (Word word : falling) {
      double centre = word.box().centreY();
      if (!line.isEmpty() && centre - middle > SAME_LINE * word.size()) {
        lines.add(of(page, line, line.get(0).box()));
        line = new ArrayList<>();
      }
      line.add(word);
      middle += (centre - middle) / line.size();
    }
    if (!line.isEmpty()) {
      lines.add(of(page, line, line.get(0).box()));
    }
    return lines;
  }

  private static Line of(int page, List<Word> words, Box first) {
    words.sort(Comparator.comparingDouble(word -> word.box().x()));
    Box box = first;
    for (Word word : words) {
      box = box.union(word.box());
    }
    return new Line(page, List.copyOf(words), box);
  }

  /** Whether the other line is so near below that this is no more than another cell of its row. */
  boolean tight(Line below) {
    double apart = below.box.centreY() - box.centreY();
    return page == below.page && apart < TIGHT * words.get(0).size();
  }

  Locus locus() {
    return new Locus.OnPage(page, box);
  }

  String text() {
    return Writing.line(words);
  }
}
