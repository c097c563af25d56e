package gouji.clerk;

/** Somebody, or another reading, was quicker: the document is no longer as it was seen. */
public final class OvertakenException extends Exception {
  private static final long serialVersionUID = 1L;
}
