package gouji.access;

import gouji.ledger.Actor;
import gouji.ledger.Ledger;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

/** Where people are led who logged in, could not, or logged out, and what is written down of it. */
final class Comings {
  private final Ledger ledger;

  Comings(Ledger ledger) {
    this.ledger = ledger;
  }

  void couldNot(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    response.sendRedirect(Entrance.LOGIN + "?" + reason(why));
  }

  /** Why, for the page; nothing in it is of what was typed. */
  private static String reason(AuthenticationException why) {
    if (why instanceof LockedOut locked) {
      return "wait=" + locked.seconds();
    }
    if (why instanceof BadCredentialsException) {
      return "failed";
    }
    return why instanceof OAuth2AuthenticationException known
            && known.getError().getErrorCode().equals(LoginElsewhere.NO_ROLE)
        ? "role"
        : "elsewhere";
  }

  void elsewhere(HttpServletRequest request, Authentication who) {
    ledger.auditLog().note(new Actor(who.getName(), request.getRemoteAddr()), "logged in", "", "");
  }

  void goes(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
    if (who != null) {
      Actor actor = new Actor(who.getName(), request.getRemoteAddr());
      ledger.auditLog().note(actor, "logged out", actor.name(), "");
    }
  }
}
