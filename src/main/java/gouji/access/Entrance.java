package gouji.access;

import gouji.ledger.Role;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;

/** What each role may, by method and path, and what is said to those who may not. */
final class Entrance {
  static final String LOGIN = "/login";

  private static final String EXPIRED = LOGIN + "?expired";

  /** By which the page that tells of an error knows more than its status. */
  private static final String REFUSAL = "refusal";

  private static final String[] WHO_MAY = {
    "/api/users/**", "/api/keys/**", "/api/audit/**",
    "/desk/users/**", "/desk/keys/**", "/desk/audit/**"
  };

  private static final String OWN_PASSWORD = "/desk/password";

  /** What the page for logging in needs. */
  private static final String[] DRESS = {"/desk/*.css", "/desk/*.js", "/desk/*.svg", "/desk/*.ico"};

  private Entrance() {}

  static void rules(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry may,
      boolean metricsOpen) {
    // These go on with what was let in before.
    may.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
        .permitAll();
    may.requestMatchers(HttpMethod.GET, DRESS).permitAll();
    may.requestMatchers(LOGIN).permitAll();
    may.requestMatchers("/actuator/health/**").permitAll();
    if (metricsOpen) {
      may.requestMatchers("/actuator/prometheus").permitAll();
    }
    may.requestMatchers("/actuator/**").hasRole(Role.OPERATOR.name());
    may.requestMatchers(WHO_MAY).hasRole(Role.OPERATOR.name());
    may.requestMatchers(HttpMethod.POST, "/api/*/*/retry", "/desk/*/*/retry")
        .hasRole(Role.OPERATOR.name());
    may.requestMatchers(OWN_PASSWORD).hasRole(Role.VIEWER.name());
    may.requestMatchers(HttpMethod.GET).hasRole(Role.VIEWER.name());
    may.requestMatchers(HttpMethod.HEAD).hasRole(Role.VIEWER.name());
    may.requestMatchers(HttpMethod.OPTIONS).hasRole(Role.VIEWER.name());
    may.anyRequest().hasRole(Role.REVIEWER.name());
  }

  /**
   * Written anew for each page, as long as a page; scripts need not read it. It comes along when
   * someone follows a link to us from elsewhere: the page that he gets would otherwise bring
   * another token, and those that he has open would be worth nothing.
   */
  static CookieCsrfTokenRepository tokens() {
    CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
    return tokens;
  }

  /** On this machine without users, the guard against other sites is enough for programs. */
  static boolean needsToken(HttpServletRequest request, Threshold threshold) {
    return !Requests.isSafe(request)
        && Requests.key(request) == null
        && !(Requests.isForPrograms(request) && threshold.isOpen());
  }

  static void mustLogIn(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    if (Requests.isAForm(request)) {
      response.sendRedirect(EXPIRED);
    } else if (Requests.isForPrograms(request) || !Requests.isSafe(request)) {
      response.setHeader("WWW-Authenticate", "Bearer");
      Refusal.LOGIN.tell(request, response);
    } else {
      response.sendRedirect(LOGIN);
    }
  }

  static void mayNot(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    Refusal refusal = why instanceof CsrfException ? Refusal.TOKEN : Refusal.ROLE;
    if (!Requests.isAForm(request)
        && (Requests.isForPrograms(request) || !Requests.isSafe(request))) {
      refusal.tell(request, response);
    } else if (refusal == Refusal.TOKEN && isForWhoHasNotLoggedIn(request)) {
      response.sendRedirect(EXPIRED);
    } else {
      request.setAttribute(REFUSAL, refusal.name());
      response.sendError(refusal.status());
    }
  }

  private static boolean isForWhoHasNotLoggedIn(HttpServletRequest request) {
    return SecurityContextHolder.getContext().getAuthentication() == null
        || request.getRequestURI().equals(LOGIN);
  }
}
