package gouji.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what pages of other sites have a browser send here to change something. Browsers say in
 * {@code Sec-Fetch-Site}, or at least in {@code Origin}, where a request comes from; programs say
 * neither. Another port of this machine is another site too. Who shows a key is known by it, which
 * no other site can do for him.
 */
final class SameOrigin extends OncePerRequestFilter {
  /** The latter is what the person at the browser asked for without any page. */
  private static final Set<String> OWN = Set.of("same-origin", "none");

  private final List<String> others;
  private final Predicate<HttpServletRequest> needsToken;

  /**
   * The guard.
   *
   * @param others the origins that may call what is for programs
   * @param needsToken whether the token of a page is asked for afterwards
   */
  SameOrigin(List<String> others, Predicate<HttpServletRequest> needsToken) {
    this.others = List.copyOf(others);
    this.needsToken = needsToken;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (Requests.isSafe(request) || Requests.key(request) != null || isOwn(request)) {
      chain.doFilter(request, response);
    } else {
      Refusal.CROSS_SITE.tell(request, response);
    }
  }

  private boolean isOwn(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    if (origin != null && others.contains(origin) && Requests.isForPrograms(request)) {
      return true;
    }
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return OWN.contains(site);
    }
    return origin == null || isHost(origin, request) || isOfAPageWithoutReferrer(origin, request);
  }

  /**
   * Where pages are not to tell of themselves, as ours are not, browsers hide the origin of forms
   * too; and they say from which site only where the line is encrypted or ends at this machine.
   */
  private boolean isOfAPageWithoutReferrer(String origin, HttpServletRequest request) {
    return origin.equals("null") && needsToken.test(request);
  }

  /** Before the host may stand http or https: one who encrypts may stand before the gateway. */
  private static boolean isHost(String origin, HttpServletRequest request) {
    @Nullable String host = request.getHeader("Host");
    return origin.equalsIgnoreCase("http://" + host) || origin.equalsIgnoreCase("https://" + host);
  }
}
