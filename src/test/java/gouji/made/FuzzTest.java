package gouji.made;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.document.Limits;
import gouji.form.Shelf;
import gouji.submission.Bytes;
import gouji.submission.Origin;
import gouji.submission.Submission;
import gouji.verdict.Allowance;
import gouji.verdict.Examiner;
import gouji.verdict.Failure;
import gouji.verdict.Outcome;
import gouji.verdict.ProcessExaminer;
import gouji.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Havoc wreaked on a document of every kind: whatever comes of it, it has a verdict, and none of it
 * is a fault of ours. {@code -Dfuzz=20000} tries so many, {@code -Dfuzz.keep=DIR} keeps those that
 * fall short or cost a process.
 */
class FuzzTest {
  private static final int TRIES = Integer.getInteger("fuzz", 150);
  private static final long SEED = Long.getLong("fuzz.seed", 1);
  private static final Allowance ALLOWANCE =
      new Allowance(Duration.ofSeconds(30), 256, Limits.DEFAULT);

  private final Map<String, Integer> rules = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();

  @DisplayName("every damaged document has a verdict")
  @Test
  void everyDamagedDocumentHasAVerdict() throws Exception {
    List<byte[]> victims = Victims.all();
    try (Examiner examiner = ProcessExaminer.open(Shelf.standard(), null, ALLOWANCE, 1)) {
      for (int i = 0; i < TRIES; i++) {
        Random dice = new Random(SEED * 1_000_003 + i);
        byte[] victim = victims.get(i % victims.size());
        byte[] wreck = Havoc.wreak(victim, Dice.pick(dice, victims), dice);
        List<Outcome> outcomes = new ArrayList<>();
        examiner.examine(submission(i, wreck), outcomes::add);
        assertThat(outcomes).as("outcomes of input %d", i).isNotEmpty();
        for (Outcome outcome : outcomes) {
          note(outcome, i, wreck);
        }
      }
    }
    System.out.println("Fuzzed " + TRIES + " documents: " + rules);
    assertThat(failures).isEmpty();
  }

  private void note(Outcome outcome, int input, byte[] wreck) throws IOException {
    String rule = "failure";
    if (outcome instanceof Failure failure) {
      failures.add(failure.file() + ": " + failure.trace());
    } else if (outcome instanceof Verdict verdict) {
      rule = verdict.accepted() ? "accepted" : verdict.findings().get(0).rule();
    }
    rules.merge(rule, 1, Integer::sum);
    String folder = System.getProperty("fuzz.keep");
    boolean telling = List.of("failure", "document.timeout", "document.hostile").contains(rule);
    if (folder != null && telling) {
      Files.write(Path.of(folder, rule + "-" + input), wreck);
    }
  }

  private static Submission submission(int input, byte[] bytes) {
    Origin origin = new Origin(Origin.Way.COMMAND_LINE, "");
    return Submission.of("input-" + input, Bytes.of(bytes), origin);
  }
}
