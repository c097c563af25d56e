package gouji.ledger;

import gouji.check.Finding;
import gouji.form.Form;
import gouji.form.Shelf;
import gouji.report.Identity;
import gouji.report.Report;
import gouji.submission.Bytes;
import gouji.submission.Origin;
import gouji.submission.Submission;
import gouji.verdict.Failure;
import gouji.verdict.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Submissions and verdicts, for tests that need some. */
final class Books {
  static final List<Form> FORMS = Shelf.standard().forms();
  static final Origin ORIGIN = new Origin(Origin.Way.FOLDER, "年报/青岚县.pdf");

  private Books() {}

  static Submission submission(String content) {
    return Submission.of(
        content + ".pdf", Bytes.of(content.getBytes(StandardCharsets.UTF_8)), ORIGIN);
  }

  static Verdict accepted(Submission of, String organization, int year, Finding... findings) {
    Report report =
        new Report(
            FORMS.get(0),
            new Identity(organization, year, year, null),
            Map.of(),
            List.of(),
            List.of());
    return new Verdict(of.name(), of.id(), report, List.of(findings));
  }

  static Verdict rejected(Submission of) {
    return new Verdict(of.name(), of.id(), null, List.of(Finding.of("document.empty", "这是空文件。")));
  }

  static Failure failed(Submission of) {
    return new Failure(of.name(), "java.lang.IllegalStateException: 意外\n\tat somewhere");
  }
}
