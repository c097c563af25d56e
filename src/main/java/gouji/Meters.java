package gouji;

import gouji.check.Finding;
import gouji.clerk.Decided;
import gouji.clerk.Witness;
import gouji.ledger.Decision;
import gouji.ledger.Fate;
import gouji.verdict.Verdict;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/** What a gateway counts as it happens: each node its own. */
final class Meters implements Witness {
  /** What names end in. Others are counted together, so that no sender makes up meters. */
  private static final Set<String> FORMATS =
      Set.of(
          "pdf", "docx", "doc", "wps", "rtf", "odt", "xlsx", "xls", "html", "htm", "md", "txt",
          "zip", "eml", "msg");

  private static final Duration[] STEPS = {
    Duration.ofMillis(100),
    Duration.ofMillis(500),
    Duration.ofSeconds(2),
    Duration.ofSeconds(10),
    Duration.ofMinutes(1),
    Duration.ofMinutes(10),
    Duration.ofHours(1)
  };

  private final MeterRegistry registry;

  Meters(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void decided(Decided decided) {
    for (Decision decision : decided.decisions()) {
      String format = format(decision.outcome().file());
      String fate = name(Fate.of(decision.outcome()));
      registry.counter("gouji.decided", "fate", fate, "format", format).increment();
      if (decision.outcome() instanceof Verdict verdict) {
        verdict.findings().forEach(this::count);
      }
    }
    String fate =
        name(Fate.gravest(decided.decisions().stream().map(d -> Fate.of(d.outcome())).toList()));
    time("gouji.examining", "From a submission's bytes to its verdicts", fate)
        .record(decided.examining());
    time("gouji.deciding", "From a submission's receipt to its fate", fate).record(decided.since());
  }

  private void count(Finding finding) {
    registry
        .counter("gouji.findings", "rule", finding.rule(), "severity", name(finding.severity()))
        .increment();
  }

  private Timer time(String name, String description, String fate) {
    return Timer.builder(name)
        .description(description)
        .tag("fate", fate)
        .serviceLevelObjectives(STEPS)
        .register(registry);
  }

  private static String format(String file) {
    String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return FORMATS.contains(ending) ? ending : "other";
  }

  static String name(Enum<?> of) {
    return of.name().toLowerCase(Locale.ROOT);
  }
}
