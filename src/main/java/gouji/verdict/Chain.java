package gouji.verdict;

import gouji.check.Checks;
import gouji.check.Finding;
import gouji.document.Document;
import gouji.document.DocumentReader;
import gouji.document.Limits;
import gouji.form.Form;
import gouji.grid.Piece;
import gouji.grid.Tables;
import gouji.report.Recogniser;
import gouji.report.Report;
import gouji.submission.Causes;
import gouji.submission.Refusal;
import gouji.submission.Refusal.Reason;
import gouji.submission.RefusedException;
import gouji.submission.Submission;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The chain from a document's bytes to its outcome: read, find the tables, recognise, check. */
record Chain(
    DocumentReader reader, Function<List<Piece>, Optional<Report>> recogniser, Limits limits) {
  private static final List<Finding> UNRECOGNISED =
      List.of(Finding.of("form.unrecognised", "文件可以读取，但不是已知的报告：没有找到任何一种表式的标题和表格。"));

  static Chain of(List<Form> forms, Limits limits) {
    return new Chain(new AnyReader(), new Recogniser(forms)::recognise, limits);
  }

  Outcome outcome(Submission document) {
    try {
      Report report = recogniser.apply(Tables.find(read(document))).orElse(null);
      List<Finding> findings = report == null ? UNRECOGNISED : Checks.findings(report);
      return new Verdict(document.name(), document.id(), report, findings);
    } catch (RefusedException e) {
      return refused(document, e.refusal(), e.getCause());
    } catch (OutOfMemoryError e) {
      return refused(document, refusal(e), e);
    } catch (RuntimeException | Error e) {
      return Failure.of(document.name(), e);
    }
  }

  private static Verdict refused(Submission document, Refusal refusal, @Nullable Throwable cause) {
    Causes.tell(document.name(), refusal, cause);
    return Verdict.refused(document.name(), document.id(), refusal);
  }

  /** Reads; whatever a parser throws that its reader did not foresee is the document's doing. */
  private Document read(Submission document) throws RefusedException {
    try {
      return reader.read(document, limits);
    } catch (RuntimeException | StackOverflowError e) {
      throw refusal(e).exception(e);
    }
  }

  /** Why a document is refused that makes its parser throw such a thing. */
  static Refusal refusal(Throwable thrown) {
    return thrown instanceof Error
        ? new Refusal(Reason.HOSTILE, "文件的内部结构超出了正常文件的限度，可能经过恶意构造。")
        : new Refusal(Reason.DAMAGED, "文件的内部结构有错误，无法读取；请重新导出后再提交。");
  }
}
