package gouji.report;

import java.util.List;

/**
 * The letters that occur in a text, for quick tests before slow ones. Two letters may share a place
 * in it: it may hold letters that do not occur, but misses none that does.
 */
record LetterSet(long a, long b, long c, long d) {
  static final LetterSet EMPTY = new LetterSet(0, 0, 0, 0);

  static LetterSet of(String text) {
    return of(List.of(text));
  }

  static LetterSet of(Iterable<String> texts) {
    long[] bits = new long[4];
    for (String text : texts) {
      for (int i = 0; i < text.length(); i++) {
        // Fibonacci hashing spreads the letters, which Unicode orders by their radicals.
        int place = (text.charAt(i) * 0x9E3779B1) >>> 24;
        bits[place >> 6] |= 1L << (place & 63);
      }
    }
    return new LetterSet(bits[0], bits[1], bits[2], bits[3]);
  }

  LetterSet and(LetterSet other) {
    return new LetterSet(a | other.a, b | other.b, c | other.c, d | other.d);
  }

  boolean disjoint(LetterSet other) {
    return ((a & other.a) | (b & other.b) | (c & other.c) | (d & other.d)) == 0;
  }

  /** How many letters, at least, occur here and not in another set. */
  int without(LetterSet other) {
    return Long.bitCount(a & ~other.a)
        + Long.bitCount(b & ~other.b)
        + Long.bitCount(c & ~other.c)
        + Long.bitCount(d & ~other.d);
  }

  /**
   * The share of the letters of {@code label}, each as often as it stands there, found in a text.
   */
  static double coverage(String label, CharSequence text) {
    if (label.isEmpty()) {
      return 1;
    }
    char[] left = text.toString().toCharArray();
    int found = 0;
    for (int i = 0; i < label.length(); i++) {
      int at = 0;
      while (at < left.length && left[at] != label.charAt(i)) {
        at++;
      }
      if (at < left.length) {
        left[at] = '\0';
        found++;
      }
    }
    return (double) found / label.length();
  }
}
