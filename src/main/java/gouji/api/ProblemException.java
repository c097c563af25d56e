package gouji.api;

/**
 * Thrown where a request cannot be met, to be told to the caller in his language.
 *
 * <p>The key is that of the sentence in {@code problems.properties}; the arguments fill its gaps.
 */
final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemKind kind;
  private final String key;
  private final transient Object[] arguments;
  private final int retryAfter;

  ProblemException(ProblemKind kind, String key, Object... arguments) {
    this(kind.retryAfter(), kind, key, arguments);
  }

  private ProblemException(int retryAfter, ProblemKind kind, String key, Object... arguments) {
    super(kind + ": " + key);
    this.kind = kind;
    this.key = key;
    this.arguments = arguments;
    this.retryAfter = retryAfter;
  }

  /** That a parameter is not as it must be, which the sentence of that key tells. */
  static ProblemException invalid(String key, Object... arguments) {
    return new ProblemException(ProblemKind.INVALID, key, arguments);
  }

  static ProblemException noSubmission(String id) {
    return new ProblemException(ProblemKind.NOT_FOUND, "no-submission", id);
  }

  /** That the caller is to come again after so many seconds. */
  static ProblemException tooMuch(int retryAfter, String key, Object... arguments) {
    return new ProblemException(retryAfter, ProblemKind.TOO_MANY_REQUESTS, key, arguments);
  }

  ProblemKind kind() {
    return kind;
  }

  String key() {
    return key;
  }

  Object[] arguments() {
    return arguments;
  }

  /** After how many seconds to come again; 0 where that would not help. */
  int retryAfter() {
    return retryAfter;
  }
}
