package gouji.desk;

import gouji.archive.CsvList;
import gouji.ledger.Filing;
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
  private static final int MOST_NAMES = 20;

  private final Filings filings;
  private final MessageSource words;

  ComparePage(Ledger ledger, MessageSource words) {
    this.filings = ledger.filings();
    this.words = words;
  }

  /** A chart as the page has it: the table it is drawn from. */
  record Drawn(Chart chart, List<String> series, List<Comparison.Line> lines) {}

  /**
   * A body of which nothing is drawn.
   *
   * @param known whether there are reports of it for other years
   * @param alike where there are none, others whose names hold what was asked for
   */
  record Undrawn(String body, boolean known, List<String> alike) {}

  @GetMapping("/desk/compare")
  String compare(@ModelAttribute("choice") Choice choice, Model model, Locale locale) {
    Comparison comparison = comparison(choice);
    List<Drawn> charts =
        Chart.ALL.stream()
            .map(chart -> new Drawn(chart, series(chart, locale), comparison.lines(chart)))
            .filter(drawn -> !drawn.lines().isEmpty())
            .toList();
    model.addAttribute("charts", charts);
    model.addAttribute(
        "gaps",
        charts.stream()
            .flatMap(drawn -> drawn.lines().stream())
            .anyMatch(line -> line.numbers().contains("")));
    model.addAttribute("unread", comparison.unread());
    model.addAttribute("undrawn", undrawn(choice, comparison));
    model.addAttribute("names", choice.bodies().isEmpty() ? names(null) : List.of());
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
    for (String body : choice.bodies()) {
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

  /** Bodies of which nothing is drawn, and why: nobody is called so, or for want of reports. */
  private List<Undrawn> undrawn(Choice choice, Comparison comparison) {
    List<Undrawn> undrawn = new ArrayList<>();
    for (String body : choice.bodies()) {
      if (!comparison.has(body)) {
        boolean known = !current(body, null, 1).isEmpty();
        undrawn.add(new Undrawn(body, known, known ? List.of() : names(body)));
      }
    }
    return undrawn;
  }

  /** Bodies whose names hold what was asked for; all, where nothing was. */
  private List<String> names(@Nullable String part) {
    return current(null, part, MOST_NAMES * MOST_NAMES).stream()
        .map(filing -> filing.document().organization())
        .filter(Objects::nonNull)
        .distinct()
        .limit(MOST_NAMES)
        .toList();
  }

  private List<Filing> current(@Nullable String body, @Nullable String part, int limit) {
    FilingQuery query =
        new FilingQuery(
            null, body, part, null, null, null, null, true, false, FilingQuery.Order.BODY);
    return filings.page(query, null, limit).filings();
  }
}
