package gouji;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.check.Finding;
import gouji.check.Severity;
import gouji.submission.Submission;
import gouji.verdict.Examiner;
import gouji.verdict.Failure;
import gouji.verdict.Outcome;
import gouji.verdict.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line, with an examiner that reads verdicts off the files. */
class GoujiTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

  @ParameterizedTest(name = "{0} ends with {1}")
  @CsvSource({
    "sound sound, 0",
    "sound faulty, 1",
    "faulty failing sound, 2",
    "sound missing, 2",
    "faulty missing, 2",
  })
  void saysByItsExitStatusWhatBecameOfTheDocuments(String files, int status, @TempDir Path folder)
      throws IOException {
    String[] arguments = ("convert " + files).split(" ");
    for (int i = 1; i < arguments.length; i++) {
      Path file = folder.resolve(i + ".txt");
      if (!arguments[i].equals("missing")) {
        Files.writeString(file, arguments[i]);
      }
      arguments[i] = file.toString();
    }

    assertThat(run(arguments)).isEqualTo(status);
    assertThat(out()).hasLineCount(files.replaceAll("failing ?|missing ?", "").split(" ").length);
  }

  @Test
  void givesEachDocumentALineInTheOrderGiven(@TempDir Path folder) throws IOException {
    Path one = Files.writeString(folder.resolve("报告.txt"), "sound");
    Path two = Files.writeString(folder.resolve("a.txt"), "faulty");

    assertThat(run("convert", one.toString(), two.toString())).isEqualTo(1);
    assertThat(out().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("{\"file\":\"" + one + "\"").endsWith("}"),
            line -> assertThat(line).startsWith("{\"file\":\"" + two + "\"").endsWith("}"));
    assertThat(messages())
        .contains("2 documents", "1 accepted, 1 rejected", "     1  document.empty");
  }

  @Test
  void writesADataPackageInstead(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "faulty");
    Path target = folder.resolve("deep/data");

    assertThat(run("convert", file.toString(), "--out", target.toString(), "--excel")).isEqualTo(1);
    assertThat(out()).isEmpty();
    assertThat(target.resolve("applications.csv")).content().startsWith("\uFEFFreport,");
    assertThat(target.resolve("reports.csv")).content().contains("a.txt,rejected");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "convert",
        "convert --nonsense a",
        "convert --jobs 0 a",
        "convert --heap lots a",
        "convert --time-limit -1 a",
        "convert --forms pom.xml a",
        "convert --forms no/such/folder a",
        "forms --forms no/such/folder",
        "explain no.such-rule",
        "frobnicate",
      })
  void endsWithTwoAndAReasonIfUsedWrongly(String command) {
    assertThat(run(command.isEmpty() ? new String[0] : command.split(" "))).isEqualTo(2);
    assertThat(out()).isEmpty();
    assertThat(messages()).isNotEmpty().doesNotContain("Exception");
  }

  @Test
  void namesFileAndLineOfAFaultyForm(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("mine.yaml"), "nonsense: true\n");

    assertThat(run("forms", "--forms", folder.toString())).isEqualTo(2);
    assertThat(messages()).contains("mine.yaml:1: ").doesNotContain("Exception");
  }

  @ParameterizedTest
  @ValueSource(strings = {"status", "verify", "retry 123"})
  void looksForAGatewayWithoutLayingOneOut(String command, @TempDir Path folder) {
    String[] arguments = (command + " --home " + folder).split(" ");

    assertThat(run(arguments)).isEqualTo(2);
    assertThat(messages()).contains("no gateway has run here").doesNotContain("Exception");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void listsTheFormsOnTheShelf() {
    assertThat(run("forms")).isZero();
    assertThat(out())
        .contains("gongkai-2021", "for 2021 and later, 200 figures", "for 2019 to 2020");
  }

  @Test
  void listsTheRules() {
    assertThat(run("explain")).isZero();
    assertThat(out()).contains("applications.balance       error    新收");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "convert --help", "forms --help", "explain --help"})
  void helps(String command) {
    assertThat(run(command.split(" "))).isZero();
    assertThat(out()).startsWith("").contains("Usage: gouji");
    assertThat(out().lines()).allMatch(line -> line.length() <= 100);
  }

  private int run(String... arguments) {
    PrintStream err = new PrintStream(messages, true, StandardCharsets.UTF_8);
    return Gouji.run(arguments, (shelf, folder, allowance, jobs) -> new Oracle(), out, err);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String messages() {
    return messages.toString(StandardCharsets.UTF_8);
  }

  /** An examiner that takes the content of a file for its verdict. */
  private static final class Oracle implements Examiner {
    @Override
    public void examine(Submission submission, Consumer<Outcome> to) {
      String content = new String(submission.bytes().array(), StandardCharsets.UTF_8);
      String file = submission.name();
      Finding empty = new Finding("document.empty", Severity.ERROR, "空。", List.of(), null, null);
      to.accept(
          switch (content) {
            case "sound" -> new Verdict(file, submission.id(), null, List.of());
            case "faulty" -> new Verdict(file, submission.id(), null, List.of(empty));
            default -> new Failure(file, content);
          });
    }

    @Override
    public void close() {}
  }
}
