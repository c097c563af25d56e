package gouji.desk;

import gouji.archive.CsvList;
import gouji.ledger.Actor;
import gouji.ledger.ExpectedBodies;
import gouji.ledger.ExpectedBodies.Response;
import gouji.ledger.Fate;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page that tells who of those expected has not handed in, and drafts what to write them. */
@Controller
class MissingPage {
  private static final int MOST_OTHERS = 5000;
  private static final int SHOWN_OTHERS = 50;
  private static final int FIRST_YEAR = 2008;

  private final ExpectedBodies expected;
  private final MessageSource words;
  private final Moments moments;

  MissingPage(ExpectedBodies expected, MessageSource words, Moments moments) {
    this.expected = expected;
    this.words = words;
    this.moments = moments;
  }

  /**
   * A body that is expected.
   *
   * @param similar the name of one that handed in and that nobody expected, where it is much alike
   */
  record Line(Response response, @Nullable String similar) {
    public String stage() {
      Fate fate = response.fate();
      return fate == null ? "SILENT" : fate.name();
    }

    public String link() {
      return "/desk/reports/" + response.submission() + "-" + response.number();
    }
  }

  @GetMapping("/desk/missing")
  String missing(
      @RequestParam(required = false) @Nullable Integer year, Model model, Locale locale) {
    int wanted = year == null ? moments.today().getYear() - 1 : year;
    List<Response> responses = expected.responses(wanted);
    List<String> others = expected.others(wanted, MOST_OTHERS);
    Likeness likeness = new Likeness(others);
    List<Line> lines =
        responses.stream()
            .map(
                response ->
                    new Line(
                        response,
                        response.fate() == Fate.ACCEPTED
                            ? null
                            : likeness.to(response.organization()).orElse(null)))
            .toList();
    model.addAttribute("year", wanted);
    model.addAttribute("years", expected.years());
    model.addAttribute("lines", lines);
    model.addAttribute(
        "counts",
        lines.stream().collect(Collectors.groupingBy(Line::stage, Collectors.counting())));
    model.addAttribute(
        "bodies", responses.stream().map(Response::organization).collect(Collectors.joining("\n")));
    model.addAttribute(
        "others", responses.isEmpty() ? List.of() : others.stream().limit(SHOWN_OTHERS).toList());
    model.addAttribute("moreOthers", Math.max(0, others.size() - SHOWN_OTHERS));
    return "missing";
  }

  @PostMapping("/desk/missing")
  String expect(
      @RequestParam int year,
      @RequestParam String bodies,
      HttpServletRequest request,
      RedirectAttributes told) {
    List<String> names = BodyList.read(bodies);
    boolean tooLong = names.stream().anyMatch(name -> name.length() > BodyList.LONGEST);
    boolean noYear = year < FIRST_YEAR || year > moments.today().getYear() + 1;
    if (noYear || tooLong || names.size() > BodyList.MOST) {
      told.addFlashAttribute("fault", noYear ? "missing.no-year" : "missing.too-much");
    } else {
      expected.expect(year, names, new Actor(Surroundings.name(request), request.getRemoteAddr()));
      told.addFlashAttribute("saved", names.size());
    }
    told.addAttribute("year", year);
    return "redirect:/desk/missing";
  }

  /** The list with what came of each, for a spreadsheet. */
  @GetMapping("/desk/missing.csv")
  void csv(@RequestParam int year, Locale locale, HttpServletResponse response) throws IOException {
    List<List<String>> lines = new ArrayList<>();
    lines.add(
        List.of(say("list.body", locale), say("list.year", locale), say("list.fate", locale)));
    for (Response each : expected.responses(year)) {
      Fate fate = each.fate();
      lines.add(
          List.of(
              each.organization(),
              Integer.toString(year),
              say("fate." + (fate == null ? "SILENT" : fate.name()), locale)));
    }
    response.setContentType(new MediaType("text", "csv").toString() + ";charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"missing-" + year + ".csv\"");
    CsvList.write(lines, response.getOutputStream());
  }

  private String say(String key, Locale locale) {
    return words.getMessage(key, null, locale);
  }
}
