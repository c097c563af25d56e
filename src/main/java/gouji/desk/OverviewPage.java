package gouji.desk;

import gouji.check.Rule;
import gouji.check.Rules;
import gouji.ledger.Census;
import gouji.ledger.Fate;
import gouji.ledger.FilingQuery;
import gouji.ledger.Filings;
import gouji.ledger.Ledger;
import gouji.ledger.RulingBook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that people come to first: what came in, what became of it, what waits for them. */
@Controller
class OverviewPage {
  private static final int PENDING = 8;
  private static final int RULES = 8;

  private final Filings filings;
  private final RulingBook rulings;
  private final Census census;
  private final Moments moments;

  OverviewPage(Ledger ledger, Census census, Moments moments) {
    this.filings = ledger.filings();
    this.rulings = ledger.rulings();
    this.census = census;
    this.moments = moments;
  }

  @GetMapping("/")
  String overview(Model model) {
    fill(model);
    return "overview";
  }

  /** The part of the page that changes while one looks at it. */
  @GetMapping("/desk/overview/live")
  String live(Model model) {
    fill(model);
    return "overview :: live";
  }

  private void fill(Model model) {
    LocalDate today = moments.today();
    Instant season = moments.startOf(today.withDayOfYear(1));
    model.addAttribute("today", Tally.of(census.since(moments.startOf(today))));
    model.addAttribute("season", Tally.of(census.since(season)));
    model.addAttribute("rules", census.worstRules(season, RULES));
    model.addAttribute(
        "titles", Rules.all().stream().collect(Collectors.toMap(Rule::code, Rule::title)));
    model.addAttribute("year", today.getYear());
    model.addAttribute("pending", pending());
    Instant now = moments.now();
    Map<Instant, Long> hours = census.decidedByHour(Throughput.start(now));
    model.addAttribute("throughput", Throughput.of(hours, now, moments));
  }

  /** What is rare comes first: corrections that lapsed, and what failed through our fault. */
  private List<Listed> pending() {
    Stream<Listed> lapsed =
        rulings.lapsed(PENDING).stream()
            .flatMap(place -> filings.find(place.id()).stream())
            .map(filing -> Listed.lapsed(filing, moments));
    Stream<Listed> others =
        Stream.of(Fate.QUARANTINED, Fate.REJECTED)
            .flatMap(fate -> filings.page(of(fate), null, PENDING).filings().stream())
            .limit(PENDING)
            .map(filing -> Listed.of(filing, filings, moments));
    return Stream.concat(lapsed, others).limit(PENDING).toList();
  }

  private static FilingQuery of(Fate fate) {
    return new FilingQuery(
        null, null, null, null, null, null, fate, false, FilingQuery.Order.NEWEST);
  }
}
