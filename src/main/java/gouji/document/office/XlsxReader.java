package gouji.document.office;

import gouji.document.Document;
import gouji.document.Document.Kind;
import gouji.document.DocumentReader;
import gouji.document.Flow;
import gouji.document.Limits;
import gouji.submission.RefusedException;
import gouji.submission.Submission;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads XLSX: figures as they are displayed, formulas by the values that Excel left. */
final class XlsxReader implements DocumentReader {
  private static final String MAIN = "xl/workbook.xml";

  @Override
  public Document read(Submission submission, Limits limits) throws RefusedException {
    Flow flow = new Flow(limits);
    try (Parcel parcel = Parcel.open(submission.bytes())) {
      XlsxTexts texts = new XlsxTexts();
      Optional<InputStream> shared = parcel.part("xl/sharedStrings.xml");
      if (shared.isPresent()) {
        texts.read(Xml.read(shared.get()));
      }
      XlsxStyles styles = new XlsxStyles();
      Optional<InputStream> formats = parcel.part("xl/styles.xml");
      if (formats.isPresent()) {
        styles.read(Xml.read(formats.get()));
      }
      for (String part : sheets(parcel)) {
        InputStream content = parcel.part(part).orElseThrow(() -> Parcel.damaged(null));
        Sheet sheet = new XlsxSheet(Xml.read(content), texts, styles, limits.maxCells()).read();
        flow.addAll(SheetLayout.drafts(sheet, limits.maxCells()));
      }
    }
    return flow.finish(Kind.XLSX);
  }

  /** The parts of the sheets that are shown, in their order. */
  private static List<String> sheets(Parcel parcel) throws RefusedException {
    Map<String, String> targets = new HashMap<>();
    Xml relations = Xml.read(part(parcel, "xl/_rels/workbook.xml.rels"));
    while (relations.next()) {
      if (relations.atStart() && relations.name().equals("Relationship")) {
        String target = relations.attribute("Target", "");
        targets.put(
            relations.attribute("Id", ""), target.startsWith("/") ? target : "xl/" + target);
      }
    }
    List<String> sheets = new ArrayList<>();
    Xml workbook = Xml.read(part(parcel, MAIN));
    while (workbook.next()) {
      boolean sheet = workbook.atStart() && workbook.name().equals("sheet");
      if (sheet && workbook.attribute("state", "visible").equals("visible")) {
        String target = targets.get(workbook.attribute("id", ""));
        if (target != null && target.contains("worksheets/")) {
          sheets.add(target);
        }
      }
    }
    return sheets;
  }

  private static InputStream part(Parcel parcel, String name) throws RefusedException {
    return parcel.part(name).orElseThrow(() -> Parcel.damaged(null));
  }
}
