package gouji.document.pdf;

import gouji.document.Box;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** What a content stream has set, and {@code q} and {@code Q} keep and bring back. */
final class State implements Cloneable {
  Affine place;
  Box clip;
  Ink fill = Ink.BLACK;
  Ink stroke = Ink.BLACK;
  Ink.Space fillSpace = Ink.Space.GRAY;
  Ink.Space strokeSpace = Ink.Space.GRAY;
  double fillAlpha = 1;
  double strokeAlpha = 1;

  /** Whether a blend mode, a mask, or what this is a part of lets what is beneath shine through. */
  boolean blended;

  boolean masked;
  boolean withinVeil;

  double lineWidth = 1;
  @Nullable Typeface face;
  double size;
  double charSpace;
  double wordSpace;
  double stretch = 1;
  double leading;
  double rise;
  int mode;

  State(Affine place, Box clip) {
    this.place = place;
    this.clip = clip;
  }

  /** Whether what is painted now hides what it is painted over. */
  boolean covers() {
    return !blended && !masked && !withinVeil && fillAlpha > 0.99;
  }

  /** Takes over what a dictionary of settings says. */
  void set(COSDictionary settings) {
    fillAlpha = settings.getFloat(COSName.CA_NS, (float) fillAlpha);
    strokeAlpha = settings.getFloat(COSName.CA, (float) strokeAlpha);
    lineWidth = settings.getFloat(COSName.LW, (float) lineWidth);
    COSBase blend = settings.getDictionaryObject(COSName.BM);
    if (blend != null) {
      blended = !COSName.NORMAL.equals(blend) && !COSName.COMPATIBLE.equals(blend);
    }
    if (settings.containsKey(COSName.SMASK)) {
      masked = settings.getCOSDictionary(COSName.SMASK) != null;
    }
  }

  State copy() {
    try {
      return (State) clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("a State is Cloneable", e);
    }
  }
}
