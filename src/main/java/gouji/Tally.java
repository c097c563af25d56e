package gouji;

import gouji.check.Finding;
import gouji.check.Rule;
import gouji.check.Rules;
import gouji.verdict.Outcome;
import gouji.verdict.Verdict;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What became of the documents of a run, counted. */
final class Tally {
  private int accepted;
  private int rejected;
  private int failed;
  private final Map<String, Integer> rejectedBy = new TreeMap<>();

  void add(Outcome outcome) {
    if (!(outcome instanceof Verdict verdict)) {
      failed++;
    } else if (verdict.accepted()) {
      accepted++;
    } else {
      rejected++;
      verdict.findings().stream()
          .filter(Finding::rejects)
          .map(Finding::rule)
          .distinct()
          .forEach(rule -> rejectedBy.merge(rule, 1, Integer::sum));
    }
  }

  boolean anyRejected() {
    return rejected > 0;
  }

  boolean anyFailed() {
    return failed > 0;
  }

  /** Prints the counts, and under them how often each rule rejected a document. */
  void print(PrintStream to, Duration taken) {
    int all = accepted + rejected + failed;
    double seconds = taken.toMillis() / 1000.0;
    to.printf(
        Locale.ROOT,
        "%d %s in %.1f s (%.0f/s): %d accepted, %d rejected%s%n",
        all,
        all == 1 ? "document" : "documents",
        seconds,
        all / Math.max(seconds, 0.001),
        accepted,
        rejected,
        failed == 0 ? "" : ", " + failed + " failed by a fault of ours");
    rejectedBy.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(
            entry ->
                to.printf(
                    Locale.ROOT,
                    "%6d  %-26s  %s%n",
                    entry.getValue(),
                    entry.getKey(),
                    Rules.rule(entry.getKey()).map(Rule::title).orElse("")));
  }
}
