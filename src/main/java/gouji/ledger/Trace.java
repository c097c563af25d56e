package gouji.ledger;

import org.slf4j.MDC;

/**
 * Marks all that is written to the log meanwhile with the number of a submission, by which an
 * operator follows it.
 */
public final class Trace {
  /** The name of the mark, in the log's settings and in its JSON. */
  private static final String MARK = "submission";

  private Trace() {}

  public static void begin(String id) {
    MDC.put(MARK, id);
  }

  public static void end() {
    MDC.remove(MARK);
  }
}
