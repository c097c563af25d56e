package gouji.access;

import gouji.ledger.Account;
import gouji.ledger.Accounts;
import gouji.ledger.Actor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * The password of who is logged in. He changes it himself, so that nobody but he knows it, not even
 * who made him a user: what is done in his name was done by him.
 */
public final class OwnPassword {
  private final PasswordCheck check;
  private final Accounts accounts;
  private final Roll roll;

  OwnPassword(PasswordCheck check, Accounts accounts, Roll roll) {
    this.check = check;
    this.accounts = accounts;
    this.roll = roll;
  }

  /** Whether someone has one here: programs, guests and the local operator have none. */
  public static boolean has(@Nullable Principal who) {
    return resident(who).isPresent();
  }

  /**
   * Changes it. Wherever else he is logged in, he no longer is.
   *
   * @throws LockedOut if the old one was wrong too often, as when logging in
   * @throws org.springframework.security.authentication.BadCredentialsException if it is wrong
   */
  public Outcome change(
      String old, String wanted, HttpServletRequest request, HttpServletResponse response) {
    Outcome judged = Passwords.judge(wanted);
    if (judged != Outcome.DONE) {
      return judged;
    }
    Resident resident = resident(request.getUserPrincipal()).orElseThrow();
    String address = request.getRemoteAddr();
    check.user(resident.name(), old, address);
    Actor himself = new Actor(resident.name(), address);
    Optional<Account> renewed =
        accounts.changeOwnPassword(
            resident.name(), resident.stamp(), Passwords.hash(wanted), himself);
    renewed.ifPresent(account -> stay(account, request, response));
    roll.renew();
    return Outcome.of(renewed.isPresent(), Outcome.NAME_UNKNOWN);
  }

  private static void stay(
      Account account, HttpServletRequest request, HttpServletResponse response) {
    try {
      if (request.getSession(false) != null) {
        request.changeSessionId();
      }
    } catch (IllegalStateException e) {
      // Another of his requests has just ended this session, as its password is another now.
      request.getSession(true);
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(Identity.of(account));
    SecurityContextHolder.setContext(context);
    new HttpSessionSecurityContextRepository().saveContext(context, request, response);
  }

  private static Optional<Resident> resident(@Nullable Principal who) {
    return who instanceof Authentication known && known.getPrincipal() instanceof Resident resident
        ? Optional.of(resident)
        : Optional.empty();
  }
}
