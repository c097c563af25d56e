package gouji.document.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * Follows the marks that a content stream puts round its parts, and conceals what lies in a layer
 * that is off, or is marked as a watermark.
 */
final class Marks {
  private static final COSName WATERMARK = COSName.getPDFName("Watermark");

  private final Layers layers;
  private final Resources resources;
  private final Sheet sheet;
  private final Deque<Boolean> open = new ArrayDeque<>();

  Marks(Layers layers, Resources resources, Sheet sheet) {
    this.layers = layers;
    this.resources = resources;
    this.sheet = sheet;
  }

  void begin(Operands in) {
    boolean concealed = conceals(in);
    open.push(concealed);
    if (concealed) {
      sheet.conceal();
    }
  }

  private boolean conceals(Operands in) {
    COSDictionary named = resources.dictionary(COSName.PROPERTIES, in.name(1));
    if (COSName.OC.equals(in.name(0))) {
      return layers.hide(named);
    }
    Operands direct = in.array(1);
    COSName subtype =
        direct != null
            ? direct.value(COSName.SUBTYPE)
            : named == null ? null : named.getCOSName(COSName.SUBTYPE);
    return COSName.ARTIFACT.equals(in.name(0)) && WATERMARK.equals(subtype);
  }

  void end() {
    if (!open.isEmpty() && open.pop()) {
      sheet.reveal();
    }
  }

  /** At the end of the stream, ends what it did not. */
  void endAll() {
    while (!open.isEmpty()) {
      end();
    }
  }
}
