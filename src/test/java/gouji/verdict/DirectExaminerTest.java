package gouji.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gouji.document.Document;
import gouji.document.DocumentReader;
import gouji.document.Limits;
import gouji.report.Report;
import gouji.submission.Bytes;
import gouji.submission.Origin;
import gouji.submission.Refusal;
import gouji.submission.Submission;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DirectExaminerTest {

  @ParameterizedTest
  @CsvSource({
    "fine,      form.unrecognised",
    "scan,      document.scanned",
    "break,     document.damaged",
    "overflow,  document.hostile",
    "fill,      document.hostile"
  })
  void whatAReaderThrowsIsTheDocumentsDoing(String content, String rule) throws Exception {
    assertThat(examine(content.getBytes(UTF_8))).containsExactly("a.txt: " + rule);
  }

  static Stream<Supplier<Optional<Report>>> bugs() {
    return Stream.of(
        () -> {
          throw new IllegalStateException("a bug");
        },
        () -> {
          throw new NoClassDefFoundError("a bug");
        });
  }

  @ParameterizedTest
  @MethodSource("bugs")
  void whatIsThrownBehindTheReaderIsOurs(Supplier<Optional<Report>> bug) {
    Chain chain = new Chain(DirectExaminerTest::read, pieces -> bug.get(), Limits.DEFAULT);
    List<Outcome> outcomes = new ArrayList<>();
    new DirectExaminer(chain, Limits.DEFAULT)
        .examine(submission("a.txt", "fine".getBytes(UTF_8)), outcomes::add);
    assertThat(outcomes)
        .singleElement()
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.trace()).contains("a bug", "\tat gouji."));
  }

  @Test
  void everyDocumentOfAContainerHasItsOutcome() throws Exception {
    assertThat(examine(zip("one.txt", "fine", "two.txt", "break", "三.txt", "scan")))
        .containsExactly(
            "a.txt!/one.txt: form.unrecognised",
            "a.txt!/two.txt: document.damaged",
            "a.txt!/三.txt: document.scanned");
  }

  @Test
  void documentsThatAreDoneWithArePassedOver() throws Exception {
    List<String> begun = new ArrayList<>();
    examiner()
        .examine(
            submission("a.zip", zip("1", "fine", "2", "fine", "3", "fine")),
            2,
            new Bench.Witness() {
              @Override
              public void begins(String file, String sha256) {
                begun.add(file);
              }

              @Override
              public void ends(Outcome outcome) {}
            });
    assertThat(begun).containsExactly("a.zip!/3");
  }

  @Test
  void whatTheHearerThrowsIsNotTheDocumentsDoing() {
    assertThatThrownBy(
            () ->
                examiner()
                    .examine(
                        submission("a.txt", "fine".getBytes(UTF_8)),
                        outcome -> {
                          throw new IllegalStateException("disk full");
                        }))
        .hasMessage("disk full");
  }

  private static List<String> examine(byte[] content) {
    List<String> outcomes = new ArrayList<>();
    examiner()
        .examine(
            submission("a.txt", content),
            outcome ->
                outcomes.add(outcome.file() + ": " + ((Verdict) outcome).findings().get(0).rule()));
    return outcomes;
  }

  private static DirectExaminer examiner() {
    return new DirectExaminer(
        new Chain(DirectExaminerTest::read, pieces -> Optional.empty(), Limits.DEFAULT),
        Limits.DEFAULT);
  }

  /** A {@link DocumentReader} that does as the document says. */
  private static Document read(Submission submission, Limits limits)
      throws gouji.submission.RefusedException {
    switch (new String(submission.bytes().array(), UTF_8)) {
      case "scan" -> throw new Refusal(Refusal.Reason.SCANNED, "图片").exception();
      case "break" -> throw new IllegalStateException("a parser's");
      case "overflow" -> throw new StackOverflowError();
      case "fill" -> throw new OutOfMemoryError();
      default -> {
        return new Document.Flowing(Document.Kind.TEXT, List.of());
      }
    }
  }

  private static Submission submission(String name, byte[] content) {
    return Submission.of(name, Bytes.of(content), new Origin(Origin.Way.COMMAND_LINE, ""));
  }

  private static byte[] zip(String... namesAndContents) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndContents[i]));
        zip.write(namesAndContents[i + 1].getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
