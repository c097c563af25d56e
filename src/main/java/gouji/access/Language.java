package gouji.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The language that a caller has chosen at the desk, or else asks for in {@code Accept-Language};
 * Chinese where he says nothing.
 */
final class Language {
  /** By which the desk remembers it, for its pages and for what these send. */
  private static final String COOKIE = "lang";

  private static final List<Locale> KNOWN = List.of(Locale.CHINESE, Locale.ENGLISH);

  private Language() {}

  static boolean isEnglish(HttpServletRequest request) {
    @Nullable Cookie[] cookies = request.getCookies();
    return Stream.concat(
            cookies == null
                ? Stream.empty()
                : Arrays.stream(cookies)
                    .filter(cookie -> cookie.getName().equals(COOKIE))
                    .map(Cookie::getValue),
            Stream.ofNullable(request.getHeader("Accept-Language")))
        .flatMap(wanted -> Stream.ofNullable(best(wanted)))
        .findFirst()
        .filter(Locale.ENGLISH::equals)
        .isPresent();
  }

  /** Null where it is none that we speak, or nothing that can be understood. */
  private static @Nullable Locale best(String wanted) {
    try {
      return Locale.lookup(Locale.LanguageRange.parse(wanted), KNOWN);
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }
}
