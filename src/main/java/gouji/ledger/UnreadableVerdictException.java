package gouji.ledger;

import java.io.IOException;

/**
 * Thrown where what the ledger keeps of a document cannot be read by this version of the program
 * and its forms. The original can: reopen the submission and examine it again.
 */
public final class UnreadableVerdictException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String id;

  UnreadableVerdictException(String id, IOException cause) {
    super("the verdict on submission " + id + " cannot be read back: " + cause.getMessage(), cause);
    this.id = id;
  }

  /** The submission. */
  public String id() {
    return id;
  }
}
