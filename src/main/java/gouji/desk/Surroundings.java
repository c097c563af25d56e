package gouji.desk;

import gouji.access.OwnPassword;
import gouji.access.WaysIn;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** What every page shows around what it is about: who looks at it, and the other language. */
@ControllerAdvice(basePackageClasses = Desk.class)
class Surroundings {
  private final MessageSource words;

  Surroundings(MessageSource words) {
    this.words = words;
  }

  /** Who is at the desk: without users, whoever sits at this machine. */
  @ModelAttribute("who")
  String who(HttpServletRequest request, Locale locale) {
    return people(locale).say(name(request));
  }

  static String name(HttpServletRequest request) {
    Principal principal = request.getUserPrincipal();
    return principal == null ? WaysIn.LOCAL : principal.getName();
  }

  @ModelAttribute("people")
  People people(Locale locale) {
    return new People(words, locale);
  }

  /** Whether he may hand in and decide; others are not offered what they may not do. */
  @ModelAttribute("mayRule")
  boolean mayRule(HttpServletRequest request) {
    return request.isUserInRole("REVIEWER");
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
    return inOther(ServletUriComponentsBuilder.fromRequest(request), locale);
  }

  /** A page in the other language, where what answers is no page that can be asked for. */
  static String inOther(String page, Locale locale) {
    return inOther(UriComponentsBuilder.fromPath(page), locale);
  }

  private static String inOther(UriComponentsBuilder page, Locale locale) {
    String other = locale.getLanguage().equals("en") ? "zh-CN" : "en";
    return page.scheme(null)
        .host(null)
        .port(null)
        .replaceQueryParam(Desk.LANGUAGE, other)
        .build()
        .toUriString();
  }
}
