package gouji.report;

/** The edit distance between a text and a label, as a share of the label's length. */
final class Distance {
  private Distance() {}

  /** The distance, or 1 where it is more than {@code tolerance}, which is quickly seen of most. */
  static double within(double tolerance, CharSequence text, String label) {
    int longest = Math.max(3, label.length());
    int allowed = (int) (tolerance * longest);
    if (Math.abs(text.length() - label.length()) > allowed) {
      return 1;
    }
    int foreign = 0;
    for (int i = 0; i < text.length(); i++) {
      if (label.indexOf(text.charAt(i)) < 0 && ++foreign > allowed) {
        return 1;
      }
    }
    int distance = label.contentEquals(text) ? 0 : between(text, label);
    return distance <= allowed ? (double) distance / longest : 1;
  }

  private static int between(CharSequence a, CharSequence b) {
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
