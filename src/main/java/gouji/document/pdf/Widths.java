package gouji.document.pdf;

import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.jspecify.annotations.Nullable;

/** How wide the glyphs of a font are, in ems, as its dictionary says; NaN where it is silent. */
final class Widths {
  /** All codes a few times over; a file could say it a million times. */
  private static final int MOST = 0x40000;

  private final Map<Integer, Double> known = new HashMap<>();
  private final double rest;

  private Widths(double rest) {
    this.rest = rest;
  }

  double of(int code) {
    return thousandths(code) / 1000;
  }

  /** In thousandths of an em, as the file has them. */
  double thousandths(int code) {
    return known.getOrDefault(code, rest);
  }

  /** Of a simple font ({@code /Widths}), or null if it does not say. */
  static @Nullable Widths simple(COSDictionary font) {
    COSArray array = font.getCOSArray(COSName.WIDTHS);
    int first = font.getInt(COSName.FIRST_CHAR, -1);
    if (array == null || first < 0) {
      return null;
    }
    Widths widths = new Widths(Double.NaN);
    for (int i = 0; i < array.size() && first + i < 256; i++) {
      widths.put(first + i, array.getObject(i));
    }
    return widths;
  }

  /** Of the descendant of a composite font ({@code /W} and {@code /DW}). */
  static Widths composite(COSDictionary descendant) {
    Widths widths = new Widths(descendant.getFloat(COSName.DW, 1000));
    COSArray array = descendant.getCOSArray(COSName.W);
    int room = MOST;
    int i = 0;
    while (array != null && i + 1 < array.size()) {
      if (!(array.getObject(i) instanceof COSNumber first)) {
        break;
      }
      COSBase next = array.getObject(i + 1);
      if (next instanceof COSArray run) {
        for (int j = 0; j < run.size(); j++) {
          widths.put(first.intValue() + j, run.getObject(j));
        }
        i += 2;
      } else if (next instanceof COSNumber last && i + 2 < array.size()) {
        int end = Math.min(last.intValue(), 0xFFFF);
        room -= Math.max(0, end - first.intValue());
        if (room < 0) {
          break;
        }
        for (int code = Math.max(0, first.intValue()); code <= end; code++) {
          widths.put(code, array.getObject(i + 2));
        }
        i += 3;
      } else {
        break;
      }
    }
    return widths;
  }

  private void put(int code, @Nullable COSBase value) {
    if (value instanceof COSNumber number) {
      known.put(code, (double) number.floatValue());
    }
  }
}
