package gouji.desk;

import gouji.archive.CsvList;
import gouji.ledger.FilingQuery;
import gouji.ledger.Filings;
import gouji.ledger.Ledger;
import gouji.ledger.UnreadableVerdictException;
import gouji.report.Report;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The page that draws the figures of a body over the years, or of bodies beside each other. */
@Controller
class ComparePage {
  private static final int MOST_BODIES = 12;
  private static final int MOST_NAMES = 20;

  private final Filings filings;
  private final MessageSource words;

  ComparePage(Ledger ledger, MessageSource words) {
    this.filings = ledger.filings();
    this.words = words;
  }

  /** Whose reports, and from when to when. */
  record Choice(@Nullable List<String> body, @Nullable Integer from, @Nullable Integer to) {

    public List<String> bodies() {
      return body == null
          ? List.of()
          : body.stream().map(String::strip).filter(name -> !name.isEmpty()).distinct().toList();
    }

    private boolean includes(@Nullable Integer year) {
      return year != null && (from == null || from <= year) && (to == null || year <= to);
    }
  }

  /** A chart as the page has it: the table it is drawn from. */
  record Drawn(Chart chart, List<String> series, List<Comparison.Line> lines) {}

  @GetMapping("/desk/compare")
  String compare(@ModelAttribute("choice") Choice choice, Model model, Locale locale) {
    Comparison comparison = comparison(choice);
    model.addAttribute("reports", comparison.reports().size());
    model.addAttribute(
        "charts",
        Chart.ALL.stream()
            .map(chart -> new Drawn(chart, series(chart, locale), comparison.lines(chart)))
            .filter(drawn -> !drawn.lines().isEmpty())
            .toList());
    model.addAttribute("unread", comparison.unread());
    model.addAttribute("names", names(choice, comparison));
    return "compare";
  }

  /** What a chart is drawn from, for a spreadsheet. */
  @GetMapping("/desk/compare/{code}.csv")
  void csv(
      @PathVariable String code,
      @ModelAttribute("choice") Choice choice,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    Chart chart =
        Chart.ALL.stream()
            .filter(each -> each.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    List<List<String>> lines = new ArrayList<>();
    lines.add(with("", series(chart, locale)));
    comparison(choice).lines(chart).forEach(line -> lines.add(with(line.label(), line.numbers())));
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + code + ".csv\"");
    CsvList.write(lines, response.getOutputStream());
  }

  private static List<String> with(String first, List<String> others) {
    return Stream.concat(Stream.of(first), others.stream()).toList();
  }

  private List<String> series(Chart chart, Locale locale) {
    return chart.series().stream()
        .map(series -> "chart." + chart.code() + "." + series.code())
        .map(key -> words.getMessage(key, null, locale))
        .toList();
  }

  private Comparison comparison(Choice choice) {
    List<Report> reports = new ArrayList<>();
    List<String> unread = new ArrayList<>();
    for (String body : choice.bodies().stream().limit(MOST_BODIES).toList()) {
      try {
        filings.eachCurrent(
            body,
            null,
            current -> {
              Report report = current.verdict().report();
              if (report != null && choice.includes(report.identity().year())) {
                reports.add(report);
              }
            });
      } catch (UnreadableVerdictException e) {
        unread.add(body);
      }
    }
    return new Comparison(reports, unread);
  }

  /** Bodies whose names hold what was asked for, where none is called so. */
  private List<String> names(Choice choice, Comparison comparison) {
    List<String> bodies = choice.bodies();
    String part = bodies.isEmpty() ? null : bodies.get(bodies.size() - 1);
    boolean known =
        comparison.reports().stream()
            .anyMatch(report -> Objects.equals(report.identity().organization(), part));
    if (known) {
      return List.of();
    }
    FilingQuery query =
        new FilingQuery(null, null, part, null, null, null, null, true, FilingQuery.Order.BODY);
    return filings.page(query, null, MOST_NAMES * MOST_NAMES).filings().stream()
        .map(filing -> filing.document().organization())
        .filter(Objects::nonNull)
        .distinct()
        .limit(MOST_NAMES)
        .toList();
  }
}
