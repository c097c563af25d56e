package gouji.verdict;

import gouji.check.Finding;
import gouji.check.HistoryCheck;
import gouji.check.HistoryFacts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
    return outcome instanceof Verdict verdict
        ? verdict.with(Stream.concat(duplicate(verdict), history(verdict)).toList())
        : outcome;
  }

  private Stream<Finding> duplicate(Verdict verdict) {
    String first = firstByHash.putIfAbsent(verdict.sha256(), verdict.file());
    return first == null
        ? Stream.empty()
        : Stream.of(Finding.of("submission.duplicate", "这份文件与先前提交的“" + first + "”内容完全相同，属重复提交。"));
  }

  private Stream<Finding> history(Verdict verdict) {
    return Stream.ofNullable(verdict.report())
        .flatMap(
            report ->
                HistoryFacts.previous(report)
                    .flatMap(key -> Optional.ofNullable(reports.get(key)))
                    .stream()
                    .flatMap(last -> HistoryCheck.findings(report, last.facts).stream()));
  }
}
