package gouji;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.check.Finding;
import gouji.clerk.Decided;
import gouji.ledger.Counts;
import gouji.ledger.Decision;
import gouji.ledger.Entry;
import gouji.made.SetClock;
import gouji.submission.Origin;
import gouji.verdict.Failure;
import gouji.verdict.Outcome;
import gouji.verdict.Verdict;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What Prometheus is given to read. */
class MetersTest {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  @Test
  void countsByFateFormatRuleAndTime() {
    new Meters(registry)
        .decided(
            decided(
                new Verdict("a.PDF", "0", null, List.of(Finding.of("cell.blank", "空白。"))),
                new Verdict("b.docx", "0", null, List.of(Finding.of("document.empty", "空。"))),
                new Failure("c.made-up-by-a-sender", "IllegalStateException: unforeseen")));

    assertThat(registry.scrape())
        .contains(
            "gouji_decided_total{fate=\"accepted\",format=\"pdf\"} 1.0",
            "gouji_decided_total{fate=\"rejected\",format=\"docx\"} 1.0",
            "gouji_decided_total{fate=\"quarantined\",format=\"other\"} 1.0",
            "gouji_findings_total{rule=\"cell.blank\",severity=\"notice\"} 1.0",
            "gouji_findings_total{rule=\"document.empty\",severity=\"error\"} 1.0",
            "gouji_examining_seconds_sum{fate=\"quarantined\"} 1.0",
            "gouji_deciding_seconds_bucket{fate=\"quarantined\",le=\"10.0\"} 1")
        .doesNotContain("made-up");
  }

  @Test
  void whatTheLedgerHoldsIsCountedOnceForAllMetersAndForSomeSeconds() {
    SetClock clock = new SetClock("2026-03-01T08:00:00Z");
    AtomicLong countings = new AtomicLong();
    Holdings holdings =
        new Holdings(
            () -> new Counts(countings.incrementAndGet(), Map.of(), Map.of(), 7, 2), clock);
    holdings.bindTo(registry);
    assertThat(registry.scrape())
        .contains(
            "gouji_waiting 1.0",
            "gouji_reports 7.0",
            "gouji_replies 2.0",
            "gouji_documents{fate=\"accepted\"} 0.0");
    clock.pass(Duration.ofSeconds(4));
    assertThat(registry.scrape()).contains("gouji_waiting 1.0");
    clock.pass(Duration.ofSeconds(1));
    assertThat(registry.scrape()).contains("gouji_waiting 2.0");
    assertThat(countings).hasValue(2);
  }

  @Test
  void whatCannotBeCountedIsNotTriedForEachMeter() {
    SetClock clock = new SetClock("2026-03-01T08:00:00Z");
    AtomicLong countings = new AtomicLong();
    Holdings holdings =
        new Holdings(
            () -> {
              countings.incrementAndGet();
              throw new IllegalStateException("the database is away");
            },
            clock);
    holdings.bindTo(registry);
    assertThat(registry.scrape()).contains("gouji_waiting NaN");
    assertThat(countings).hasValue(1);
  }

  private static Decided decided(Outcome... outcomes) {
    Entry entry =
        new Entry(
            "1",
            "0",
            "mail.eml",
            new Origin(Origin.Way.MAIL, "a@b.cn"),
            1,
            Instant.EPOCH,
            Entry.State.WAITING,
            null,
            null,
            List.of());
    return new Decided(
        entry,
        Stream.of(outcomes).map(outcome -> new Decision(outcome, "place")).toList(),
        Duration.ofSeconds(1),
        Duration.ofMillis(5),
        Duration.ofSeconds(3));
  }
}
