package gouji.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a request says of itself. */
final class Requests {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final String BEARER = "bearer ";

  /** How addresses end where pages look for what is new in them. */
  private static final String PART = "/live";

  private Requests() {}

  /** Whether it asks for something only, and changes nothing. */
  static boolean isSafe(HttpServletRequest request) {
    return SAFE.contains(request.getMethod());
  }

  /** Whether programs call there, not people. */
  static boolean isForPrograms(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/api/") || path.startsWith("/actuator/");
  }

  /** Whether a person wants to see a page, and not a page a part of itself. */
  static boolean isForAPage(HttpServletRequest request) {
    String mode = request.getHeader("Sec-Fetch-Mode");
    return request.getMethod().equals("GET")
        && isOfAPerson(request)
        && !request.getRequestURI().endsWith(PART)
        && (mode == null || mode.equals("navigate"));
  }

  /** Whether a person sent a form, and will see what is answered. */
  static boolean isAForm(HttpServletRequest request) {
    return !isSafe(request) && isOfAPerson(request);
  }

  private static boolean isOfAPerson(HttpServletRequest request) {
    String accepted = request.getHeader("Accept");
    return !isForPrograms(request) && accepted != null && accepted.contains("text/html");
  }

  /** The key it shows. No browser sends one of its own accord, so no other site can make it. */
  static @Nullable String key(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    return header != null && header.toLowerCase(Locale.ROOT).startsWith(BEARER)
        ? header.substring(BEARER.length()).strip()
        : null;
  }
}
