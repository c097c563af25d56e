package gouji.document.pdf;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.cmap.CMap;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that one of the encodings everybody knows (GBK-EUC-H) gives to the characters of its
 * order. PDFBox looks through thousands of ranges for each; they are the same in all documents, so
 * each is looked up once.
 */
final class Numbering {
  private static final Map<String, Numbering> KNOWN = new ConcurrentHashMap<>();
  private static final int CODES = 1 << 16;

  private final CMap encoding;

  /** By code, one more than its number; 0 where it is not known yet. */
  private final char[] numbers = new char[CODES];

  private Numbering(CMap encoding) {
    this.encoding = encoding;
  }

  /** The numbering of a font's encoding; null if it is one of the font's own. */
  static @Nullable Numbering of(PDType0Font font) {
    CMap encoding = font.getCMap();
    // Only names that PDFBox knows come so far, and these are few.
    return font.getCOSObject().getDictionaryObject(COSName.ENCODING) instanceof COSName name
            && encoding != null
            && encoding.hasCIDMappings()
        ? KNOWN.computeIfAbsent(name.getName(), known -> new Numbering(encoding))
        : null;
  }

  int of(int code) {
    if (code < 0 || code >= CODES) {
      return encoding.toCID(code);
    }
    int known = numbers[code];
    if (known > 0) {
      return known - 1;
    }
    int number = encoding.toCID(code);
    if (number >= 0 && number < Character.MAX_VALUE) {
      numbers[code] = (char) (number + 1);
    }
    return number;
  }
}
