package gouji.access;

import java.time.Instant;
import org.springframework.security.core.AuthenticationException;

/** Thrown at who has failed too often to log in, and has to wait. */
final class LockedOut extends AuthenticationException {
  private static final long serialVersionUID = 1L;

  private final Instant until;

  LockedOut(Instant until) {
    super("locked out until " + until);
    this.until = until;
  }

  Instant until() {
    return until;
  }
}
