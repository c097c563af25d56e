package gouji.verdict;

import gouji.document.Document;
import gouji.document.DocumentReader;
import gouji.document.Limits;
import gouji.document.Sniffer;
import gouji.document.office.OfficeReaders;
import gouji.document.office.Strangers;
import gouji.document.pdf.PdfReader;
import gouji.document.text.TextReaders;
import gouji.submission.Refusal;
import gouji.submission.Refusal.Reason;
import gouji.submission.RefusedException;
import gouji.submission.Submission;
import java.util.Optional;

/** Reads a document of any kind by the reader for what its content says it is. */
final class AnyReader implements DocumentReader {

  @Override
  public Document read(Submission document, Limits limits) throws RefusedException {
    Document.Kind kind =
        Sniffer.kind(document.bytes())
            .orElseThrow(() -> Strangers.refusal(document.bytes()).exception());
    return reader(kind)
        .orElseThrow(() -> new Refusal(Reason.UNSUPPORTED, "暂不支持" + kind + "类型的文件。").exception())
        .read(document, limits);
  }

  private static Optional<DocumentReader> reader(Document.Kind kind) {
    return switch (kind) {
      case PDF -> Optional.of(new PdfReader());
      case HTML, TEXT -> TextReaders.of(kind);
      case DOCX, DOC, RTF, ODT, XLSX, XLS -> OfficeReaders.of(kind);
    };
  }
}
