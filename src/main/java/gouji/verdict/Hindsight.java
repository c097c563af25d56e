package gouji.verdict;

import gouji.check.HistoryFacts;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the documents of a run tell of each other, once all are known. Of each only its place and
 * what it is found by stay in memory; what it says is read again from where the outcomes wait.
 */
final class Hindsight {
  private final Waiting outcomes;
  private final Map<HistoryFacts.Key, Known> reports = new HashMap<>();
  private final Map<Digest, Integer> firstByHash = new HashMap<>();

  /** The outcomes of a run, by their places in it. */
  interface Waiting {
    Outcome at(int place) throws IOException;
  }

  /** Whose report it is and for which year, and whether it deserves trust. */
  record Remembered(HistoryFacts.Key key, boolean accepted) {
    static @Nullable Remembered of(Outcome outcome) {
      if (!(outcome instanceof Verdict verdict) || verdict.report() == null) {
        return null;
      }
      return HistoryFacts.current(verdict.report())
          .map(key -> new Remembered(key, verdict.accepted()))
          .orElse(null);
    }
  }

  private record Known(int place, boolean accepted) {}

  Hindsight(Waiting outcomes) {
    this.outcomes = outcomes;
  }

  /**
   * Takes note of the report at a place. Of several by the same body for the same year the last
   * counts, as a correction comes after what it corrects; but none that is rejected before one that
   * is accepted.
   */
  void know(int place, Remembered report) {
    reports.merge(
        report.key,
        new Known(place, report.accepted),
        (known, later) -> known.accepted && !later.accepted ? known : later);
  }

  /** The outcome at a place with what the others add to it; to be asked for in their order. */
  Outcome complete(int place) throws IOException {
    Outcome outcome = outcomes.at(place);
    return outcome instanceof Verdict verdict ? history(duplicate(verdict, place)) : outcome;
  }

  private Verdict duplicate(Verdict verdict, int place) throws IOException {
    Integer first = firstByHash.putIfAbsent(Digest.of(verdict.sha256()), place);
    return first == null ? verdict : verdict.asDuplicateOf(outcomes.at(first).file());
  }

  private Verdict history(Verdict verdict) throws IOException {
    Known last =
        Optional.ofNullable(verdict.report())
            .flatMap(HistoryFacts::previous)
            .map(reports::get)
            .orElse(null);
    if (last == null || !(outcomes.at(last.place) instanceof Verdict before)) {
      return verdict;
    }
    return Optional.ofNullable(before.report())
        .flatMap(HistoryFacts::of)
        .map(verdict::inTheLightOf)
        .orElse(verdict);
  }
}
