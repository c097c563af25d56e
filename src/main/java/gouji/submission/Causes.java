package gouji.submission;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/**
 * What was thrown behind refusals, told on standard error to whoever mends readers. A sender could
 * do nothing with it, so it is told only where {@code -Dgouji.causes=true} asks for it.
 */
public final class Causes {
  public static final String SWITCH = "gouji.causes";

  private Causes() {}

  public static boolean wanted() {
    return Boolean.getBoolean(SWITCH);
  }

  /** Tells why a document is refused, if something was thrown. */
  public static void tell(String document, Refusal refusal, @Nullable Throwable cause) {
    if (cause != null && wanted()) {
      StringWriter trace = new StringWriter();
      cause.printStackTrace(new PrintWriter(trace));
      System.err.print(document + ": " + refusal.reason().code() + ": " + trace);
    }
  }
}
