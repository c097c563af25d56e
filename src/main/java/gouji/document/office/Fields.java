package gouji.document.office;

import java.util.ArrayDeque;
import java.util.Deque;

/** The fields that are open where a text is read: of each its code comes first, then its result. */
final class Fields {
  private enum Reading {
    CODE,
    RESULT,
    SEEN_RESULT
  }

  private final Deque<Reading> open = new ArrayDeque<>();

  void begin() {
    open.push(Reading.CODE);
  }

  void result() {
    if (open.poll() != null) {
      open.push(Reading.RESULT);
    }
  }

  /** Takes note that text comes which is seen. */
  void seen() {
    for (int fields = open.size(); fields > 0; fields--) {
      Reading reading = open.remove();
      open.add(reading == Reading.RESULT ? Reading.SEEN_RESULT : reading);
    }
  }

  /**
   * Ends the innermost field. Tells whether something is seen of it though it has no result: a
   * digit in a circle is drawn by the code of its field alone.
   */
  boolean endsWithoutResult() {
    Reading reading = open.poll();
    return reading != null && reading != Reading.SEEN_RESULT && !inCode();
  }

  /** Whether what comes is the code of a field, which nobody sees. */
  boolean inCode() {
    return open.contains(Reading.CODE);
  }
}
