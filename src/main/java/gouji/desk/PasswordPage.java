package gouji.desk;

import gouji.access.LockedOut;
import gouji.access.OwnPassword;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page on which a user changes his own password. */
@Controller
class PasswordPage {
  private static final String PAGE = "/desk/password";
  private static final int MINUTE = 60;

  private final OwnPassword ownPassword;

  PasswordPage(OwnPassword ownPassword) {
    this.ownPassword = ownPassword;
  }

  @GetMapping(PAGE)
  String page(
      @RequestParam(defaultValue = "0") long wait, HttpServletRequest request, Model model) {
    requirePassword(request);
    model.addAttribute("wait", wait);
    model.addAttribute("minutes", (wait + MINUTE - 1) / MINUTE);
    return "password";
  }

  @PostMapping(PAGE)
  String change(
      @RequestParam String old,
      @RequestParam String password,
      @RequestParam String again,
      HttpServletRequest request,
      HttpServletResponse response) {
    requirePassword(request);
    if (!password.equals(again)) {
      return back("outcome=PASSWORDS_DIFFER");
    }
    try {
      return back("outcome=" + ownPassword.change(old, password, request, response));
    } catch (LockedOut e) {
      return back("wait=" + e.seconds());
    } catch (BadCredentialsException e) {
      return back("outcome=PASSWORD_WRONG");
    }
  }

  private static void requirePassword(HttpServletRequest request) {
    if (!OwnPassword.has(request.getUserPrincipal())) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }

  private static String back(String told) {
    return "redirect:" + PAGE + "?" + told;
  }
}
