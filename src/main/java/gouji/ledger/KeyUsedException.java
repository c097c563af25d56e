package gouji.ledger;

/** Thrown where documents come under a key under which others were received before. */
public final class KeyUsedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  KeyUsedException(String key) {
    super("other documents were received as " + key);
  }
}
