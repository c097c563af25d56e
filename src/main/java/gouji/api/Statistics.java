package gouji.api;

import gouji.ledger.Census;
import gouji.ledger.Fate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How much came in and what became of it. Counted seldom, however many ask. */
@RestController
final class Statistics {
  private static final Duration FRESH = Duration.ofSeconds(2);

  /** So many times as long as the counting took, it is not done again. */
  private static final int REST = 20;

  private static final int HOURS = 24;
  private static final int RULES = 10;

  private final Census census;
  private final Clock clock;
  private final ZoneId zone = ZoneId.systemDefault();
  private @Nullable Numbers last;
  private Instant counted = Instant.MIN;
  private Duration holds = FRESH;

  Statistics(Census census, Clock clock) {
    this.census = census;
    this.clock = clock;
  }

  /** What is told. */
  record Numbers(
      Map<String, Long> today,
      Map<String, Long> season,
      Map<String, Long> total,
      Map<String, Long> ways,
      List<RuleCount> rules,
      List<HourCount> hours) {}

  /** How many documents a rule rejects. */
  record RuleCount(String rule, long documents) {}

  /** How many submissions were decided within an hour. */
  record HourCount(Instant from, long decided) {}

  @GetMapping(path = "/api/statistics", produces = MediaType.APPLICATION_JSON_VALUE)
  synchronized Numbers statistics() {
    Instant now = clock.instant();
    Numbers known = last;
    if (known != null && now.isBefore(counted.plus(holds)) && !now.isBefore(counted)) {
      return known;
    }
    Numbers fresh = count(now);
    last = fresh;
    counted = now;
    Duration rest = Duration.between(now, clock.instant()).multipliedBy(REST);
    holds = rest.compareTo(FRESH) > 0 ? rest : FRESH;
    return fresh;
  }

  private Numbers count(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    Instant season = start(today.withDayOfYear(1));
    Map<String, Long> ways = new LinkedHashMap<>();
    census.ways().forEach((way, count) -> ways.put(SubmissionView.word(way), count));
    List<RuleCount> rules = new ArrayList<>();
    census
        .worstRules(season, RULES)
        .forEach((rule, documents) -> rules.add(new RuleCount(rule, documents)));
    return new Numbers(
        share(start(today)), share(season), share(Instant.EPOCH), ways, rules, hours(now));
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  private Map<String, Long> share(Instant since) {
    Census.Share share = census.since(since);
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Fate fate : Fate.values()) {
      counts.put(SubmissionView.word(fate), share.decided().getOrDefault(fate, 0L));
    }
    counts.put("waiting", share.waiting());
    return counts;
  }

  private List<HourCount> hours(Instant now) {
    Instant first = now.truncatedTo(ChronoUnit.HOURS).minus(HOURS - 1L, ChronoUnit.HOURS);
    Map<Instant, Long> decided = census.decidedByHour(first);
    List<HourCount> hours = new ArrayList<>();
    for (int i = 0; i < HOURS; i++) {
      Instant hour = first.plus(i, ChronoUnit.HOURS);
      hours.add(new HourCount(hour, decided.getOrDefault(hour, 0L)));
    }
    return hours;
  }
}
