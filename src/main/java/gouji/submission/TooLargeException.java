package gouji.submission;

import java.io.IOException;

/** A document has more bytes than it may. */
public final class TooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  TooLargeException(long maxBytes) {
    super("it has more than " + maxBytes + " bytes");
  }
}
