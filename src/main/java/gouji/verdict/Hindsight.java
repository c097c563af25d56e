package gouji.verdict;

import gouji.check.HistoryFacts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the documents of a run tell of each other, once all are known. */
final class Hindsight {
  private final Map<HistoryFacts.Key, Remembered> reports = new HashMap<>();
  private final Map<String, String> firstByHash = new HashMap<>();

  /** What next year's report of the same body is held against, and whether it deserves trust. */
  record Remembered(HistoryFacts facts, boolean accepted) {
    static @Nullable Remembered of(Outcome outcome) {
      if (!(outcome instanceof Verdict verdict) || verdict.report() == null) {
        return null;
      }
      return HistoryFacts.of(verdict.report())
          .map(facts -> new Remembered(facts, verdict.accepted()))
          .orElse(null);
    }
  }

  /**
   * Takes note of a report. Of several by the same body for the same year the last counts, as a
   * correction comes after what it corrects; but none that is rejected before one that is accepted.
   */
  void know(Remembered report) {
    reports.merge(
        report.facts.key(),
        report,
        (known, later) -> known.accepted && !later.accepted ? known : later);
  }

  /** The outcome with what the others add to it. Outcomes are to be asked for in their order. */
  Outcome complete(Outcome outcome) {
    return outcome instanceof Verdict verdict ? history(duplicate(verdict)) : outcome;
  }

  private Verdict duplicate(Verdict verdict) {
    String first = firstByHash.putIfAbsent(verdict.sha256(), verdict.file());
    return first == null ? verdict : verdict.asDuplicateOf(first);
  }

  private Verdict history(Verdict verdict) {
    return Optional.ofNullable(verdict.report())
        .flatMap(HistoryFacts::previous)
        .map(reports::get)
        .map(last -> verdict.inTheLightOf(last.facts))
        .orElse(verdict);
  }
}
