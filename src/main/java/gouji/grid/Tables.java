package gouji.grid;

import gouji.document.Document;
import java.util.List;

/** A document as a sequence of pieces: its running text and its tables, in reading order. */
public final class Tables {
  private Tables() {}

  /** Finds the tables of a document, and hands on what lies between them as prose. */
  public static List<Piece> find(Document document) {
    if (document instanceof Document.Paged paged) {
      return Pages.pieces(paged.pages());
    }
    return Blocks.pieces((Document.Flowing) document);
  }
}
