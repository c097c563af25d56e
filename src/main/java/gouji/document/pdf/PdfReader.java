package gouji.document.pdf;

import gouji.document.Document;
import gouji.document.DocumentReader;
import gouji.document.Limits;
import gouji.document.Page;
import gouji.submission.Bytes;
import gouji.submission.Refusal;
import gouji.submission.Refusal.Reason;
import gouji.submission.RefusedException;
import gouji.submission.Submission;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;

/** The reader of PDF: words and ruled lines of every page, in one pass over its content. */
public final class PdfReader implements DocumentReader {
  /** A page with fewer glyphs than this and a picture over most of it is a scan. */
  private static final int CAPTION = 40;

  /** Fewer glyphs than this beside scanned pages are no report. */
  private static final int LETTER = 100;

  static {
    NoSystemFonts.install();
  }

  /**
   * How far each page is turned before it is read, in quarters clockwise: by what the page says of
   * itself, and by which way its text runs. The places that a reading gives are those on the turned
   * page.
   */
  public static List<Integer> quarters(Bytes bytes, Limits limits) throws RefusedException {
    try (COSDocument pdf = Opening.open(bytes, limits)) {
      COSDictionary catalog = pdf.getTrailer().getCOSDictionary(COSName.ROOT);
      Source source = Source.of(catalog, Opening.unshifted(bytes));
      List<Integer> quarters = new ArrayList<>();
      for (PageTree.Leaf page : PageTree.leaves(catalog, limits.maxPages())) {
        quarters.add(new PageReader(source, page).quarters());
      }
      return quarters;
    } catch (IOException e) {
      throw Opening.damaged(e);
    }
  }

  @Override
  public Document.Paged read(Submission submission, Limits limits) throws RefusedException {
    try (COSDocument pdf = Opening.open(submission.bytes(), limits)) {
      COSDictionary catalog = pdf.getTrailer().getCOSDictionary(COSName.ROOT);
      Source source = Source.of(catalog, Opening.unshifted(submission.bytes()));
      List<Reading> readings =
          readings(PageTree.leaves(catalog, limits.maxPages()), source, limits);
      refuseUnlessText(readings);
      refuseUnlessLegible(readings);
      List<Page> pages = readings.stream().map(Reading::page).toList();
      return new Document.Paged(Document.Kind.PDF, pages);
    } catch (IOException e) {
      throw Opening.damaged(e);
    } catch (StackOverflowError e) {
      throw new Refusal(Reason.HOSTILE, "PDF文件的结构层层嵌套、没有尽头，已停止读取。").exception(e);
    }
  }

  private static List<Reading> readings(List<PageTree.Leaf> pages, Source source, Limits limits)
      throws IOException, RefusedException {
    List<Reading> readings = new ArrayList<>();
    int glyphs = 0;
    for (PageTree.Leaf page : pages) {
      Reading reading = new PageReader(source, page).read(readings.size() + 1);
      readings.add(reading);
      glyphs += reading.glyphs();
      if (glyphs > limits.maxCharacters()) {
        throw new Refusal(Reason.TOO_LARGE, "PDF文件的文字超过" + limits.maxCharacters() + "字，不予读取。")
            .exception();
      }
    }
    return readings;
  }

  private static void refuseUnlessText(List<Reading> readings) throws RefusedException {
    if (readings.stream().allMatch(Reading::blank)) {
      throw new Refusal(Reason.EMPTY, "PDF文件里没有任何内容。").exception();
    }
    int glyphs = readings.stream().mapToInt(Reading::glyphs).sum();
    long scanned =
        readings.stream().filter(r -> r.glyphs() < CAPTION && r.pictured() > 0.5).count();
    if (glyphs == 0 || (scanned > 0 && glyphs < LETTER) || scanned * 2 > readings.size()) {
      throw new Refusal(Reason.SCANNED, "PDF文件是扫描件或图片，没有可读取的文字；请提交由文字处理软件直接导出的文件。").exception();
    }
  }

  private static void refuseUnlessLegible(List<Reading> readings) throws RefusedException {
    for (Reading reading : readings) {
      if (reading.illegible() >= 10 && reading.illegible() * 10 > reading.glyphs()) {
        throw new Refusal(
                Reason.UNSUPPORTED,
                "PDF文件第"
                    + reading.page().number()
                    + "页的字体没有注明文字编码，"
                    + reading.illegible()
                    + "个字无法识别；请换一种方式导出后提交。")
            .exception();
      }
    }
  }
}
