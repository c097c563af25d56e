package gouji.made;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.check.Finding;
import gouji.check.Severity;
import gouji.document.Limits;
import gouji.form.Shelf;
import gouji.submission.Bytes;
import gouji.submission.Origin;
import gouji.submission.Submission;
import gouji.verdict.DirectExaminer;
import gouji.verdict.Outcome;
import gouji.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the reports of {@code samples/} is what docs/samples.md says. */
class SamplesTest {
  private static final DirectExaminer EXAMINER =
      new DirectExaminer(Shelf.standard().forms(), Limits.DEFAULT);

  @ParameterizedTest(name = "{0} is accepted: {1}")
  @CsvSource(
      textBlock =
          """
          ruled.pdf,        true
          borderless.pdf,   true
          word.docx,        true
          page.html,        true
          extract.txt,      true
          recognised.md,    true
          of-2020.docx,     true
          outdated-row.pdf, true
          wrong-figure.pdf, false
          missing-row.docx, false
          words.html,       false
          letter.txt,       false
          """)
  void isJudged(String file, boolean accepted) throws IOException {
    assertThat(verdict(file).accepted()).isEqualTo(accepted);
  }

  @ParameterizedTest(name = "{0} draws {1}")
  @CsvSource(
      textBlock =
          """
          wrong-figure.pdf, applications.row-total
          missing-row.docx, cell.missing
          words.html,       cell.not-a-count
          """)
  void isRejectedFor(String file, String rule) throws IOException {
    assertThat(verdict(file).findings())
        .filteredOn(finding -> finding.severity() == Severity.ERROR)
        .extracting(Finding::rule)
        .contains(rule);
  }

  private static Verdict verdict(String file) throws IOException {
    Bytes bytes = Bytes.of(Files.readAllBytes(Path.of("samples", file)));
    Origin origin = new Origin(Origin.Way.COMMAND_LINE, file);
    List<Outcome> outcomes = new ArrayList<>();
    EXAMINER.examine(Submission.of(file, bytes, origin), outcomes::add);
    return (Verdict) outcomes.get(0);
  }
}
