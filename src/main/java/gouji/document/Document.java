package gouji.document;

import java.util.List;

/** A document as its reader saw it. */
public sealed interface Document {

  /** What kind of document the content says it is. */
  Kind kind();

  /** A document with fixed pages: words and ruled lines in their places. */
  record Paged(Kind kind, List<Page> pages) implements Document {}

  /** A document that flows: paragraphs and declared tables in reading order. */
  record Flowing(Kind kind, List<Block> blocks) implements Document {}

  /** The kinds that Gouji reads. */
  enum Kind {
    PDF,
    DOCX,
    DOC,
    RTF,
    ODT,
    XLSX,
    XLS,
    HTML,
    TEXT
  }
}
