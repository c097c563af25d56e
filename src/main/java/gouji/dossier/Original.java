package gouji.dossier;

import gouji.document.Limits;
import gouji.document.pdf.PdfReader;
import gouji.submission.Bytes;
import gouji.submission.RefusedException;
import java.awt.geom.AffineTransform;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/**
 * The document that was handed in, to be shown page by page. Only what is painted is taken over:
 * whatever else it may hold, such as scripts and attachments, stays behind.
 */
final class Original implements Closeable {
  private final PDDocument source;
  private final LayerUtility into;
  private final List<Integer> quarters;

  private Original(PDDocument source, LayerUtility into, List<Integer> quarters) {
    this.source = source;
    this.into = into;
    this.quarters = quarters;
  }

  static Original open(Bytes bytes, Limits limits, PDDocument into)
      throws IOException, RefusedException {
    List<Integer> quarters = PdfReader.quarters(bytes, limits);
    return new Original(Loader.loadPDF(bytes.array()), new LayerUtility(into), quarters);
  }

  int pages() {
    return Math.min(source.getNumberOfPages(), quarters.size());
  }

  /** How large a page is as its reader saw it, in points. */
  Size size(int number) {
    PDPage page = source.getPage(number - 1);
    PDRectangle crop = page.getCropBox();
    boolean onSide = quarters.get(number - 1) % 2 == 1;
    float width = crop.getWidth() * page.getUserUnit();
    float height = crop.getHeight() * page.getUserUnit();
    return onSide ? new Size(height, width) : new Size(width, height);
  }

  /** A page as its reader saw it, its bottom left where drawing starts. */
  Shown page(int number) throws IOException {
    PDPage page = source.getPage(number - 1);
    PDRectangle crop = page.getCropBox();
    int turned = quarters.get(number - 1);
    PDFormXObject form = into.importPageAsForm(source, page);
    form.getCOSObject().removeItem(COSName.MATRIX);
    form.setMatrix(upright(crop, turned, page.getUserUnit()));
    form.setBBox(crop);
    Size size = size(number);
    return new Shown(form, size.width(), size.height());
  }

  /** The width and height of a page. */
  record Size(float width, float height) {}

  /** A page and its size. */
  record Shown(PDFormXObject form, float width, float height) {}

  private static AffineTransform upright(PDRectangle crop, int quarters, float unit) {
    float left = crop.getLowerLeftX();
    float bottom = crop.getLowerLeftY();
    float right = crop.getUpperRightX();
    float top = crop.getUpperRightY();
    AffineTransform turned =
        switch (quarters) {
          case 1 -> new AffineTransform(0, -1, 1, 0, -bottom, right);
          case 2 -> new AffineTransform(-1, 0, 0, -1, right, top);
          case 3 -> new AffineTransform(0, 1, -1, 0, top, -left);
          default -> new AffineTransform(1, 0, 0, 1, -left, -bottom);
        };
    turned.preConcatenate(AffineTransform.getScaleInstance(unit, unit));
    return turned;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
