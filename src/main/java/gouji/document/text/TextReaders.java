package gouji.document.text;

import gouji.document.Document.Kind;
import gouji.document.DocumentReader;
import gouji.document.Draft;
import gouji.submission.RefusedException;
import java.util.List;
import java.util.Optional;

/** The readers of this room. */
public final class TextReaders {
  private TextReaders() {}

  /** The reader for a kind of document, where it is one of this room's. */
  public static Optional<DocumentReader> of(Kind kind) {
    return switch (kind) {
      case TEXT -> Optional.of(new PlainReader());
      case HTML -> Optional.of(new WebReader());
      case PDF, DOCX, DOC, RTF, ODT, XLSX, XLS -> Optional.empty();
    };
  }

  /** What a web page shows that is embedded in a document of another kind. */
  public static List<Draft> embedded(byte[] page) throws RefusedException {
    return WebReader.drafts(page);
  }
}
