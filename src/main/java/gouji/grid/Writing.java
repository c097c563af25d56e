package gouji.grid;

import gouji.document.Word;
import java.util.List;

/** How placed words are written down as text: where white space belongs, and where it does not. */
final class Writing {
  /** A gap, in ems, that is a space between Latin letters or between digits. */
  private static final double SPACE = 0.18;

  /** A gap, in ems, that sets things apart even in Chinese, which knows no spaces. */
  private static final double APART = 0.75;

  /** The widest gap, in ems, between the digits of one figure that is spaced out. */
  private static final double LETTER_SPACING = 1.2;

  /**
   * How much the gaps between evenly spaced characters differ, at most, in shares of their size.
   */
  private static final double EVEN = 0.05;

  private Writing() {}

  /** The words of one line. */
  static String line(List<Word> words) {
    boolean spacedOut = spacedOut(words);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (i > 0 && !spacedOut && space(words.get(i - 1), word)) {
        text.append(' ');
      }
      text.append(word.text());
    }
    return text.toString();
  }

  /** The lines of one cell, {@code width} points wide inside its margins. */
  static String cell(List<Line> lines, double width) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        text.append(between(lines.get(i - 1), lines.get(i), width));
      }
      text.append(lines.get(i).text());
    }
    return text.toString();
  }

  /**
   * What stands between two lines of a cell. Chinese wraps anywhere; a figure only where the next
   * digit would not have fitted, otherwise two figures stand one over the other.
   */
  private static String between(Line above, Line below, double width) {
    Word last = above.words().get(above.words().size() - 1);
    Word first = below.words().get(0);
    char before = last.text().charAt(last.text().length() - 1);
    char after = first.text().charAt(0);
    if (Glyphs.ofFigure(before) && Glyphs.ofFigure(after)) {
      double digit = first.edge(1) - first.edge(0);
      return above.box().width() + digit > width ? "" : "\n";
    }
    return Glyphs.latin(before) && Glyphs.latin(after) ? " " : "";
  }

  private static boolean space(Word left, Word right) {
    double gap = right.box().x() - left.box().right();
    double em = Math.max(left.size(), right.size());
    if (gap > APART * em) {
      return true;
    }
    return gap > SPACE * em
        && knowsSpaces(left.text().charAt(left.text().length() - 1))
        && knowsSpaces(right.text().charAt(0));
  }

  /** Also digits as wide as Chinese signs: those of one figure stand close together. */
  private static boolean knowsSpaces(char character) {
    return Glyphs.latin(character) || Character.isDigit(character);
  }

  /**
   * Whether the words are the single digits of one figure, set with the same gap between all. Two
   * have but one gap, which tells nothing: they may be two figures in one cell.
   */
  private static boolean spacedOut(List<Word> words) {
    if (words.size() < 3) {
      return false;
    }
    double narrowest = Double.MAX_VALUE;
    double widest = 0;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (word.text().length() != 1 || !Glyphs.ofFigure(word.text().charAt(0))) {
        return false;
      }
      if (i > 0) {
        double gap = word.box().x() - words.get(i - 1).box().right();
        narrowest = Math.min(narrowest, gap);
        widest = Math.max(widest, gap);
      }
    }
    double em = words.get(0).size();
    return widest <= LETTER_SPACING * em && widest - narrowest <= EVEN * em;
  }
}
