package gouji.desk;

import gouji.ledger.Census;
import gouji.ledger.Fate;
import gouji.ledger.FilingQuery;
import gouji.ledger.Filings;
import gouji.ledger.Ledger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that people come to first: what came in, what became of it, what waits for them. */
@Controller
class OverviewPage {
  private static final int PENDING = 8;
  private static final int MOST_COUNTED = 10_000;
  private static final int RULES = 8;

  private final Filings filings;
  private final Census census;
  private final Moments moments;
  private final RuleTitles titles;

  OverviewPage(Ledger ledger, Census census, Moments moments, RuleTitles titles) {
    this.filings = ledger.filings();
    this.census = census;
    this.moments = moments;
    this.titles = titles;
  }

  /** How many documents of a fate wait for a person; of very many, no more is known than that. */
  record Waiting(Fate fate, long documents) {
    public boolean orMore() {
      return documents == MOST_COUNTED;
    }
  }

  @GetMapping("/")
  String overview(Model model, Locale locale) {
    fill(model, locale);
    return "overview";
  }

  /** The part of the page that changes while one looks at it. */
  @GetMapping("/desk/overview/live")
  String live(Model model, Locale locale) {
    fill(model, locale);
    return "overview :: live";
  }

  private void fill(Model model, Locale locale) {
    LocalDate today = moments.today();
    Instant season = moments.startOf(today.withDayOfYear(1));
    model.addAttribute("today", Tally.of(census.since(moments.startOf(today))));
    model.addAttribute("season", Tally.of(census.since(season)));
    model.addAttribute("rules", census.worstRules(season, RULES));
    model.addAttribute("titles", titles);
    model.addAttribute("year", today.getYear());
    model.addAttribute("waiting", waiting());
    model.addAttribute("pending", pending(locale));
    Instant now = moments.now();
    Map<Instant, Long> hours = census.decidedByHour(Throughput.start(now));
    model.addAttribute("throughput", Throughput.of(hours, now, moments));
  }

  private List<Waiting> waiting() {
    return Stream.of(Fate.REJECTED, Fate.QUARANTINED, Fate.ACCEPTED)
        .map(fate -> new Waiting(fate, census.pending(fate, MOST_COUNTED)))
        .filter(waiting -> waiting.documents() > 0)
        .toList();
  }

  /**
   * Some of what waits. What is rare comes first, corrections that lapsed and what failed through
   * our fault, but never leaves less than half of the room to what senders have to mend.
   */
  private List<Listed> pending(Locale locale) {
    List<Listed> rare =
        Stream.concat(newest(Fate.ACCEPTED, locale), newest(Fate.QUARANTINED, locale)).toList();
    List<Listed> rejected = newest(Fate.REJECTED, locale).toList();
    int room = Math.max(PENDING / 2, PENDING - rejected.size());
    return Stream.concat(rare.stream().limit(room), rejected.stream()).limit(PENDING).toList();
  }

  private Stream<Listed> newest(Fate fate, Locale locale) {
    FilingQuery query =
        new FilingQuery(
            null, null, null, null, null, null, fate, false, true, FilingQuery.Order.NEWEST);
    String lapsed = titles.say(RuleTitles.LAPSED, locale);
    return filings.page(query, null, PENDING).filings().stream()
        .map(filing -> Listed.pending(filing, filings, moments, lapsed));
  }
}
