package gouji.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in only what is addressed to this gateway by a name of its own. A page elsewhere can have
 * its own name lead to this machine (DNS rebinding), and its scripts would then be of one origin
 * with the gateway; but that name stands in the request.
 */
final class KnownHosts extends OncePerRequestFilter {
  private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.1", "[::1]");

  private final Set<String> names;

  /**
   * The hosts.
   *
   * @param others beside those by which a machine calls itself
   */
  KnownHosts(List<String> others) {
    names = new HashSet<>(THIS_MACHINE);
    names.addAll(others);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (names.contains(request.getServerName().toLowerCase(Locale.ROOT))) {
      chain.doFilter(request, response);
    } else {
      Refusal.UNKNOWN_HOST.tell(request, response);
    }
  }
}
