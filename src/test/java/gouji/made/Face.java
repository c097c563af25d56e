package gouji.made;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.jspecify.annotations.Nullable;

/** One font of a document: how wide its glyphs are, and the codes that draw them. */
final class Face {
  /** How the document carries its typeface. */
  enum Kind {
    /** Embedded, cut down to the glyphs used, with a map to Unicode. */
    SUBSET,
    /** Embedded whole, without a map to Unicode: only the font program knows. */
    UNMAPPED,
    /** Not embedded: a font that every reader for China has, in Unicode. */
    STSONG,
    /** Not embedded, in GBK, as printer drivers of the nineties left it. */
    SIMSUN,
    /** Embedded, for digits and Latin letters. */
    LATIN,
    /** Not embedded, for digits and Latin letters: one of the fourteen that every reader has. */
    HELVETICA
  }

  private static final Charset GBK = Charset.forName("GBK");

  private final Kind kind;
  private final COSDictionary dictionary;
  private final @Nullable PDFont embedded;

  private Face(Kind kind, COSDictionary dictionary, @Nullable PDFont embedded) {
    this.kind = kind;
    this.dictionary = dictionary;
    this.embedded = embedded;
  }

  static Face in(PDDocument document, Kind kind) throws IOException {
    return switch (kind) {
      case SUBSET, UNMAPPED -> embedded(document, kind, "/fonts/GoujiSample.ttf");
      case LATIN ->
          embedded(document, kind, "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf");
      case HELVETICA -> {
        PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        yield new Face(kind, font.getCOSObject(), font);
      }
      case STSONG -> new Face(kind, named("STSong-Light", "CIDFontType0", "UniGB-UCS2-H"), null);
      case SIMSUN -> new Face(kind, named("SimSun", "CIDFontType2", "GBK-EUC-H"), null);
    };
  }

  private static Face embedded(PDDocument document, Kind kind, String resource) throws IOException {
    try (InputStream program = Face.class.getResourceAsStream(resource)) {
      boolean subset = kind != Kind.UNMAPPED;
      PDType0Font font = PDType0Font.load(document, Objects.requireNonNull(program), subset);
      return new Face(kind, font.getCOSObject(), font);
    }
  }

  /** To be called when all is drawn, before the document is saved. */
  void finish() throws IOException {
    if (embedded != null && embedded.willBeSubset()) {
      embedded.subset();
    }
    if (kind == Kind.UNMAPPED) {
      dictionary.removeItem(COSName.TO_UNICODE);
    }
  }

  COSDictionary dictionary() {
    return dictionary;
  }

  double width(String text, double size) {
    if (embedded == null) {
      return text.chars().mapToDouble(c -> c < 128 ? 0.5 : 1).sum() * size;
    }
    try {
      return embedded.getStringWidth(text) / 1000 * size;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String codes(String text) {
    HexFormat hex = HexFormat.of().withUpperCase();
    if (embedded == null) {
      return hex.formatHex(text.getBytes(kind == Kind.STSONG ? StandardCharsets.UTF_16BE : GBK));
    }
    try {
      if (embedded.willBeSubset()) {
        text.codePoints().forEach(embedded::addToSubset);
      }
      return hex.formatHex(embedded.encode(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static COSDictionary named(String name, String type, String encoding) {
    COSDictionary info = new COSDictionary();
    info.setString(COSName.REGISTRY, "Adobe");
    info.setString(COSName.ORDERING, "GB1");
    info.setInt(COSName.SUPPLEMENT, 2);
    COSDictionary descriptor = new COSDictionary();
    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
    descriptor.setName(COSName.FONT_NAME, name);
    descriptor.setInt(COSName.FLAGS, 4);
    descriptor.setInt(COSName.ASCENT, 859);
    descriptor.setInt(COSName.DESCENT, -141);
    descriptor.setItem(COSName.FONT_BBOX, integers(0, -141, 1000, 859));
    COSDictionary descendant = new COSDictionary();
    descendant.setItem(COSName.TYPE, COSName.FONT);
    descendant.setName(COSName.SUBTYPE, type);
    descendant.setName(COSName.BASE_FONT, name);
    descendant.setItem(COSName.CIDSYSTEMINFO, info);
    descendant.setItem(COSName.FONT_DESC, descriptor);
    descendant.setInt(COSName.DW, 1000);
    // In both encodings the ASCII characters are half as wide as the rest: CIDs 1 to 95 by UCS-2,
    // 814 to 939 by GBK.
    descendant.setItem(COSName.W, integers(1, 95, 500, 814, 939, 500));
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE0);
    font.setName(COSName.BASE_FONT, name);
    font.setName(COSName.ENCODING, encoding);
    COSArray descendants = new COSArray();
    descendants.add(descendant);
    font.setItem(COSName.DESCENDANT_FONTS, descendants);
    return font;
  }

  private static COSArray integers(int... values) {
    COSArray array = new COSArray();
    for (int value : values) {
      array.add(COSInteger.get(value));
    }
    return array;
  }
}
