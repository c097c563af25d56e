package gouji.access;

import gouji.ledger.Account;
import gouji.ledger.Actor;
import gouji.ledger.Ledger;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Lets in who gives the name and the password of a user. */
final class Login implements AuthenticationProvider {
  private final PasswordCheck check;
  private final Ledger ledger;

  Login(PasswordCheck check, Ledger ledger) {
    this.check = check;
    this.ledger = ledger;
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
    Account known = check.user(name, password, address);
    ledger.auditLog().note(new Actor(name, address), "logged in", name, "");
    UsernamePasswordAuthenticationToken entered = Identity.of(known);
    entered.setDetails(claim.getDetails());
    return entered;
  }
}
