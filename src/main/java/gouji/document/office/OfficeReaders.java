package gouji.document.office;

import gouji.document.Document.Kind;
import gouji.document.DocumentReader;
import java.util.Optional;

/** The readers of this room. */
public final class OfficeReaders {
  private OfficeReaders() {}

  /** The reader for a kind of document, where it is one of this room's. */
  public static Optional<DocumentReader> of(Kind kind) {
    return switch (kind) {
      case DOCX -> Optional.of(new DocxReader());
      case DOC -> Optional.of(new DocReader());
      case RTF -> Optional.of(new RtfReader());
      case ODT -> Optional.of(new OdtReader());
      case XLSX -> Optional.of(new XlsxReader());
      case XLS -> Optional.of(new XlsReader());
      case PDF, HTML, TEXT -> Optional.empty();
    };
  }
}
