package gouji.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gouji.document.Limits;
import gouji.submission.Bytes;
import gouji.submission.Origin;
import gouji.submission.Submission;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessExaminerTest {
  private static final String HANG = "hang";

  /** For what would never end. */
  private static final Allowance SHORT = new Allowance(Duration.ofSeconds(5), 24, Limits.DEFAULT);

  private static final Allowance LONG = new Allowance(Duration.ofMinutes(2), 24, Limits.DEFAULT);

  private static final Wire.Settings SETTINGS = new Wire.Settings("", Limits.DEFAULT);

  private static final List<String> COMMAND = Command.of(StrangeBench.class, 24);
  private static final ProcessExaminer HURRIED = examiner(COMMAND, SHORT);
  private static final ProcessExaminer PATIENT = examiner(COMMAND, LONG);

  @AfterAll
  static void close() {
    HURRIED.close();
    PATIENT.close();
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
    ProcessExaminer examiner = fate.equals(HANG) ? HURRIED : PATIENT;
    assertThat(examine(examiner, fate)).containsExactly("a.pdf: " + expected);
    assertThat(examine(examiner, "fine")).containsExactly("a.pdf: accepted");
  }

  @Test
  void aDocumentInAContainerCostsNothingButItself() throws Exception {
    assertThat(examine(HURRIED, "fine\ncrash\nfine\nhang\nfine"))
        .containsExactly(
            "a.pdf!/0: accepted",
            "a.pdf!/1: document.hostile",
            "a.pdf!/2: accepted",
            "a.pdf!/3: document.timeout",
            "a.pdf!/4: accepted");
  }

  @Test
  void aContainerThatBreaksProcessAfterProcessIsGivenUp() throws Exception {
    assertThat(examine(PATIENT, "crash\n".repeat(12)))
        .hasSize(11)
        .startsWith("a.pdf!/0: document.hostile")
        .endsWith("a.pdf!/9: document.hostile", "a.pdf: document.hostile");
  }

  @Test
  void nobodyIsBlamedForWhatTheDocumentBeforeLeftBehind() throws Exception {
    assertThat(examine(PATIENT, "poison")).containsExactly("a.pdf: accepted");
    assertThat(examine(PATIENT, "fine")).containsExactly("a.pdf: accepted");
  }

  @Test
  void aProcessThatDoesNotComeUpTellsNothingOfTheDocument() throws Exception {
    List<String> command = new ArrayList<>(COMMAND);
    command.set(command.size() - 1, "gouji.NoSuchClass");
    try (ProcessExaminer broken = examiner(command, LONG)) {
      List<Outcome> outcomes = new ArrayList<>();
      assertThatThrownBy(() -> broken.examine(submission("fine"), outcomes::add))
          .isInstanceOf(UnexaminedException.class)
          .hasMessageContaining("NoSuchClass");
      assertThat(outcomes).isEmpty();
    }
  }

  @Test
  void aProcessEndsWithTheGatewayWhateverItIsBusyWith() throws Exception {
    Process process = new ProcessBuilder(COMMAND).start();
    try (DataOutputStream orders = new DataOutputStream(process.getOutputStream())) {
      Wire.write(orders, SETTINGS);
      Wire.write(orders, new Wire.Order(submission(HANG), 0));
      DataInputStream answers = new DataInputStream(process.getInputStream());
      assertThat(answers.readByte()).isEqualTo((byte) Wire.READY);
      assertThat(answers.readByte()).isEqualTo((byte) Wire.BEGINS);
      assertThat(process.isAlive()).isTrue();
    }
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void whatIsClosedEndsTheBusyToo() throws Exception {
    ProcessExaminer examiner = examiner(COMMAND, LONG);
    List<String> lines = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch begun = new CountDownLatch(1);
    Thread waiting =
        new Thread(
            () -> {
              try {
                examiner.examine(
                    submission("fine\nhang"),
                    outcome -> {
                      lines.add(describe(outcome));
                      begun.countDown();
                    });
              } catch (InterruptedException | UnexaminedException e) {
                lines.add(e.getClass().getSimpleName());
              }
            });
    waiting.start();
    begun.await();
    examiner.close();
    waiting.join();
    assertThat(lines).first().isEqualTo("a.pdf!/0: accepted");
    // Nobody is blamed for our end.
    assertThat(lines).last().isEqualTo("UnexaminedException");
  }

  @Test
  void whatIsClosedStartsNothingMore() throws Exception {
    ProcessExaminer examiner = examiner(COMMAND, LONG);
    examiner.close();
    assertThatThrownBy(() -> examiner.examine(submission("fine"), outcome -> {}))
        .isInstanceOf(UnexaminedException.class);
  }

  @Test
  void theEnvironmentGivesAProcessNoOptions() throws Exception {
    ProcessBuilder optioned = new ProcessBuilder(Command.of(Optioned.class, 24));
    optioned.environment().put("JDK_JAVA_OPTIONS", "-Dstray=1");
    optioned.environment().put("JAVA_TOOL_OPTIONS", "-Dstray=2");
    Process process = optioned.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    assertThat(process.getInputStream()).hasContent("[a.pdf: accepted]");
    assertThat(process.waitFor()).isZero();
  }

  /** A program that has a document examined by processes of its own. */
  static final class Optioned {
    private Optioned() {}

    public static void main(String[] arguments) throws InterruptedException {
      System.out.println(examine(PATIENT, "optioned"));
      close();
    }
  }

  private static ProcessExaminer examiner(List<String> command, Allowance allowance) {
    return new ProcessExaminer(command, SETTINGS, List.of(), allowance, 1);
  }

  private static List<String> examine(ProcessExaminer examiner, String content)
      throws InterruptedException {
    List<String> lines = new ArrayList<>();
    examiner.examine(submission(content), outcome -> lines.add(describe(outcome)));
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
