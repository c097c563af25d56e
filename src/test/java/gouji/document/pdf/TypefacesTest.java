package gouji.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fonts of all kinds, and what their codes are read as. */
class TypefacesTest {
  private static final String LETTERS =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private static InputStream program() {
    return Objects.requireNonNull(PDType1Font.class.getResourceAsStream(LETTERS));
  }

  private static List<String> words(Drawing drawing, COSDictionary font) throws Exception {
    return drawing.resource("Font", "T", font).words();
  }

  private static Drawing drawing(String string) throws Exception {
    return Drawing.of("BT /T 10 Tf 20 150 Td " + string + " Tj ET");
  }

  @ParameterizedTest
  @CsvSource({
    "GBK-EUC-H, GB1, <B9E6D5C23132>, 规章12",
    "GB-EUC-H, GB1, <B9E6D5C2>, 规章",
    "UniGB-UCS2-H, GB1, <89C47AE000310032>, 规章12",
    "UniGB-UTF16-H, GB1, <89C47AE0>, 规章",
    "Identity-H, GB1, <00120013>, 12",
    "Identity-H, Identity, <00120013>, \uFFFD\uFFFD",
  })
  void composedWithoutAProgram(String encoding, String order, String string, String text)
      throws Exception {
    assertThat(words(drawing(string), Drawing.composite(encoding, order))).containsExactly(text);
  }

  @Test
  void glyphNumbersThatOnlyTheProgramCanTell() throws Exception {
    Drawing drawing = drawing("<001400150016>");
    PDFont font = PDType0Font.load(drawing.document(), program(), false);
    font.getCOSObject().removeItem(COSName.TO_UNICODE);
    assertThat(words(drawing, font.getCOSObject())).containsExactly("123");
  }

  @Test
  void anEncodingThatTheProgramBearsOut() throws Exception {
    assertThat(words(symbolic("WinAnsiEncoding"))).containsExactly("12");
  }

  @Test
  void anEncodingThatTheProgramBelies() throws Exception {
    COSDictionary lying =
        Drawing.dictionary("Differences", Drawing.array(0x31, "seven", 0x32, "eight"));
    assertThat(words(symbolic(lying))).containsExactly("\uFFFD\uFFFD");
  }

  private record Made(Drawing drawing, COSDictionary font) {}

  private static List<String> words(Made made) throws Exception {
    return words(made.drawing, made.font);
  }

  private static Made symbolic(Object encoding) throws Exception {
    Drawing drawing = drawing("(12)");
    COSDictionary font =
        PDTrueTypeFont.load(drawing.document(), program(), WinAnsiEncoding.INSTANCE).getCOSObject();
    font.removeItem(COSName.TO_UNICODE);
    font.addAll(Drawing.dictionary("Encoding", encoding));
    Objects.requireNonNull(font.getCOSDictionary(COSName.FONT_DESC))
        .setItem(COSName.FLAGS, COSInteger.get(4));
    return new Made(drawing, font);
  }

  @Test
  void aSubsetThatIsNotThereSaysNothing() throws Exception {
    COSDictionary font = Drawing.font("Type1", "ABCDEF+SimSun");
    assertThat(words(drawing("(12)"), font)).containsExactly("\uFFFD\uFFFD");
  }

  @Test
  void widthsThatPutOneGlyphOnAnother() throws Exception {
    COSDictionary font = Drawing.font("Type1", "Helvetica");
    font.addAll(Drawing.dictionary("FirstChar", 49, "LastChar", 49, "Widths", Drawing.array(0)));
    assertThat(words(drawing("(11)"), font)).containsExactly("1\uFFFD");
  }

  @Test
  void glyphsThatAreDrawings() throws Exception {
    var one = Drawing.stream("600 0 d0", new COSDictionary());
    COSDictionary font = Drawing.font("Type3", "X");
    font.addAll(
        Drawing.dictionary(
            "FontMatrix", Drawing.array(0.01, 0, 0, 0.01, 0, 0),
            "FontBBox", Drawing.array(0, 0, 60, 100),
            "FirstChar", 97,
            "LastChar", 97,
            "Widths", Drawing.array(60),
            "CharProcs", Drawing.dictionary("one", one),
            "Encoding", Drawing.dictionary("Differences", Drawing.array(97, "one"))));
    assertThat(drawing("(aa)").resource("Font", "T", font).placed())
        .containsExactly("11@20,41+12x10");
  }
}
