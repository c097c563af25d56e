package gouji.verdict;

import java.io.IOException;

/**
 * Thrown where there was no process to examine a document in, or it was ended from outside. Nothing
 * is known of the document then, and it is to be examined again.
 */
public final class UnexaminedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnexaminedException(String why) {
    super(why);
  }

  UnexaminedException(IOException why) {
    super(why.toString(), why);
  }
}
