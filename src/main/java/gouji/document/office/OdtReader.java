package gouji.document.office;

import gouji.document.Document;
import gouji.document.Document.Kind;
import gouji.document.DocumentReader;
import gouji.document.Flow;
import gouji.document.Limits;
import gouji.submission.Refusal;
import gouji.submission.Refusal.Reason;
import gouji.submission.RefusedException;
import gouji.submission.Submission;
import java.io.InputStream;
import java.util.Optional;

/** Reads ODT. */
final class OdtReader implements DocumentReader {

  @Override
  public Document read(Submission submission, Limits limits) throws RefusedException {
    Flow flow = new Flow(limits);
    try (Parcel parcel = Parcel.open(submission.bytes())) {
      if (encrypted(parcel)) {
        throw new Refusal(Reason.ENCRYPTED, "文件加了密码，无法读取；请去掉密码后重新提交。").exception();
      }
      OdtStyles styles = new OdtStyles();
      Optional<InputStream> shared = parcel.part("styles.xml");
      if (shared.isPresent()) {
        styles.read(Xml.read(shared.get()));
      }
      InputStream content = parcel.part("content.xml").orElseThrow(() -> Parcel.damaged(null));
      flow.addAll(new OdtBody(Xml.read(content), styles).read());
    }
    return flow.finish(Kind.ODT);
  }

  private static boolean encrypted(Parcel parcel) throws RefusedException {
    Optional<InputStream> manifest = parcel.part("META-INF/manifest.xml");
    if (manifest.isEmpty()) {
      return false;
    }
    Xml xml = Xml.read(manifest.get());
    while (xml.next()) {
      if (xml.atStart() && xml.name().equals("encryption-data")) {
        return true;
      }
    }
    return false;
  }
}
