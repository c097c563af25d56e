package gouji.verdict;

import java.io.IOException;

/** Thrown where bytes are not what an {@link Encoder} writes. */
final class GarbledException extends IOException {
  private static final long serialVersionUID = 1L;

  GarbledException(String message) {
    super(message);
  }
}
