package gouji.access;

import gouji.ledger.Role;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes whoever sits at this machine for its operator, while there are no users. */
final class LocalOperator extends OncePerRequestFilter {
  static final String NAME = "本机";

  /** What proxies add. Who comes through one may sit anywhere. */
  private static final List<String> FORWARDED =
      List.of(
          "Forwarded",
          "X-Forwarded-For",
          "X-Forwarded-Host",
          "X-Forwarded-Port",
          "X-Forwarded-Prefix",
          "X-Forwarded-Proto",
          "X-Forwarded-Server",
          "X-Real-IP",
          "Via");

  private final Threshold threshold;
  private final Authentication operator = Identity.of(NAME, Role.OPERATOR);

  LocalOperator(Threshold threshold) {
    this.threshold = threshold;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (Requests.key(request) != null || !threshold.isOpen()) {
      chain.doFilter(request, response);
    } else if (isForwarded(request)) {
      Refusal.FORWARDED.tell(request, response);
    } else {
      Identity.takeOn(operator, request, response);
      chain.doFilter(request, response);
    }
  }

  private static boolean isForwarded(HttpServletRequest request) {
    return !Addresses.isLoopback(request.getRemoteAddr())
        || FORWARDED.stream().anyMatch(header -> request.getHeader(header) != null);
  }
}
