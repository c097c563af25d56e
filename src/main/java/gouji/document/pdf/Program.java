package gouji.document.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.CmapTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1CFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.jspecify.annotations.Nullable;

/**
 * What a font program that is in the document says of its own glyphs. A subset may number its
 * glyphs as it likes under an encoding that calls number 49 the digit one; only if the program
 * agrees is it a one.
 */
final class Program {
  private Program() {}

  /** Whether the glyph that is drawn for the code is the one that its encoding names. */
  static boolean vouches(PDSimpleFont font, int code, String text) throws IOException {
    if (text.isBlank()) {
      return true;
    }
    if (!font.isEmbedded()) {
      return !subset(font) || font.getCOSObject().containsKey(COSName.ENCODING);
    }
    if (font instanceof PDType1Font type1) {
      return type1.getFontBoxFont().hasGlyph(type1.codeToName(code));
    }
    if (font instanceof PDType1CFont compact) {
      return compact.getFontBoxFont().hasGlyph(compact.codeToName(code));
    }
    return !(font instanceof PDTrueTypeFont trueType)
        || !trueType.isSymbolic()
        || isDrawnAs(trueType, code, text);
  }

  /** A part of a font, numbered for this document, has six letters and a plus before its name. */
  private static boolean subset(PDSimpleFont font) {
    String name = font.getName();
    return name != null && name.matches("[A-Z]{6}\\+.*");
  }

  /** Viewers do not ask the encoding of a symbolic font, so the program has to bear it out. */
  private static boolean isDrawnAs(PDTrueTypeFont font, int code, String text) throws IOException {
    TrueTypeFont program = font.getTrueTypeFont();
    int drawn = font.codeToGID(code);
    CmapSubtable unicode = unicode(program);
    int meant = unicode == null ? 0 : unicode.getGlyphId(text.codePointAt(0));
    return drawn != 0
        && (drawn == meant || drawn == program.nameToGID(font.getEncoding().getName(code)));
  }

  /** The character whose glyph is drawn for the code, or null if the program has no word of it. */
  static @Nullable String character(PDType0Font font, PDCIDFontType2 descendant, int code)
      throws IOException {
    CmapSubtable unicode = unicode(descendant.getTrueTypeFont());
    List<Integer> characters = unicode == null ? null : unicode.getCharCodes(font.codeToGID(code));
    return characters == null || characters.isEmpty()
        ? null
        : Character.toString(characters.get(0));
  }

  private static @Nullable CmapSubtable unicode(@Nullable TrueTypeFont program) throws IOException {
    CmapTable table = program == null ? null : program.getCmap();
    if (table == null) {
      return null;
    }
    CmapSubtable found = null;
    for (CmapSubtable map : table.getCmaps()) {
      boolean full =
          map.getPlatformId() == CmapTable.PLATFORM_WINDOWS
              && map.getPlatformEncodingId() == CmapTable.ENCODING_WIN_UNICODE_FULL;
      boolean basic =
          map.getPlatformId() == CmapTable.PLATFORM_UNICODE
              || (map.getPlatformId() == CmapTable.PLATFORM_WINDOWS
                  && map.getPlatformEncodingId() == CmapTable.ENCODING_WIN_UNICODE_BMP);
      if (full) {
        return map;
      }
      if (basic) {
        found = map;
      }
    }
    return found;
  }
}
