package gouji.camel;

/** Thrown at a mail that is not taken in, and will not be the next time either. */
public final class UnacceptableMailException extends Exception {
  private static final long serialVersionUID = 1L;

  UnacceptableMailException(String why) {
    super(why);
  }

  UnacceptableMailException(String why, Exception cause) {
    super(why, cause);
  }
}
