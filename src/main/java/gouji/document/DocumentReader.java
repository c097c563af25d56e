package gouji.document;

import gouji.submission.RefusedException;
import gouji.submission.Submission;

/** Reads one kind of document. */
public interface DocumentReader {

  /** Reads the document, or refuses it with the reason. Depends on the bytes, never on the name. */
  Document read(Submission submission, Limits limits) throws RefusedException;
}
