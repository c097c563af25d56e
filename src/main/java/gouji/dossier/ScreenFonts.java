package gouji.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Our own font in place of every font that a document does not carry. It has the Chinese signs that
 * the fonts of a server lack, and a page looks the same on every machine.
 */
final class ScreenFonts implements FontMapper {
  private final TrueTypeFont font;

  private ScreenFonts(TrueTypeFont font) {
    this.font = font;
  }

  /** Makes it the way PDFBox finds fonts, in this whole process. */
  static void install() {
    try (InputStream in = ScreenFonts.class.getResourceAsStream(Lettering.FILE)) {
      byte[] bytes = Objects.requireNonNull(in, Lettering.FILE).readAllBytes();
      FontMappers.set(new ScreenFonts(new TTFParser().parse(new RandomAccessReadBuffer(bytes))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public FontMapping<TrueTypeFont> getTrueTypeFont(
      @Nullable String baseFont, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(font, true);
  }

  @Override
  public FontMapping<FontBoxFont> getFontBoxFont(
      @Nullable String baseFont, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(font, true);
  }

  @Override
  public CIDFontMapping getCIDFont(
      @Nullable String baseFont,
      @Nullable PDFontDescriptor descriptor,
      @Nullable PDCIDSystemInfo info) {
    return new CIDFontMapping(null, font, true);
  }
}
