package gouji.desk;

import gouji.ledger.Actor;
import gouji.ledger.ExpectedBodies;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Where a list of bodies that are expected is brought to be kept. */
@Controller
class ExpectedListPage {
  private static final int FIRST_YEAR = 2008;

  /** In bytes: as many of the longest names as are taken, a line each. */
  private static final int LONGEST_LIST = BodyList.MOST * (3 * BodyList.LONGEST + 1);

  private final ExpectedBodies expected;
  private final MissingPage page;
  private final Moments moments;
  private final MessageSource words;

  ExpectedListPage(
      ExpectedBodies expected, MissingPage page, Moments moments, MessageSource words) {
    this.expected = expected;
    this.page = page;
    this.moments = moments;
    this.words = words;
  }

  /** For a form: what was pasted stays on the page where it cannot be saved. */
  @PostMapping("/desk/missing")
  String form(
      @RequestParam int year,
      @RequestParam String bodies,
      HttpServletRequest request,
      Model model) {
    List<String> names = BodyList.read(bodies);
    Optional<String> fault = fault(year, names);
    if (fault.isPresent()) {
      page.fill(year, null, 1, model);
      model.addAttribute("fault", fault.get());
      model.addAttribute("bodies", bodies);
      return "missing";
    }
    return "redirect:" + save(year, names, request);
  }

  /**
   * For a script, which keeps what was pasted where it is. It sends the bare list: a form is read
   * before it is known who brings it, and so must be small.
   */
  @PostMapping(
      path = "/desk/missing",
      consumes = MediaType.TEXT_PLAIN_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  ResponseEntity<Map<String, String>> script(
      @RequestParam int year, HttpServletRequest request, Locale locale) throws IOException {
    byte[] list = request.getInputStream().readNBytes(LONGEST_LIST + 1);
    List<String> names = BodyList.read(new String(list, StandardCharsets.UTF_8));
    return fault(year, names)
        .or(() -> list.length > LONGEST_LIST ? Optional.of("missing.too-much") : Optional.empty())
        .map(key -> words.getMessage(key, null, locale))
        .map(
            told ->
                ResponseEntity.status(HttpStatus.UNPROCESSABLE_ENTITY)
                    .body(Map.of("message", told)))
        .orElseGet(() -> ResponseEntity.ok(Map.of("page", save(year, names, request))));
  }

  private Optional<String> fault(int year, List<String> names) {
    if (year < FIRST_YEAR || year > moments.today().getYear() + 1) {
      return Optional.of("missing.no-year");
    }
    boolean tooLong = names.stream().anyMatch(name -> name.length() > BodyList.LONGEST);
    return tooLong || names.size() > BodyList.MOST
        ? Optional.of("missing.too-much")
        : Optional.empty();
  }

  private String save(int year, List<String> names, HttpServletRequest request) {
    expected.expect(year, names, new Actor(Surroundings.name(request), request.getRemoteAddr()));
    return "/desk/missing?year=" + year + "&saved=" + names.size();
  }
}
