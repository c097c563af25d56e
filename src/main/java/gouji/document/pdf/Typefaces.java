package gouji.document.pdf;

import gouji.submission.RefusedException;
import java.io.IOException;
import java.util.IdentityHashMap;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.jspecify.annotations.Nullable;

/** The fonts of one document, each opened once. */
final class Typefaces {
  /** A font that cannot be opened: something is drawn, but nobody can say what. */
  static final Typeface UNKNOWN = Unknown.TYPEFACE;

  private final Streams streams;
  private final IdentityHashMap<COSDictionary, Typeface> known = new IdentityHashMap<>();

  Typefaces(Streams streams) {
    this.streams = streams;
  }

  Typeface of(@Nullable COSDictionary font) throws IOException, RefusedException {
    if (font == null) {
      return UNKNOWN;
    }
    Typeface face = known.get(font);
    if (face == null) {
      face = open(font);
      known.put(font, face);
    }
    return face;
  }

  private Typeface open(COSDictionary font) throws IOException, RefusedException {
    CMap toUnicode = toUnicode(font);
    COSName subtype = font.getCOSName(COSName.SUBTYPE);
    if (toUnicode == null || subtype == null || subtype.equals(COSName.TYPE3)) {
      return borrow(font, toUnicode);
    }
    if (subtype.equals(COSName.TYPE0)) {
      COSDictionary descendant = descendant(font);
      COSBase encoding = font.getDictionaryObject(COSName.ENCODING);
      if (descendant == null || !COSName.IDENTITY_H.equals(encoding)) {
        return borrow(font, toUnicode);
      }
      return new DirectTypeface(
          2, toUnicode, Widths.composite(descendant), () -> borrow(font, toUnicode));
    }
    Widths widths = Widths.simple(font);
    return widths == null
        ? borrow(font, toUnicode)
        : new DirectTypeface(1, toUnicode, widths, () -> borrow(font, toUnicode));
  }

  private static @Nullable COSDictionary descendant(COSDictionary font) {
    COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
    return descendants != null
            && descendants.size() > 0
            && descendants.getObject(0) instanceof COSDictionary descendant
        ? descendant
        : null;
  }

  private @Nullable CMap toUnicode(COSDictionary font) throws IOException, RefusedException {
    if (!(font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream stream)) {
      return null;
    }
    CMap map = new CMapParser().parse(new RandomAccessReadBuffer(streams.decode(stream)));
    return map.hasUnicodeMappings() ? map : null;
  }

  private static Typeface borrow(COSDictionary font, @Nullable CMap toUnicode) {
    COSDictionary bare = new COSDictionary(font);
    bare.removeItem(COSName.TO_UNICODE);
    try {
      return new BorrowedTypeface(PDFontFactory.createFont(bare), toUnicode);
    } catch (IOException e) {
      return UNKNOWN;
    }
  }

  private enum Unknown implements Typeface {
    TYPEFACE;

    private static final Shape ILLEGIBLE = new Shape(Lettering.ILLEGIBLE, 0.5);

    @Override
    public int length(byte[] string, int at) {
      return 1;
    }

    @Override
    public Shape shape(int code, int length) {
      return ILLEGIBLE;
    }

    @Override
    public boolean vertical() {
      return false;
    }
  }
}
