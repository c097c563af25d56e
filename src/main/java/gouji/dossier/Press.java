package gouji.dossier;

import gouji.check.Finding;
import gouji.form.Shelf;
import gouji.report.Report;
import gouji.submission.Submission;
import gouji.verdict.Allowance;
import gouji.verdict.Verdict;
import gouji.verdict.VerdictCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the marked pages of documents drawn in a process of its own, which is killed when it takes
 * too long: what senders hand in is opened there, and never in the gateway. The two share a folder,
 * in which it leaves a PDF for each document with pages.
 */
public final class Press {
  private static final Logger LOG = LoggerFactory.getLogger(Press.class);

  private final VerdictCodec codec;
  private final String forms;
  private final Allowance allowance;

  /**
   * A press.
   *
   * @param folder where those forms of the shelf are that do not come with Gouji, if there are any
   * @param allowance the time and memory for all documents of a submission together
   */
  public Press(Shelf shelf, @Nullable Path folder, Allowance allowance) {
    this.codec = new VerdictCodec(shelf.forms());
    this.forms = folder == null ? "" : folder.toUri().toString();
    this.allowance = allowance;
  }

  /**
   * Draws the pages of documents that came in one submission. Where that fails there are none, and
   * the log says so.
   *
   * @param into an empty folder, in which the PDFs are left
   * @return for each verdict, in order, the PDF, if there is one
   */
  public List<Optional<Path>> pages(Submission submission, List<Verdict> verdicts, Path into)
      throws IOException, InterruptedException {
    Job job = new Job(into);
    if (verdicts.stream().anyMatch(Dossier::hasMarks)) {
      job.write(submission, verdicts.stream().map(Press::drawn).map(codec::encode).toList());
      run(job, submission.id());
    }
    List<Optional<Path>> pages = new ArrayList<>();
    for (int i = 0; i < verdicts.size(); i++) {
      pages.add(Optional.of(job.pages(i)).filter(Files::exists));
    }
    return pages;
  }

  /**
   * A verdict as it is drawn: with the figures that people put in place of others as if they had
   * been read there, and without what they let pass.
   */
  private static Verdict drawn(Verdict verdict) {
    Report report = verdict.report();
    List<Finding> findings =
        verdict.findings().stream().filter(finding -> finding.waived() == null).toList();
    return new Verdict(
        verdict.file(), verdict.sha256(), report == null ? null : report.plain(), findings);
  }

  private void run(Job job, String sha256) throws IOException, InterruptedException {
    Drawing drawing =
        Drawing.begin(
            PressMain.class,
            allowance,
            List.of(
                job.folder().toString(),
                forms,
                Long.toString(allowance.time().toMillis()),
                Integer.toString(allowance.limits().maxBytes()),
                Integer.toString(allowance.limits().maxPages())));
    drawing
        .fault()
        .ifPresent(
            fault ->
                LOG.warn(
                    "pages of {} could not be drawn and are left out of its dossier: {}",
                    sha256,
                    fault));
  }
}
