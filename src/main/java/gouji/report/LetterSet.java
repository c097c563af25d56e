package gouji.report;

import java.util.List;

/** The letters that occur in the labels of a line: a quick test before the slow one. */
final class LetterSet {
  private final long low;
  private final long high;

  private LetterSet(long low, long high) {
    this.low = low;
    this.high = high;
  }

  static LetterSet of(FormLine line) {
    return ofLetters(String.join("", line.labels()) + line.groups());
  }

  private static LetterSet ofLetters(CharSequence letters) {
    long low = 0;
    long high = 0;
    for (int i = 0; i < letters.length(); i++) {
      int bit = letters.charAt(i) % 127;
      if (bit < 64) {
        low |= 1L << bit;
      } else {
        high |= 1L << bit;
      }
    }
    return new LetterSet(low, high);
  }

  /** Whether at least half of the letters of a label occur here. */
  boolean mayHold(List<String> pieces) {
    int all = 0;
    int known = 0;
    for (String piece : pieces) {
      LetterSet letters = ofLetters(piece);
      all += Long.bitCount(letters.low) + Long.bitCount(letters.high);
      known += Long.bitCount(letters.low & low) + Long.bitCount(letters.high & high);
    }
    return 2 * known >= all;
  }

  /**
   * The share of the letters of {@code label}, each as often as it stands there, found in a text.
   */
  static double coverage(String label, CharSequence text) {
    int[] seen = new int[1 << 16];
    for (int i = 0; i < text.length(); i++) {
      seen[text.charAt(i)]++;
    }
    int found = 0;
    for (int i = 0; i < label.length(); i++) {
      if (seen[label.charAt(i)]-- > 0) {
        found++;
      }
    }
    return label.isEmpty() ? 1 : (double) found / label.length();
  }
}
