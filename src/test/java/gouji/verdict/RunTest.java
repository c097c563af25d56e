package gouji.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.check.Finding;
import gouji.document.Limits;
import gouji.submission.Submission;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {
  private final Path folder;

  RunTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void deliversInTheOrderHandedInHoweverLongEachTakes() throws Exception {
    CountDownLatch othersDone = new CountDownLatch(2);
    Examiner examiner =
        examiner(
            (submission, to) -> {
              if (submission.name().equals("slow")) {
                othersDone.await();
              }
              to.accept(accepted(submission.name(), submission));
              to.accept(accepted(submission.name() + "!/inner", submission));
              othersDone.countDown();
            });
    assertThat(run(examiner, Limits.DEFAULT, "slow", "b", "c"))
        .extracting(Outcome::file)
        .containsExactly("slow", "slow!/inner", "b", "b!/inner", "c", "c!/inner");
  }

  @Test
  void pointsOutBytesThatWereHandedInBefore() throws Exception {
    Files.writeString(folder.resolve("first"), "same");
    Files.writeString(folder.resolve("other"), "different");
    Files.writeString(folder.resolve("again"), "same");
    Examiner examiner = examiner((s, to) -> to.accept(accepted(s.name(), s)));
    List<Outcome> outcomes = run(examiner, Limits.DEFAULT, "first", "other", "again");
    assertThat(outcomes.subList(0, 2)).allSatisfy(o -> assertThat(findings(o)).isEmpty());
    assertThat(findings(outcomes.get(2)))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("submission.duplicate");
              assertThat(finding.message()).contains("“first”");
            });
  }

  @Test
  void refusesAFileThatIsTooLargeWithoutReadingItWhole() throws Exception {
    Files.writeString(folder.resolve("large"), "0123456789");
    Examiner never =
        examiner(
            (s, to) -> {
              throw new AssertionError("must not be examined");
            });
    Limits small = new Limits(9, 1, 1, 1);
    assertThat(findings(run(never, small, "large").get(0)))
        .singleElement()
        .satisfies(finding -> assertThat(finding.rule()).isEqualTo("document.too-large"));
  }

  @Test
  void aFileThatCannotBeReadIsAFailureAndStopsNothing() throws Exception {
    Files.writeString(folder.resolve("good"), "text");
    Examiner examiner = examiner((s, to) -> to.accept(accepted(s.name(), s)));
    Files.createDirectory(folder.resolve("folder"));
    List<Outcome> outcomes = run(examiner, Limits.DEFAULT, "missing", "folder", "good");
    assertThat(outcomes.get(0)).isInstanceOf(Failure.class);
    assertThat(outcomes.get(1)).isInstanceOf(Failure.class);
    assertThat(outcomes.get(2)).isInstanceOf(Verdict.class);
  }

  @Test
  void aFaultOfOursIsAFailureOfItsDocumentAndStopsNothing() throws Exception {
    Map<String, Throwable> bugs =
        Map.of("bug", new IllegalStateException("a bug"), "deep", new StackOverflowError("a bug"));
    Examiner examiner =
        examiner(
            (s, to) -> {
              to.accept(accepted(s.name() + "!/1", s));
              if (bugs.get(s.name()) instanceof Error e) {
                throw e;
              } else if (bugs.get(s.name()) instanceof RuntimeException e) {
                throw e;
              }
            });
    List<Outcome> outcomes = run(examiner, Limits.DEFAULT, "bug", "deep", "good");
    assertThat(outcomes)
        .extracting(Outcome::file)
        .containsExactly("bug!/1", "bug", "deep!/1", "deep", "good!/1");
    assertThat(outcomes)
        .filteredOn(Failure.class::isInstance)
        .hasSize(2)
        .allSatisfy(
            failure -> assertThat(((Failure) failure).trace()).contains("a bug", "\tat gouji."));
  }

  @Test
  void readsNoMoreThanThereIsRoomForHoweverManyAreHandedIn() throws Exception {
    CountDownLatch allHandedIn = new CountDownLatch(1);
    AtomicInteger held = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Examiner examiner =
        examiner(
            (s, to) -> {
              most.accumulateAndGet(held.addAndGet(s.bytes().size()), Math::max);
              allHandedIn.await();
              held.addAndGet(-s.bytes().size());
              to.accept(accepted(s.name(), s));
            });
    List<Outcome> outcomes = new ArrayList<>();
    try (Run run = new Run(examiner, List.of(), Limits.DEFAULT, 4, outcome -> {}, 10)) {
      for (int i = 0; i < 50; i++) {
        Path file = folder.resolve("file" + i);
        run.submit("" + i, Files.write(file, new byte[i % 10 == 0 ? 20_000 : 4_000 + i]));
      }
      allHandedIn.countDown();
      run.deliver(outcomes::add);
    }
    assertThat(outcomes).hasSize(50).allSatisfy(o -> assertThat(o).isInstanceOf(Verdict.class));
    // Two of those that fit; or one that does not, alone.
    assertThat(most).hasValueLessThanOrEqualTo(20_000);
  }

  @Test
  void progressHearsOfEveryOutcome() throws Exception {
    List<String> heard = Collections.synchronizedList(new ArrayList<>());
    Examiner examiner = examiner((s, to) -> to.accept(accepted(s.name(), s)));
    for (String name : List.of("a", "b")) {
      Files.writeString(folder.resolve(name), name);
    }
    try (Run run =
        new Run(examiner, List.of(), Limits.DEFAULT, 2, outcome -> heard.add(outcome.file()))) {
      run.submit("a", folder.resolve("a"));
      run.submit("b", folder.resolve("b"));
      run.deliver(outcome -> {});
    }
    assertThat(heard).containsExactlyInAnyOrder("a", "b");
  }

  private List<Outcome> run(Examiner examiner, Limits limits, String... names) throws Exception {
    List<Outcome> outcomes = new ArrayList<>();
    try (Run run = new Run(examiner, List.of(), limits, 2, outcome -> {})) {
      for (String name : names) {
        run.submit(name, write(name));
      }
      run.deliver(outcomes::add);
    }
    return outcomes;
  }

  private Path write(String name) throws IOException {
    Path file = folder.resolve(name);
    if (name.length() < 5 && Files.notExists(file)) {
      Files.write(file, name.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  private static List<Finding> findings(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Verdict.class);
    return ((Verdict) outcome).findings();
  }

  private static Verdict accepted(String name, Submission submission) {
    return new Verdict(name, submission.id(), null, List.of());
  }

  private interface Examining {
    void examine(Submission submission, Consumer<Outcome> to) throws InterruptedException;
  }

  private static Examiner examiner(Examining examining) {
    return new Examiner() {
      @Override
      public void examine(Submission submission, Consumer<Outcome> to) throws InterruptedException {
        examining.examine(submission, to);
      }

      @Override
      public void close() {}
    };
  }
}
