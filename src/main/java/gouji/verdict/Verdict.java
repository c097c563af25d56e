package gouji.verdict;

import gouji.check.Checks;
import gouji.check.DeskFindings;
import gouji.check.Finding;
import gouji.check.HistoryCheck;
import gouji.check.HistoryFacts;
import gouji.report.Report;
import gouji.submission.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is held of one document: its report, where it could be read as one, and the findings. */
public record Verdict(String file, String sha256, @Nullable Report report, List<Finding> findings)
    implements Outcome {
  private static final String DUPLICATE = "submission.duplicate";
  private static final double MEGABYTE = 1024 * 1024;

  /** The verdict on a document that cannot be read. */
  public static Verdict refused(String file, String sha256, Refusal refusal) {
    Finding finding = Finding.of(refusal.reason().code(), refusal.message());
    return new Verdict(file, sha256, null, List.of(finding));
  }

  /** The verdict on a document that is not even read, as it has more bytes than it may. */
  public static Verdict tooLarge(String file, String sha256, long size, long most) {
    String message =
        String.format(Locale.ROOT, "文件有%.1f兆字节，超过了%.1f兆字节的上限。", size / MEGABYTE, most / MEGABYTE);
    return refused(file, sha256, new Refusal(Refusal.Reason.TOO_LARGE, message));
  }

  /** Accepted unless a finding is an error that nobody has waived. */
  public boolean accepted() {
    return findings.stream().noneMatch(Finding::rejects);
  }

  /** Whether it can be told whose report it is and for which year; otherwise none is published. */
  public boolean identified() {
    return report != null && HistoryFacts.current(report).isPresent();
  }

  /** The verdict as the machine reached it, without anything that {@link Rulings} made of it. */
  public Verdict asRead() {
    List<Finding> own =
        findings.stream()
            .filter(finding -> !finding.rule().startsWith(DeskFindings.RULES))
            .map(finding -> finding.waived(null))
            .toList();
    Verdict unruled = own.equals(findings) ? this : new Verdict(file, sha256, report, own);
    return report == null || report.corrected().isEmpty() ? unruled : unruled.read(report.asRead());
  }

  /**
   * The verdict on the same document, had that report been read in it. What is known from elsewhere
   * remains.
   */
  Verdict read(Report other) {
    List<Finding> known =
        findings.stream()
            .filter(f -> f.rule().startsWith(HistoryCheck.RULES) || f.rule().equals(DUPLICATE))
            .toList();
    return new Verdict(file, sha256, other, Checks.findings(other)).with(known);
  }

  /** This verdict with what is to be said before all else. */
  Verdict after(List<Finding> first) {
    return first.isEmpty()
        ? this
        : new Verdict(
            file, sha256, report, Stream.concat(first.stream(), findings.stream()).toList());
  }

  /** This verdict with the notice that the same bytes came before, under that name. */
  public Verdict asDuplicateOf(String first) {
    return with(List.of(Finding.of(DUPLICATE, "这份文件与先前提交的“" + first + "”内容完全相同，属重复提交。")));
  }

  /** This verdict held against last year's report of the same body, instead of any known before. */
  public Verdict inTheLightOf(HistoryFacts previous) {
    return report == null ? this : withoutHistory().with(HistoryCheck.findings(report, previous));
  }

  /** This verdict as it is where no report of last year is known. */
  public Verdict withoutHistory() {
    List<Finding> own =
        findings.stream().filter(f -> !f.rule().startsWith(HistoryCheck.RULES)).toList();
    return new Verdict(file, sha256, report, own);
  }

  /** This verdict with what became known of the document only later. */
  public Verdict with(List<Finding> more) {
    return more.isEmpty()
        ? this
        : new Verdict(
            file, sha256, report, Stream.concat(findings.stream(), more.stream()).toList());
  }
}
