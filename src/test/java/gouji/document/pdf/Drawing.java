package gouji.document.pdf;

import gouji.document.Document;
import gouji.document.Limits;
import gouji.document.Page;
import gouji.document.Rule;
import gouji.document.Word;
import gouji.submission.Bytes;
import gouji.submission.Origin;
import gouji.submission.RefusedException;
import gouji.submission.Submission;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A PDF made for a test from hand-written content, page by page, 300 by 200 points. Its fonts:
 * {@code F1} Helvetica as every viewer has it, {@code F2} a Chinese font that is not embedded and
 * takes GBK, {@code F3} glyph numbers with a ToUnicode map that says 1 is 一, 2 is 2, and nothing of
 * the others.
 */
final class Drawing {
  private final PDDocument pdf = new PDDocument();
  private PDPage page = new PDPage();

  static Drawing of(String content) throws IOException {
    return new Drawing().page(content);
  }

  Drawing page(String content) throws IOException {
    page = new PDPage(new PDRectangle(300, 200));
    COSDictionary entries = page.getCOSObject();
    entries.setItem(COSName.CONTENTS, stream(content, new COSDictionary()));
    COSDictionary fonts = new COSDictionary();
    fonts.setItem(COSName.getPDFName("F1"), font("Type1", "Helvetica"));
    fonts.setItem(COSName.getPDFName("F2"), composite("GBK-EUC-H", "GB1"));
    fonts.setItem(COSName.getPDFName("F3"), mapped());
    resources().setItem(COSName.FONT, fonts);
    pdf.addPage(page);
    return this;
  }

  /** Changes the page last drawn. */
  Drawing with(BiConsumer<PDPage, COSDictionary> change) {
    change.accept(page, resources());
    return this;
  }

  Drawing entry(String name, COSBase value) {
    page.getCOSObject().setItem(COSName.getPDFName(name), value);
    return this;
  }

  Drawing resource(String kind, String name, COSBase value) {
    COSName key = COSName.getPDFName(kind);
    COSDictionary all = resources().getCOSDictionary(key);
    if (all == null) {
      all = new COSDictionary();
      resources().setItem(key, all);
    }
    all.setItem(COSName.getPDFName(name), value);
    return this;
  }

  PDDocument document() {
    return pdf;
  }

  private COSDictionary resources() {
    COSDictionary resources = page.getCOSObject().getCOSDictionary(COSName.RESOURCES);
    if (resources == null) {
      resources = new COSDictionary();
      page.getCOSObject().setItem(COSName.RESOURCES, resources);
    }
    return resources;
  }

  static COSStream stream(String content, COSDictionary entries) throws IOException {
    COSStream stream = new COSStream();
    entries.forEach(stream::setItem);
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content.getBytes(StandardCharsets.ISO_8859_1));
    }
    return stream;
  }

  /** A dictionary of names and whatever: a string stands for a name, a number for a number. */
  static COSDictionary dictionary(Object... entries) {
    COSDictionary dictionary = new COSDictionary();
    for (int i = 0; i < entries.length; i += 2) {
      dictionary.setItem(COSName.getPDFName((String) entries[i]), object(entries[i + 1]));
    }
    return dictionary;
  }

  static COSArray array(Object... entries) {
    COSArray array = new COSArray();
    for (Object entry : entries) {
      array.add(object(entry));
    }
    return array;
  }

  private static COSBase object(Object value) {
    return switch (value instanceof Number || value instanceof String ? "plain" : "own") {
      case "own" -> (COSBase) value;
      default ->
          value instanceof Integer number
              ? COSInteger.get(number)
              : value instanceof Double number
                  ? new COSFloat(number.floatValue())
                  : COSName.getPDFName((String) value);
    };
  }

  static COSDictionary font(String subtype, String name) {
    return dictionary("Type", "Font", "Subtype", subtype, "BaseFont", name);
  }

  static COSDictionary composite(String encoding, String ordering) {
    COSDictionary info = dictionary("Supplement", 2);
    info.setItem(COSName.REGISTRY, new COSString("Adobe"));
    info.setItem(COSName.ORDERING, new COSString(ordering));
    COSDictionary descendant = font("CIDFontType2", "SimSun");
    descendant.setItem(COSName.CIDSYSTEMINFO, info);
    COSDictionary font = font("Type0", "SimSun");
    font.setItem(COSName.ENCODING, COSName.getPDFName(encoding));
    font.setItem(COSName.DESCENDANT_FONTS, array(descendant));
    return font;
  }

  private static COSDictionary mapped() throws IOException {
    COSDictionary font = composite("Identity-H", "Identity");
    String map =
        """
        begincmap
        1 begincodespacerange <0000> <FFFF> endcodespacerange
        2 beginbfchar <0001> <4E00> <0002> <0032> endbfchar
        endcmap
        """;
    font.setItem(COSName.TO_UNICODE, stream(map, new COSDictionary()));
    return font;
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pdf.save(out);
    pdf.close();
    return out.toByteArray();
  }

  List<Page> pages() throws IOException, RefusedException {
    return read(bytes(), Limits.DEFAULT).pages();
  }

  static Document.Paged read(byte[] bytes, Limits limits) throws RefusedException {
    Origin origin = new Origin(Origin.Way.COMMAND_LINE, "test");
    return new PdfReader().read(Submission.of("test.pdf", Bytes.of(bytes), origin), limits);
  }

  /** The words of the first page. */
  List<String> words() throws IOException, RefusedException {
    return pages().get(0).words().stream().map(Word::text).toList();
  }

  /** The words of the first page with the place of their boxes, rounded: {@code 12@20,30+13}. */
  List<String> placed() throws IOException, RefusedException {
    return pages().get(0).words().stream()
        .map(
            w ->
                String.format(
                    Locale.ROOT,
                    "%s@%.0f,%.0f+%.0fx%.0f",
                    w.text(),
                    w.box().x(),
                    w.box().y(),
                    w.box().width(),
                    w.box().height()))
        .toList();
  }

  /** The ruled lines of the first page, rounded: {@code 10,20-50,20}. */
  List<String> rules() throws IOException, RefusedException {
    return pages().get(0).rules().stream().map(Drawing::show).toList();
  }

  private static String show(Rule rule) {
    return String.format(
        Locale.ROOT, "%.0f,%.0f-%.0f,%.0f", rule.x1(), rule.y1(), rule.x2(), rule.y2());
  }
}
