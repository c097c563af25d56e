package gouji.ledger;

/** Thrown where the database could not do its part; nothing of the call was done. */
public final class LedgerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LedgerException(String message, Throwable cause) {
    super(message, cause);
  }
}
