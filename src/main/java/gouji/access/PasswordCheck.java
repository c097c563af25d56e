package gouji.access;

import gouji.ledger.Account;
import gouji.ledger.Actor;
import gouji.ledger.Ledger;
import gouji.ledger.LoginFailures.Attempt;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;

/**
 * Knows users by name and password. Whether there is a user of a name can be told neither from what
 * is answered nor from how long that takes: names that nobody has are locked out like others.
 */
final class PasswordCheck {
  private final Ledger ledger;
  private final Roll roll;
  private final Clock clock;

  PasswordCheck(Ledger ledger, Roll roll, Clock clock) {
    this.ledger = ledger;
    this.roll = roll;
    this.clock = clock;
  }

  /**
   * The user who has that name and that password.
   *
   * @throws LockedOut if there is nothing to try for a while
   * @throws BadCredentialsException if there is none
   */
  Account user(String name, String password, String address) {
    String nameMark = Keys.hash("name " + name);
    String addressMark = Keys.hash("address " + Addresses.network(address));
    Attempt attempt = ledger.loginFailures().begin(nameMark, addressMark);
    if (attempt.refusedUntil() != null) {
      throw lockedOut(attempt.refusedUntil());
    }
    Optional<Account> account = find(name, password);
    if (account.isEmpty()) {
      // What is typed for a name that nobody has may be a password.
      failed(new Actor(roll.user(name).isPresent() ? name : "", address), attempt.lockedUntil());
    }
    ledger.loginFailures().succeeded(nameMark, addressMark);
    return account.orElseThrow();
  }

  private Optional<Account> find(String name, String password) {
    Optional<Account> account = roll.user(name);
    if (account.isEmpty()) {
      Passwords.pretendToMatch(password);
    }
    return account.filter(known -> Passwords.match(password, known.password()));
  }

  private void failed(Actor actor, @Nullable Instant lockedUntil) {
    if (lockedUntil == null) {
      ledger.auditLog().note(actor, "login failed", actor.name(), "");
      throw new BadCredentialsException("wrong name or password");
    }
    ledger.auditLog().note(actor, "locked out", actor.name(), "until " + lockedUntil);
    throw lockedOut(lockedUntil);
  }

  private LockedOut lockedOut(Instant until) {
    return new LockedOut(Duration.between(clock.instant(), until));
  }
}
