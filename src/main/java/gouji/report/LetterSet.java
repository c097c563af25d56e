package gouji.report;

import java.util.List;

/** The letters that occur in the labels of a line: a quick test before the slow one. */
final class LetterSet {
  static final LetterSet EMPTY = new LetterSet();

  private final long[] bits = new long[1024];

  static LetterSet of(Iterable<String> labels, String groups) {
    LetterSet set = new LetterSet();
    labels.forEach(set::add);
    set.add(groups);
    return set;
  }

  private void add(String letters) {
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      bits[c >> 6] |= 1L << (c & 63);
    }
  }

  private boolean holds(char c) {
    return (bits[c >> 6] & 1L << (c & 63)) != 0;
  }

  /** How many letters of some pieces do not occur here. */
  int foreign(List<String> pieces) {
    int foreign = 0;
    for (String piece : pieces) {
      for (int i = 0; i < piece.length(); i++) {
        foreign += holds(piece.charAt(i)) ? 0 : 1;
      }
    }
    return foreign;
  }

  /**
   * The share of the letters of {@code label}, each as often as it stands there, found in a text.
   */
  static double coverage(String label, CharSequence text) {
    if (label.isEmpty()) {
      return 1;
    }
    StringBuilder left = new StringBuilder(text);
    int found = 0;
    for (int i = 0; i < label.length(); i++) {
      int at = left.indexOf(label.substring(i, i + 1));
      if (at >= 0) {
        left.setCharAt(at, '\0');
        found++;
      }
    }
    return (double) found / label.length();
  }
}
