package gouji.submission;

import java.io.IOException;

/** A document that came in could not be put down here, through no fault of who sends it. */
public final class NotKeptException extends IOException {
  private static final long serialVersionUID = 1L;

  NotKeptException(IOException cause) {
    super("a document could not be put down: " + cause.getMessage(), cause);
  }
}
