package gouji.access;

import gouji.ledger.Account;
import gouji.ledger.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;

/** Who acts, and as what. */
final class Identity {
  private static final RoleHierarchy ROLES =
      RoleHierarchyImpl.fromHierarchy("ROLE_OPERATOR > ROLE_REVIEWER\nROLE_REVIEWER > ROLE_VIEWER");

  private static final RequestAttributeSecurityContextRepository REQUEST =
      new RequestAttributeSecurityContextRepository();

  private Identity() {}

  static RoleHierarchy roles() {
    return ROLES;
  }

  /** A role with all that it includes, so that also servlets can ask for each. */
  static List<GrantedAuthority> authorities(Role role) {
    return List.copyOf(
        ROLES.getReachableGrantedAuthorities(
            List.of(new SimpleGrantedAuthority("ROLE_" + role.name()))));
  }

  static Authentication of(String name, Role role) {
    return UsernamePasswordAuthenticationToken.authenticated(name, null, authorities(role));
  }

  /** A user who has logged in. */
  static UsernamePasswordAuthenticationToken of(Account account) {
    return UsernamePasswordAuthenticationToken.authenticated(
        new Resident(account.name(), account.stamp()), null, authorities(account.role()));
  }

  /** Has this request, and nothing after it, done in that name; also where it goes on later. */
  static void takeOn(
      Authentication identity, HttpServletRequest request, HttpServletResponse response) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(identity);
    SecurityContextHolder.setContext(context);
    REQUEST.saveContext(context, request, response);
  }
}
