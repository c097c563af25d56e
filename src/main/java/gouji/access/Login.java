package gouji.access;

import gouji.ledger.Account;
import gouji.ledger.Actor;
import gouji.ledger.Ledger;
import gouji.ledger.LoginFailures.Attempt;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Knows users by name and password. Whether there is a user of a name can be told neither from what
 * is answered nor from how long that takes: names that nobody has are locked out like others.
 */
final class Login implements AuthenticationProvider {
  private final Ledger ledger;
  private final Roll roll;

  Login(Ledger ledger, Roll roll) {
    this.ledger = ledger;
    this.roll = roll;
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return authentication == UsernamePasswordAuthenticationToken.class;
  }

  @Override
  public Authentication authenticate(Authentication claim) {
    String name = claim.getName().strip();
    String password = String.valueOf(claim.getCredentials());
    String address =
        claim.getDetails() instanceof WebAuthenticationDetails details
            ? details.getRemoteAddress()
            : "";
    String nameMark = Keys.hash("name " + name);
    String addressMark = Keys.hash("address " + Addresses.network(address));
    Attempt attempt = ledger.loginFailures().begin(nameMark, addressMark);
    if (attempt.refusedUntil() != null) {
      throw new LockedOut(attempt.refusedUntil());
    }
    Optional<Account> account = find(name, password);
    // What is typed for a name that nobody has may be a password.
    Actor actor = new Actor(roll.user(name).isPresent() ? name : "", address);
    if (account.isEmpty()) {
      failed(actor, attempt.lockedUntil());
    }
    ledger.loginFailures().succeeded(nameMark, addressMark);
    ledger.auditLog().note(actor, "logged in", name, "");
    Account known = account.orElseThrow();
    Resident resident = new Resident(known.name(), known.stamp());
    UsernamePasswordAuthenticationToken entered =
        UsernamePasswordAuthenticationToken.authenticated(
            resident, null, Identity.authorities(known.role()));
    entered.setDetails(claim.getDetails());
    return entered;
  }

  private Optional<Account> find(String name, String password) {
    Optional<Account> account = roll.user(name);
    if (account.isEmpty()) {
      Passwords.pretendToMatch(password);
    }
    return account.filter(known -> Passwords.match(password, known.password()));
  }

  private void failed(Actor actor, @org.jspecify.annotations.Nullable Instant lockedUntil) {
    if (lockedUntil == null) {
      ledger.auditLog().note(actor, "login failed", actor.name(), "");
      throw new BadCredentialsException("wrong name or password");
    }
    ledger.auditLog().note(actor, "locked out", actor.name(), "until " + lockedUntil);
    throw new LockedOut(lockedUntil);
  }
}
