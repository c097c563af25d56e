package gouji.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gouji.document.Limits;
import gouji.submission.Bytes;
import gouji.submission.Origin;
import gouji.submission.Submission;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessExaminerTest {
  private static final Allowance SMALL = new Allowance(Duration.ofSeconds(2), 24, Limits.DEFAULT);

  private static final ProcessExaminer EXAMINER = examiner(Command.of(StrangeBench.class, 24));

  @AfterAll
  static void close() {
    EXAMINER.close();
  }

  @ParameterizedTest
  @CsvSource({
    "fine,   accepted",
    "print,  accepted",
    "hang,   document.timeout",
    "crash,  document.hostile",
    "throw,  document.hostile",
    "hoard,  document.hostile",
    "garble, document.hostile"
  })
  void aDocumentCostsNothingButItself(String fate, String expected) throws Exception {
    assertThat(examine(fate)).containsExactly("a.pdf: " + expected);
    assertThat(examine("fine")).containsExactly("a.pdf: accepted");
  }

  @Test
  void aDocumentInAContainerCostsNothingButItself() throws Exception {
    assertThat(examine("fine\ncrash\nfine\nhang\nfine"))
        .containsExactly(
            "a.pdf!/0: accepted",
            "a.pdf!/1: document.hostile",
            "a.pdf!/2: accepted",
            "a.pdf!/3: document.timeout",
            "a.pdf!/4: accepted");
  }

  @Test
  void aContainerThatBreaksProcessAfterProcessIsGivenUp() throws Exception {
    assertThat(examine("crash\n".repeat(12)))
        .hasSize(11)
        .startsWith("a.pdf!/0: document.hostile")
        .endsWith("a.pdf!/9: document.hostile", "a.pdf: document.hostile");
  }

  @Test
  void nobodyIsBlamedForWhatTheDocumentBeforeLeftBehind() throws Exception {
    assertThat(examine("poison")).containsExactly("a.pdf: accepted");
    assertThat(examine("fine")).containsExactly("a.pdf: accepted");
  }

  @Test
  void aProcessThatDoesNotComeUpIsAFailureOfOurs() throws Exception {
    List<String> command = new ArrayList<>(Command.of(StrangeBench.class, 24));
    command.set(command.size() - 1, "gouji.NoSuchClass");
    try (ProcessExaminer broken = examiner(command)) {
      List<Outcome> outcomes = new ArrayList<>();
      broken.examine(submission("fine"), outcomes::add);
      assertThat(outcomes)
          .singleElement()
          .isInstanceOfSatisfying(
              Failure.class, failure -> assertThat(failure.trace()).contains("NoSuchClass"));
    }
  }

  @Test
  void aProcessEndsWithTheGatewayWhateverItIsBusyWith() throws Exception {
    Process process = new ProcessBuilder(Command.of(StrangeBench.class, 24)).start();
    try (DataOutputStream orders = new DataOutputStream(process.getOutputStream())) {
      Wire.write(orders, new Wire.Settings("", Limits.DEFAULT));
      Wire.write(orders, new Wire.Order(submission("hang"), 0));
      DataInputStream answers = new DataInputStream(process.getInputStream());
      assertThat(answers.readByte()).isEqualTo((byte) Wire.READY);
      assertThat(answers.readByte()).isEqualTo((byte) Wire.BEGINS);
      assertThat(process.isAlive()).isTrue();
    }
    assertThat(process.waitFor()).isZero();
  }

  private static ProcessExaminer examiner(List<String> command) {
    Wire.Settings settings = new Wire.Settings("", Limits.DEFAULT);
    return new ProcessExaminer(command, settings, List.of(), SMALL, 1);
  }

  private static List<String> examine(String content) throws InterruptedException {
    List<String> lines = new ArrayList<>();
    EXAMINER.examine(submission(content), outcome -> lines.add(describe(outcome)));
    return lines;
  }

  private static Submission submission(String content) {
    Origin origin = new Origin(Origin.Way.COMMAND_LINE, "");
    return Submission.of("a.pdf", Bytes.of(content.getBytes(UTF_8)), origin);
  }

  private static String describe(Outcome outcome) {
    String what =
        outcome instanceof Verdict verdict
            ? verdict.findings().isEmpty() ? "accepted" : verdict.findings().get(0).rule()
            : "failure";
    return outcome.file() + ": " + what;
  }
}
