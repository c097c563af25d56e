package gouji.access;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The language that a caller asks for in {@code Accept-Language}; Chinese where he says nothing.
 */
final class Language {
  private Language() {}

  static boolean isEnglish(HttpServletRequest request) {
    return request.getHeader("Accept-Language") != null
        && request.getLocale().getLanguage().equals("en");
  }
}
