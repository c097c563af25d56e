package gouji.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is drawn as text, and the words it is read as. */
class WordsTest {

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          BT /F1 10 Tf 20 150 Td (12) Tj (34) Tj ET                | 1234
          BT /F1 10 Tf 20 150 Td (12 34) Tj ET                     | 12 34
          BT /F1 10 Tf 20 150 Td [(12) -150 (34)] TJ ET            | 1234
          BT /F1 10 Tf 20 150 Td [(12) -400 (34)] TJ ET            | 12 34
          BT /F1 10 Tf 20 150 Td [(12) 900 (34)] TJ ET             | 12 34
          BT /F1 10 Tf 8 Tc 20 150 Td (331) Tj ET                  | 3 3 1
          BT /F1 10 Tf 20 150 Td (12) Tj 0 -12 Td (34) Tj ET       | 12 34
          BT /F1 10 Tf 12 TL 20 150 Td (12) Tj (34) ' ET           | 12 34
          BT /F1 10 Tf 12 TL 20 150 Td (12) Tj 0 0 (34) " ET       | 12 34
          BT /F1 10 Tf 20 150 Td (12) Tj /F1 6 Tf (34) Tj ET       | 12 34
          BT /F1 10 Tf 20 150 Td (12) Tj 5 Ts (34) Tj ET           | 12 34
          BT /F1 10 Tf 20 150 Td (\\(1\\)\\061) Tj ET              | (1)1
          BT /F1 10 Tf 20 150 Td <31 32> Tj ET                     | 12
          BT /F2 10 Tf 20 150 Td <B9E6D5C233> Tj ET                | 规章3
          BT /F3 10 Tf 20 150 Td <00010002> Tj ET                  | 一2
          BT /F3 10 Tf 20 150 Td <00020033> Tj ET                  | 2\uFFFD
          BT /F9 10 Tf 20 150 Td (12) Tj ET                        | \uFFFD\uFFFD
          """)
  void reads(String content, String words) throws Exception {
    assertThat(Drawing.of(content).words())
        .containsExactlyElementsOf(Arrays.asList(words.replace("\\uFFFD", "\uFFFD").split(" ")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          unseen mode       | BT /F1 10 Tf 3 Tr 20 150 Td (1) Tj ET
          clip mode         | BT /F1 10 Tf 7 Tr 20 150 Td (1) Tj ET
          white             | BT /F1 10 Tf 1 g 20 150 Td (1) Tj ET
          white, by RGB     | BT /F1 10 Tf 1 1 1 rg 20 150 Td (1) Tj ET
          white, by CMYK    | BT /F1 10 Tf 0 0 0 0 k 20 150 Td (1) Tj ET
          white outline     | BT /F1 10 Tf 1 Tr 1 G 20 150 Td (1) Tj ET
          black on black    | 0 g 10 100 100 90 re f BT /F1 10 Tf 20 150 Td (1) Tj ET
          no size           | BT /F1 0.1 Tf 20 150 Td (1) Tj ET
          off the page      | BT /F1 10 Tf 320 150 Td (1) Tj ET
          outside the clip  | q 100 100 50 50 re W n BT /F1 10 Tf 20 150 Td (1) Tj ET Q
          painted over      | BT /F1 10 Tf 20 150 Td (1) Tj ET 1 g 10 100 100 90 re f
          oblique           | BT /F1 10 Tf 0.7 0.7 -0.7 0.7 20 150 Tm (1) Tj ET
          large and pale    | 0.8 g BT /F1 60 Tf 20 50 Td (1) Tj ET
          marked as such    | /Artifact <</Subtype /Watermark>> BDC BT /F1 10 Tf 20 150 Td (1) Tj ET EMC
          drawn twice       | BT /F1 10 Tf 100 80 Td (2) Tj 0.3 0 Td (2) Tj ET
          """)
  void leavesOutWhatIsNotSeen(String why, String content) throws Exception {
    String seen = " 0 g BT /F1 10 Tf 100 80 Td (2) Tj ET";
    assertThat(Drawing.of("q " + content + " Q" + seen).words()).as(why).containsExactly("2");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          white on black          | 0 g 10 100 100 90 re f BT /F1 10 Tf 1 g 20 150 Td (1) Tj ET
          under a hollow frame    | BT /F1 10 Tf 20 150 Td (1) Tj ET 10 100 100 90 re 11 101 98 88 re f*
          over a white box        | 1 g 10 100 100 90 re f 0 g BT /F1 10 Tf 20 150 Td (1) Tj ET
          after a form's clip     | q 100 100 5 5 re W n Q BT /F1 10 Tf 20 150 Td (1) Tj ET
          a large black title     | BT /F1 60 Tf 20 50 Td (1) Tj ET
          marked as decoration    | /Artifact BMC BT /F1 10 Tf 20 150 Td (1) Tj ET EMC
          """)
  void readsWhatIsSeen(String why, String content) throws Exception {
    assertThat(Drawing.of(content).words()).as(why).containsExactly("1");
  }

  @Test
  void givesWordsOfOneLineEqualTopsAndBottomsWhateverTheFont() throws Exception {
    assertThat(Drawing.of("BT /F1 10 Tf 20 150 Td (12 ) Tj /F2 10 Tf <B9E6> Tj ET").placed())
        .containsExactly("12@20,41+11x10", "规@34,41+10x10");
  }

  @Test
  void knowsWhereEachCharacterBegins() throws Exception {
    var word = Drawing.of("BT /F1 10 Tf 20 150 Td (123) Tj ET").pages().get(0).words().get(0);
    assertThat(word.edge(1)).isBetween(25.55, 25.57);
    assertThat(word.part(1, 3).text()).isEqualTo("23");
  }

  /** The same content in the corner of a page that is turned, cropped, or drawn at another unit. */
  @ParameterizedTest
  @CsvSource({
    "0, 1 0 0 1 20 150, '0 0 300 200', 12@20;41+11x10",
    "90, 0 1 -1 0 50 20, '0 0 300 200', 12@20;41+11x10",
    "180, -1 0 0 -1 280 50, '0 0 300 200', 12@20;41+11x10",
    "270, 0 -1 1 0 250 180, '0 0 300 200', 12@20;41+11x10",
    "0, 1 0 0 1 20 150, '10 0 300 160', 12@10;1+11x10",
  })
  void undoesTheTurnAndTheCropOfThePage(int turn, String matrix, String crop, String word)
      throws Exception {
    float[] c = new float[4];
    String[] corners = crop.split(" ");
    for (int i = 0; i < 4; i++) {
      c[i] = Float.parseFloat(corners[i]);
    }
    Drawing drawing = Drawing.of("BT /F1 10 Tf " + matrix + " Tm (12) Tj ET");
    drawing.with(
        (page, resources) -> {
          page.setRotation(turn);
          page.setCropBox(new PDRectangle(c[0], c[1], c[2] - c[0], c[3] - c[1]));
        });
    assertThat(drawing.placed()).containsExactly(word.replace(';', ','));
  }

  @Test
  void turnsAPageOnWhichEverythingLiesOnItsSide() throws Exception {
    Drawing drawing = Drawing.of("BT /F1 10 Tf 0 1 -1 0 50 20 Tm (12) Tj ET");
    assertThat(drawing.placed()).containsExactly("12@20,41+11x10");
  }

  @Test
  void readsALabelOnItsSideGlyphByGlyphDownThePage() throws Exception {
    String upright = "BT /F1 10 Tf 20 150 Td (123456789) Tj ";
    assertThat(Drawing.of(upright + "0 1 -1 0 50 20 Tm (12) Tj ET").placed())
        .containsExactly("123456789@20,41+50x10", "1@41,169+10x6", "2@41,174+10x6");
    assertThat(Drawing.of(upright + "0 -1 1 0 50 20 Tm (12) Tj ET").placed())
        .extracting(word -> word.substring(0, 2))
        .containsExactly("12", "1@", "2@");
  }

  @Test
  void readsFormsWhereTheyAreDrawn() throws Exception {
    var entries = Drawing.dictionary("Subtype", "Form", "BBox", Drawing.array(0, 0, 100, 100));
    var form = Drawing.stream("Q Q BT /F1 10 Tf 5 5 Td (12) Tj ET", entries);
    Drawing drawing = Drawing.of("q 1 0 0 1 15 145 cm /X Do Q BT /F1 10 Tf 60 150 Td (3) Tj ET");
    drawing.resource("XObject", "X", form);
    assertThat(drawing.placed()).containsExactly("12@20,41+11x10", "3@60,41+6x10");
  }

  @Test
  void leavesOutLayersThatAreOff() throws Exception {
    Drawing drawing =
        Drawing.of(
            "/OC /L BDC BT /F1 10 Tf 20 150 Td (1) Tj ET EMC BT /F1 10 Tf 20 100 Td (2) Tj ET");
    var layer = Drawing.dictionary("Type", "OCG");
    drawing.resource("Properties", "L", layer);
    assertThat(Drawing.of("").document()).isNotNull();
    drawing
        .document()
        .getDocumentCatalog()
        .getCOSObject()
        .setItem(
            COSName.OCPROPERTIES,
            Drawing.dictionary(
                "OCGs",
                Drawing.array(layer),
                "D",
                Drawing.dictionary("OFF", Drawing.array(layer))));
    assertThat(drawing.words()).containsExactly("2");
  }

  @Test
  void readsFieldsThatWereFilledIn() throws Exception {
    var look =
        Drawing.stream(
            "BT /F1 10 Tf 2 2 Td (42) Tj ET",
            Drawing.dictionary("Subtype", "Form", "BBox", Drawing.array(0, 0, 50, 20)));
    Drawing drawing = Drawing.of("BT /F1 10 Tf 20 150 Td (1) Tj ET");
    drawing.with((page, resources) -> look.setItem(COSName.RESOURCES, resources));
    var field =
        Drawing.dictionary(
            "Subtype",
            "Widget",
            "AP",
            Drawing.dictionary("N", look),
            "Rect",
            Drawing.array(100, 100, 150, 120));
    assertThat(drawing.entry("Annots", Drawing.array(field)).placed())
        .containsExactly("1@20,41+6x10", "42@102,89+11x10");
  }

  @Test
  void readsUprightLinesDownThePage() throws Exception {
    Drawing drawing = Drawing.of("BT /V 10 Tf 50 150 Td <B9E6D5C2> Tj ET");
    drawing.with(
        (page, resources) -> {
          var fonts = resources.getCOSDictionary(COSName.FONT);
          var upright =
              new org.apache.pdfbox.cos.COSDictionary(
                  fonts.getCOSDictionary(COSName.getPDFName("F2")));
          upright.setItem(COSName.ENCODING, COSName.getPDFName("GBK-EUC-V"));
          fonts.setItem(COSName.getPDFName("V"), upright);
        });
    assertThat(drawing.placed()).isEqualTo(List.of("规@45,50+10x10", "章@45,60+10x10"));
  }
}
