package gouji.access;

import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** How people may log in to this gateway, if they have to. */
public final class WaysIn {
  /** What whoever sits at this machine is called, while there are no users. */
  public static final String LOCAL = LocalOperator.NAME;

  private final Threshold threshold;
  private final Roll roll;
  private final boolean elsewhere;

  WaysIn(Threshold threshold, Roll roll, boolean elsewhere) {
    this.threshold = threshold;
    this.roll = roll;
    this.elsewhere = elsewhere;
  }

  /** Whether nobody has to. */
  public boolean areOpen() {
    return threshold.isOpen();
  }

  /** Whether there is anybody with a name and a password. */
  public boolean byPassword() {
    return roll.anyUser();
  }

  /** Whether another server says who people are. */
  public boolean elsewhere() {
    return elsewhere;
  }

  /** Whether someone has come in by logging in, and can log out. */
  public static boolean hasLoggedIn(@Nullable Principal who) {
    return who != null && !who.getName().equals(LocalOperator.NAME);
  }
}
