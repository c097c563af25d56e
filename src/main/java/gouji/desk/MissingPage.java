package gouji.desk;

import gouji.archive.CsvList;
import gouji.desk.RollCall.Stage;
import gouji.ledger.ExpectedBodies;
import gouji.ledger.ExpectedBodies.Response;
import gouji.ledger.Fate;
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
import org.springframework.web.bind.annotation.RequestParam;

/** The page that tells who of those expected has handed in, and who has not. */
@Controller
class MissingPage {
  private static final int ON_A_PAGE = 100;
  private static final int MOST_OTHERS = 5000;
  private static final int SHOWN_OTHERS = 50;

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
    public String fate() {
      return MissingPage.fate(response);
    }

    public String link() {
      return "/desk/reports/" + response.submission() + "-" + response.number();
    }
  }

  @GetMapping("/desk/missing")
  String missing(
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) @Nullable Stage stage,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "false") boolean edit,
      @RequestParam(required = false) @Nullable Integer saved,
      Model model) {
    int wanted = year == null ? moments.today().getYear() - 1 : year;
    List<Response> responses = fill(wanted, stage, page, model);
    model.addAttribute("saved", saved);
    if (edit || responses.isEmpty()) {
      model.addAttribute(
          "bodies",
          responses.stream().map(Response::organization).collect(Collectors.joining("\n")));
    }
    return "missing";
  }

  /** What the page shows of a year, without the list to be edited. */
  List<Response> fill(int year, @Nullable Stage wanted, int page, Model model) {
    List<Response> responses = expected.responses(year);
    RollCall call = RollCall.of(responses);
    Stage stage = wanted == null ? call.first() : wanted;
    List<String> others = expected.others(year, MOST_OTHERS);
    Likeness likeness = new Likeness(others);
    List<Response> there = call.at(stage);
    int pages = Math.max(1, (there.size() + ON_A_PAGE - 1) / ON_A_PAGE);
    int shown = Math.max(1, Math.min(page, pages));
    model.addAttribute("year", year);
    model.addAttribute("years", expected.years());
    model.addAttribute("call", call);
    model.addAttribute("stages", Stage.values());
    model.addAttribute("stage", stage);
    model.addAttribute("page", shown);
    model.addAttribute("pages", pages);
    model.addAttribute(
        "lines",
        there.stream()
            .skip((shown - 1L) * ON_A_PAGE)
            .limit(ON_A_PAGE)
            .map(response -> line(response, stage, likeness))
            .toList());
    model.addAttribute(
        "others", responses.isEmpty() ? List.of() : others.stream().limit(SHOWN_OTHERS).toList());
    model.addAttribute("moreOthers", Math.max(0, others.size() - SHOWN_OTHERS));
    model.addAttribute("othersUncounted", others.size() == MOST_OTHERS);
    return responses;
  }

  private static Line line(Response response, Stage stage, Likeness likeness) {
    return new Line(
        response,
        stage == Stage.ACCEPTED ? null : likeness.to(response.organization()).orElse(null));
  }

  private static String fate(Response response) {
    Fate fate = response.fate();
    return fate == null ? "SILENT" : fate.name();
  }

  /** The list with what came of each, for a spreadsheet. */
  @GetMapping("/desk/missing.csv")
  void csv(@RequestParam int year, Locale locale, HttpServletResponse response) throws IOException {
    List<List<String>> lines = new ArrayList<>();
    lines.add(
        List.of(say("list.body", locale), say("list.year", locale), say("list.fate", locale)));
    for (Response each : expected.responses(year)) {
      lines.add(
          List.of(each.organization(), Integer.toString(year), say("fate." + fate(each), locale)));
    }
    response.setContentType(new MediaType("text", "csv").toString() + ";charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"missing-" + year + ".csv\"");
    CsvList.write(lines, response.getOutputStream());
  }

  private String say(String key, Locale locale) {
    return words.getMessage(key, null, locale);
  }
}
