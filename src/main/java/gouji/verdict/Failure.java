package gouji.verdict;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * A fault of ours: nobody foresaw it, so nobody is blamed for it. The document is to be kept and an
 * operator told; the first line of {@code trace} says what happened, the rest is for the one who
 * mends it.
 */
public record Failure(String file, String trace) implements Outcome {

  /** What came of a document that made our own code throw. */
  public static Failure of(String file, Throwable thrown) {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    return new Failure(file, trace.toString());
  }
}
