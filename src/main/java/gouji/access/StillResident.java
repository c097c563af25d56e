package gouji.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of who was removed, or has another role or password since he logged in, and of
 * guests whose time is over.
 */
final class StillResident extends OncePerRequestFilter {
  private final Roll roll;
  private final Clock clock;

  StillResident(Roll roll, Clock clock) {
    this.roll = roll;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (who != null && isGone(who.getPrincipal())) {
      HttpSession session = request.getSession(false);
      if (session != null) {
        session.invalidate();
      }
      SecurityContextHolder.clearContext();
    }
    chain.doFilter(request, response);
  }

  private boolean isGone(Object principal) {
    if (principal instanceof Guest guest) {
      return guest.hasToLeave(clock.instant());
    }
    if (!(principal instanceof Resident resident) || isKnown(resident)) {
      return false;
    }
    // He may have changed his password a moment ago, after the roll was read.
    roll.renew();
    return !isKnown(resident);
  }

  private boolean isKnown(Resident resident) {
    return roll.user(resident.name())
        .filter(account -> account.stamp().equals(resident.stamp()))
        .isPresent();
  }
}
