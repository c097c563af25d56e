package gouji.report;

/** The edit distance between two texts. */
final class Distance {
  private Distance() {}

  /**
   * The distance as a share of the length of {@code label}; 1 where they have nothing in common.
   */
  static double relative(CharSequence text, String label) {
    int longest = Math.max(3, label.length());
    if (Math.abs(text.length() - label.length()) >= longest) {
      return 1;
    }
    return (double) between(text, label) / longest;
  }

  static int between(CharSequence a, CharSequence b) {
    int[] previous = new int[b.length() + 1];
    for (int k = 0; k < previous.length; k++) {
      previous[k] = k;
    }
    for (int t = 0; t < a.length(); t++) {
      int[] next = new int[previous.length];
      next[0] = t + 1;
      for (int k = 1; k < next.length; k++) {
        int kept = previous[k - 1] + (a.charAt(t) == b.charAt(k - 1) ? 0 : 1);
        next[k] = Math.min(kept, Math.min(previous[k], next[k - 1]) + 1);
      }
      previous = next;
    }
    return previous[b.length()];
  }
}
