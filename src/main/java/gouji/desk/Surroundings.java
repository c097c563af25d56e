package gouji.desk;

import gouji.access.OwnPassword;
import gouji.access.WaysIn;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Locale;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What every page shows around what it is about: who looks at it, and the other language. */
@ControllerAdvice(basePackageClasses = Desk.class)
class Surroundings {

  /** Who is at the desk: without users, whoever sits at this machine. */
  @ModelAttribute("who")
  String who(HttpServletRequest request) {
    return name(request);
  }

  static String name(HttpServletRequest request) {
    Principal principal = request.getUserPrincipal();
    return principal == null ? "本机" : principal.getName();
  }

  /** Whether he may say who else may. */
  @ModelAttribute("operator")
  boolean operator(HttpServletRequest request) {
    return request.isUserInRole("OPERATOR");
  }

  @ModelAttribute("canLeave")
  boolean canLeave(HttpServletRequest request) {
    return WaysIn.hasLoggedIn(request.getUserPrincipal());
  }

  /** Whether he has a password of his own here. */
  @ModelAttribute("hasPassword")
  boolean hasPassword(HttpServletRequest request) {
    return OwnPassword.has(request.getUserPrincipal());
  }

  @ModelAttribute("locale")
  Locale locale(Locale locale) {
    return locale;
  }

  /** This page in the other language. */
  @ModelAttribute("otherLanguage")
  String otherLanguage(HttpServletRequest request, Locale locale) {
    String other = locale.getLanguage().equals("en") ? "zh-CN" : "en";
    return ServletUriComponentsBuilder.fromRequest(request)
        .scheme(null)
        .host(null)
        .port(null)
        .replaceQueryParam(Desk.LANGUAGE, other)
        .build()
        .toUriString();
  }
}
