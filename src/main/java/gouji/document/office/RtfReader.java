package gouji.document.office;

import gouji.document.Document;
import gouji.document.Document.Kind;
import gouji.document.DocumentReader;
import gouji.document.Flow;
import gouji.document.Limits;
import gouji.submission.RefusedException;
import gouji.submission.Submission;

/** Reads RTF. */
final class RtfReader implements DocumentReader {

  @Override
  public Document read(Submission submission, Limits limits) throws RefusedException {
    Flow flow = new Flow(limits);
    flow.addAll(new RtfInterpreter(submission.bytes().array()).read());
    return flow.finish(Kind.RTF);
  }
}
