package gouji.api;

import gouji.ledger.LedgerException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can go wrong with a request, each kind with its status. */
enum ProblemKind {
  INVALID(400),
  UNAUTHORIZED(401),
  FORBIDDEN(403),
  NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  NOT_ACCEPTABLE(406),
  TOO_SLOW(408),
  CONFLICT(409),
  TOO_LARGE(413),
  UNSUPPORTED_MEDIA_TYPE(415),
  UNPROCESSABLE(422),
  TOO_MANY_REQUESTS(429),
  FAULT(500),
  UNAVAILABLE(503);

  private static final int OURS = 500;
  private static final int PASSES_IN_SECONDS = 10;

  private final int status;

  ProblemKind(int status) {
    this.status = status;
  }

  /** The kind of that status, or the nearest that there is a word for. */
  static ProblemKind of(int status) {
    Optional<ProblemKind> same =
        Arrays.stream(values()).filter(kind -> kind.status == status).findFirst();
    return same.orElse(status < OURS ? INVALID : FAULT);
  }

  /** The kind of whatever was thrown by a part of ours. */
  static ProblemKind of(Throwable fault) {
    return fault instanceof LedgerException ? UNAVAILABLE : FAULT;
  }

  /** After how many seconds to come again; 0 where that does not depend on the kind alone. */
  int retryAfter() {
    return this == UNAVAILABLE ? PASSES_IN_SECONDS : 0;
  }

  int status() {
    return status;
  }

  /** Its name in types and texts. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String type() {
    return "urn:gouji:problem:" + code();
  }
}
