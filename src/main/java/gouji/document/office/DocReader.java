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
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFOldDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Reads DOC, the format of Word 97 to 2003, and WPS, which is the same by another name. */
final class DocReader implements DocumentReader {

  @Override
  public Document read(Submission submission, Limits limits) throws RefusedException {
    PoiLimits.set();
    Flow flow = new Flow(limits);
    // POI answers broken files with whatever its arithmetic comes upon.
    try (POIFSFileSystem file = new POIFSFileSystem(submission.bytes().stream())) {
      read(file, flow);
    } catch (EncryptedDocumentException e) {
      throw new Refusal(Reason.ENCRYPTED, "文件加了密码，无法读取；请去掉密码后重新提交。").exception(e);
    } catch (IOException | RuntimeException e) {
      throw Parcel.damaged(e);
    }
    return flow.finish(Kind.DOC);
  }

  private static void read(POIFSFileSystem file, Flow flow) throws IOException, RefusedException {
    try (HWPFDocument document = new HWPFDocument(file)) {
      DocLists lists = new DocLists();
      flow.addAll(new DocStory(document.getRange(), lists).read());
      Range boxes = document.getMainTextboxRange();
      if (boxes != null) {
        flow.addAll(new DocStory(boxes, lists).read());
      }
    } catch (OldWordFileFormatException e) {
      try (HWPFOldDocument document = new HWPFOldDocument(file)) {
        flow.addAll(new DocStory(document.getRange(), new DocLists()).read());
      }
    }
  }
}
