package gouji.document.pdf;

import gouji.document.Document;
import gouji.document.DocumentReader;
import gouji.document.Limits;
import gouji.document.Page;
import gouji.submission.Refusal;
import gouji.submission.RefusedException;
import gouji.submission.Submission;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** The reader of PDF: words and ruled lines of every page, in one pass over its content. */
public final class PdfReader implements DocumentReader {
  static {
    NoSystemFonts.install();
  }

  @Override
  public Document.Paged read(Submission submission, Limits limits) throws RefusedException {
    if (submission.bytes().size() == 0) {
      throw refusal(Refusal.Reason.EMPTY, "文件是空的，没有任何内容。").exception();
    }
    try (PDDocument pdf = Loader.loadPDF(new RandomAccessReadBuffer(submission.bytes().array()))) {
      return new Document.Paged(Document.Kind.PDF, pages(pdf, limits));
    } catch (InvalidPasswordException e) {
      throw refusal(Refusal.Reason.ENCRYPTED, "PDF文件设有打开密码，无法读取；请去除密码后重新提交。").exception(e);
    } catch (IOException e) {
      throw refusal(Refusal.Reason.DAMAGED, "PDF文件已损坏，无法打开；请重新导出后提交。").exception(e);
    }
  }

  private static List<Page> pages(PDDocument pdf, Limits limits)
      throws IOException, RefusedException {
    Streams streams = new Streams();
    Typefaces typefaces = new Typefaces(streams);
    List<Sheet> sheets = new ArrayList<>();
    for (PDPage page : pdf.getPages()) {
      if (sheets.size() >= limits.maxPages()) {
        throw refusal(Refusal.Reason.TOO_LARGE, "PDF文件超过" + limits.maxPages() + "页，不予读取。")
            .exception();
      }
      sheets.add(sheet(page, typefaces, streams));
    }
    if (sheets.stream().allMatch(s -> s.legible() == 0)) {
      throw sheets.stream().anyMatch(s -> s.pictured() > 0)
          ? refusal(Refusal.Reason.SCANNED, "PDF文件只有扫描图像，没有文字，无法读取；请提交由文字处理软件直接导出的文件。").exception()
          : refusal(Refusal.Reason.EMPTY, "PDF文件里没有内容。").exception();
    }
    List<Page> pages = new ArrayList<>();
    for (Sheet sheet : sheets) {
      pages.add(sheet.page(pages.size() + 1));
    }
    return pages;
  }

  private static Sheet sheet(PDPage page, Typefaces typefaces, Streams streams)
      throws IOException, RefusedException {
    PDRectangle box = page.getCropBox();
    double x = box.getLowerLeftX();
    double y = box.getLowerLeftY();
    double width = box.getWidth();
    double height = box.getHeight();
    int turned = Math.floorMod(page.getRotation(), 360);
    boolean onSide = turned % 180 != 0;
    Sheet sheet = new Sheet(onSide ? height : width, onSide ? width : height);
    Affine place =
        switch (turned) {
          case 90 -> new Affine(0, 1, 1, 0, -y, -x);
          case 180 -> new Affine(-1, 0, 0, 1, x + width, -y);
          case 270 -> new Affine(0, -1, -1, 0, y + height, x + width);
          default -> new Affine(1, 0, 0, -1, -x, y + height);
        };
    PDResources resources = page.getResources();
    new Interpreter(typefaces, streams, sheet, place)
        .run(content(page, streams), resources == null ? null : resources.getCOSObject());
    return sheet;
  }

  /** A page's streams are one text, cut anywhere between two tokens. */
  private static byte[] content(PDPage page, Streams streams) throws IOException, RefusedException {
    COSBase contents = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
    if (contents instanceof COSStream one) {
      return streams.decode(one);
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    if (contents instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.getObject(i) instanceof COSStream part) {
          all.writeBytes(streams.decode(part));
          all.write('\n');
        }
      }
    }
    return all.toByteArray();
  }

  private static Refusal refusal(Refusal.Reason reason, String message) {
    return new Refusal(reason, message);
  }
}
