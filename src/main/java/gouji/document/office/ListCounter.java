package gouji.document.office;

import java.util.Arrays;
import java.util.List;

/** Counts the paragraphs of a numbered list, and writes the number of each as it is printed. */
final class ListCounter {
  static final int LEVELS = 9;

  /** Unicode's sign for what cannot be read. */
  private static final String ILLEGIBLE = "\uFFFD";

  private static final int NOT_YET = Integer.MIN_VALUE;

  private final int[] numbers = new int[LEVELS];

  ListCounter() {
    Arrays.fill(numbers, NOT_YET);
  }

  /** Lets the level begin anew at the number. */
  void restart(int level, int start) {
    if (level >= 0 && level < LEVELS) {
      numbers[level] = start - 1;
    }
  }

  /** The label of the next paragraph on the level, such as 一、 or （三） or 1.; "" for a bullet. */
  String next(List<ListLevel> levels, int level) {
    int depth = Math.max(0, Math.min(level, Math.min(levels.size(), numbers.length) - 1));
    numbers[depth] = number(levels, depth, 1);
    for (int deeper = depth + 1; deeper < numbers.length; deeper++) {
      if (deeper >= levels.size() || levels.get(deeper).restarts()) {
        numbers[deeper] = NOT_YET;
      }
    }
    ListLevel own = levels.get(depth);
    StringBuilder label = new StringBuilder();
    for (int i = 0; i < own.text().length(); i++) {
      char c = own.text().charAt(i);
      int place = c == '%' && i + 1 < own.text().length() ? own.text().charAt(i + 1) - '1' : -1;
      if (place >= 0 && place < levels.size()) {
        Numerals numerals = own.plainDigits() ? Numerals.DECIMAL : levels.get(place).numerals();
        label.append(numerals.write(number(levels, place, 0)));
        i++;
      } else {
        label.append(c);
      }
    }
    return label.toString();
  }

  private int number(List<ListLevel> levels, int level, int step) {
    return numbers[level] == NOT_YET ? levels.get(level).start() : numbers[level] + step;
  }

  /**
   * The paragraph behind its label. A label that ends in an ideographic mark stands close; any
   * other is set off, lest {@code 1.} before a figure be taken for its beginning.
   */
  static String label(String label, String text) {
    if (label.isEmpty()) {
      return text;
    }
    boolean close = "、）．。】〕，：".indexOf(label.charAt(label.length() - 1)) >= 0;
    return label + (close ? "" : " ") + text;
  }

  /**
   * The same in a cell of a table. Where nothing is numbered there but a figure, or a blank, the
   * number may be meant as the figure or as none: it is shown so that it cannot be read as either.
   */
  static String labelInCell(String label, String text) {
    boolean words = text.codePoints().anyMatch(Character::isLetter);
    return label.isEmpty() || words ? label(label, text) : label + ILLEGIBLE + text;
  }
}
