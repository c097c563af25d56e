package gouji.desk;

import gouji.access.Keys;
import gouji.access.Outcome;
import gouji.access.Users;
import gouji.ledger.Actor;
import gouji.ledger.Deed;
import gouji.ledger.Ledger;
import gouji.ledger.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which operators say who may, and see who did what. */
@Controller
class UsersPage {
  private static final String PAGE = "/desk/users";
  private static final int DEEDS = 50;

  private final Users users;
  private final Keys keys;
  private final Ledger ledger;
  private final Moments moments;
  private final MessageSource words;

  UsersPage(Users users, Keys keys, Ledger ledger, Moments moments, MessageSource words) {
    this.users = users;
    this.keys = keys;
    this.ledger = ledger;
    this.moments = moments;
    this.words = words;
  }

  @GetMapping(PAGE)
  String page(
      @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model model, Locale locale) {
    List<Deed> deeds = ledger.auditLog().before(before, DEEDS);
    model.addAttribute("users", users.all());
    model.addAttribute("keys", keys.all());
    model.addAttribute("roles", Role.values());
    model.addAttribute(
        "deeds", deeds.stream().map(deed -> LoggedDeed.of(deed, moments, words, locale)).toList());
    model.addAttribute("moments", moments);
    model.addAttribute(
        "older", deeds.size() == DEEDS ? deeds.get(DEEDS - 1).number() : Long.valueOf(0));
    return "users";
  }

  /** The first user has to be able to make others: from then on, everybody must log in. */
  @PostMapping(PAGE + "/add")
  String add(
      @RequestParam String name,
      @RequestParam String password,
      @RequestParam Role role,
      HttpServletRequest request) {
    return role != Role.OPERATOR && users.all().isEmpty()
        ? "redirect:" + PAGE + "?outcome=FIRST"
        : back(users.add(name.strip(), role, password, actor(request)));
  }

  @PostMapping(PAGE + "/password")
  String password(
      @RequestParam String name, @RequestParam String password, HttpServletRequest request) {
    return back(users.changePassword(name, password, actor(request)));
  }

  /** Who takes his own role away could not give it back. */
  @PostMapping(PAGE + "/role")
  String role(@RequestParam String name, @RequestParam Role role, HttpServletRequest request) {
    Actor actor = actor(request);
    return actor.name().equals(name) ? itself() : back(users.changeRole(name, role, actor));
  }

  @PostMapping(PAGE + "/remove")
  String remove(@RequestParam String name, HttpServletRequest request) {
    Actor actor = actor(request);
    return actor.name().equals(name) ? itself() : back(users.remove(name, actor));
  }

  /** The key is shown on the page that answers, and nowhere else ever again. */
  @PostMapping("/desk/keys/add")
  String addKey(
      @RequestParam String name,
      @RequestParam Role role,
      HttpServletRequest request,
      Model model,
      Locale locale) {
    Keys.Made made = keys.add(name.strip(), role, actor(request));
    if (made.outcome() != Outcome.DONE) {
      return back(made.outcome());
    }
    model.addAttribute("made", made.key());
    model.addAttribute("otherLanguage", Surroundings.inOther(PAGE, locale));
    return page(Long.MAX_VALUE, model, locale);
  }

  @PostMapping("/desk/keys/remove")
  String removeKey(@RequestParam String name, HttpServletRequest request) {
    return back(keys.remove(name, actor(request)));
  }

  private static Actor actor(HttpServletRequest request) {
    return new Actor(request.getUserPrincipal().getName(), request.getRemoteAddr());
  }

  private static String back(Outcome outcome) {
    return "redirect:" + PAGE + "?outcome=" + outcome;
  }

  private static String itself() {
    return "redirect:" + PAGE + "?outcome=ITSELF";
  }
}
