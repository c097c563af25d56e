package gouji.verdict;

import java.io.IOException;

/**
 * Thrown where an outcome was kept by another version of the program, which wrote it in another
 * way: the document is to be examined again.
 */
public final class UnknownVersionException extends IOException {
  private static final long serialVersionUID = 1L;

  UnknownVersionException(int version) {
    super("an outcome of version " + version + ", not " + VerdictCodec.VERSION);
  }
}
