package gouji.document.pdf;

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
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.jspecify.annotations.Nullable;

/**
 * One stand-in for every font that a document does not carry. Nothing is drawn, so any will do;
 * what is spared is PDFBox's scan of the fonts of the system, which takes seconds and makes what is
 * read depend on the machine.
 */
final class NoSystemFonts implements FontMapper {
  private static final String PATH = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private NoSystemFonts() {}

  /** Makes it the way PDFBox finds fonts, in this whole process. */
  static void install() {
    FontMappers.set(new NoSystemFonts());
  }

  @Override
  public FontMapping<TrueTypeFont> getTrueTypeFont(
      @Nullable String baseFont, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(StandIn.FONT, true);
  }

  @Override
  public FontMapping<FontBoxFont> getFontBoxFont(
      @Nullable String baseFont, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(StandIn.FONT, true);
  }

  @Override
  public CIDFontMapping getCIDFont(
      @Nullable String baseFont,
      @Nullable PDFontDescriptor descriptor,
      @Nullable PDCIDSystemInfo info) {
    return new CIDFontMapping(null, StandIn.FONT, true);
  }

  /** Loaded when first needed, which for most documents is never. */
  private static final class StandIn {
    private static final TrueTypeFont FONT = load();

    private static TrueTypeFont load() {
      try (InputStream in = PDType1Font.class.getResourceAsStream(PATH)) {
        return new TTFParser()
            .parse(new RandomAccessReadBuffer(Objects.requireNonNull(in, PATH).readAllBytes()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
