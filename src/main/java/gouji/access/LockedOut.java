package gouji.access;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Thrown at who has given a wrong password too often, and has to wait. */
public final class LockedOut extends AuthenticationException {
  private static final long serialVersionUID = 1L;

  private final long seconds;

  LockedOut(Duration wait) {
    super("locked out for " + wait);
    this.seconds = Math.max(1, wait.plusSeconds(1).toSeconds());
  }

  /** How long he has to. */
  public long seconds() {
    return seconds;
  }
}
