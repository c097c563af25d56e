package gouji.document.office;

import gouji.document.Document;
import gouji.document.Document.Kind;
import gouji.document.DocumentReader;
import gouji.document.Flow;
import gouji.document.Limits;
import gouji.submission.Bytes;
import gouji.submission.Refusal;
import gouji.submission.Refusal.Reason;
import gouji.submission.RefusedException;
import gouji.submission.Submission;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads DOCX, and the one-file XML that Word writes of it. */
final class DocxReader implements DocumentReader {
  private static final String MAIN = "/officeDocument";

  @Override
  public Document read(Submission submission, Limits limits) throws RefusedException {
    Bytes bytes = submission.bytes();
    Flow flow = new Flow(limits);
    if (bytes.at(0) == 'P') {
      try (Parcel parcel = Parcel.open(bytes)) {
        String main = main(parcel);
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        WordStyles styles = WordStyles.read(xml(parcel.part(folder + "styles.xml")));
        WordLists lists = WordLists.read(xml(parcel.part(folder + "numbering.xml")));
        InputStream body = parcel.part(main).orElseThrow(DocxReader::bodiless);
        WordChunks chunks = WordChunks.of(parcel, main);
        flow.addAll(new WordBody(Xml.read(body), styles, lists, chunks).read());
      }
    } else {
      // All parts are in the one file, each by elements that no other part has.
      WordStyles styles = WordStyles.read(Xml.read(bytes.stream()));
      WordLists lists = WordLists.read(Xml.read(bytes.stream()));
      flow.addAll(new WordBody(Xml.read(bytes.stream()), styles, lists, WordChunks.NONE).read());
    }
    return flow.finish(Kind.DOCX);
  }

  /** The name of the main part: most often word/document.xml, but the package says. */
  private static String main(Parcel parcel) throws RefusedException {
    Xml relations = xml(parcel.part("_rels/.rels"));
    while (relations != null && relations.next()) {
      if (relations.atStart() && relations.attribute("Type", "").endsWith(MAIN)) {
        String target = relations.attribute("Target", "");
        return target.startsWith("/") ? target.substring(1) : target;
      }
    }
    return "word/document.xml";
  }

  private static @Nullable Xml xml(Optional<InputStream> part) throws RefusedException {
    return part.isPresent() ? Xml.read(part.get()) : null;
  }

  private static RefusedException bodiless() {
    return new Refusal(Reason.DAMAGED, "文件已损坏：里面没有正文；请检查原文件后重新提交。").exception();
  }
}
