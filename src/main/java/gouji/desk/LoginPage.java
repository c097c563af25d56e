package gouji.desk;

import gouji.access.WaysIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which people log in, and are told why they could not. */
@Controller
class LoginPage {
  private static final int MINUTE = 60;

  private final WaysIn ways;

  LoginPage(WaysIn ways) {
    this.ways = ways;
  }

  @GetMapping("/login")
  String login(@RequestParam(defaultValue = "0") long wait, Model model) {
    if (ways.areOpen()) {
      return "redirect:/";
    }
    model.addAttribute("ways", ways);
    model.addAttribute("wait", wait);
    model.addAttribute("minutes", (wait + MINUTE - 1) / MINUTE);
    return "login";
  }
}
