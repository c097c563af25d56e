package gouji.document.pdf;

import gouji.document.Box;
import gouji.submission.RefusedException;
import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * What lies on top of a page and belongs to what it says: the fields of a form that was filled in,
 * and text typed over the page. Seals, signatures, notes and links are left out.
 */
final class Annotations {
  private static final COSName FREE_TEXT = COSName.getPDFName("FreeText");
  private static final int HIDDEN = 2;
  private static final int NO_VIEW = 32;

  private Annotations() {}

  /** Paints those of a page, whose space {@code place} takes to the sheet. */
  static void paint(@Nullable COSArray annotations, Source source, Sheet sheet, Affine place)
      throws IOException, RefusedException {
    for (int i = 0; annotations != null && i < annotations.size(); i++) {
      if (annotations.getObject(i) instanceof COSDictionary annotation
          && belongs(annotation)
          && !source.layers().hide(annotation.getCOSDictionary(COSName.OC))) {
        COSStream look = look(annotation);
        Box to = Affine.IDENTITY.box(annotation.getCOSArray(COSName.RECT));
        if (look != null && to != null) {
          paint(look, to, source, sheet, place);
        }
      }
    }
  }

  private static boolean belongs(COSDictionary annotation) {
    COSName subtype = annotation.getCOSName(COSName.SUBTYPE);
    boolean signature = COSName.SIG.equals(annotation.getCOSName(COSName.FT));
    return (annotation.getInt(COSName.F, 0) & (HIDDEN | NO_VIEW)) == 0
        && (FREE_TEXT.equals(subtype) || (COSName.WIDGET.equals(subtype) && !signature));
  }

  /** The normal appearance; where there are several, the one for the state that is set. */
  private static @Nullable COSStream look(COSDictionary annotation) {
    COSDictionary looks = annotation.getCOSDictionary(COSName.AP);
    COSBase normal = looks == null ? null : looks.getDictionaryObject(COSName.N);
    if (normal instanceof COSStream one) {
      return one;
    }
    COSName state = annotation.getCOSName(COSName.AS);
    return normal instanceof COSDictionary states && state != null
        ? states.getCOSStream(state)
        : null;
  }

  /** Fits the appearance's box into the annotation's. */
  private static void paint(COSStream look, Box to, Source source, Sheet sheet, Affine place)
      throws IOException, RefusedException {
    Box from = Affine.of(look.getCOSArray(COSName.MATRIX)).box(look.getCOSArray(COSName.BBOX));
    if (from == null || from.width() == 0 || from.height() == 0) {
      return;
    }
    double across = to.width() / from.width();
    double up = to.height() / from.height();
    Affine fit = new Affine(across, 0, 0, up, to.x() - from.x() * across, to.y() - from.y() * up);
    new Interpreter(source, sheet, fit.then(place)).form(look, new Resources(null));
  }
}
