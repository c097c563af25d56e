package gouji.document.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gouji.document.Sketch;
import gouji.submission.Refusal.Reason;
import gouji.submission.RefusedException;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OdtReaderTest {
  private static final String STYLES =
      "<office:automatic-styles>"
          + "<style:style style:name='gone'><style:text-properties text:display='none'/></style:style>"
          + "<style:style style:name='heir' style:parent-style-name='gone'/>"
          + "<style:style style:name='up'><style:text-properties style:text-position='super 58%'/>"
          + "</style:style><style:style style:name='moved'><style:text-properties style:text-position='33% 80%'/>"
          + "</style:style><style:style style:name='white'><style:text-properties fo:color='#FFFFFF'/></style:style>"
          + "<style:style style:name='out'><style:text-properties style:text-line-through-style='solid'/></style:style>"
          + "<style:style style:name='in'><style:text-properties style:text-line-through-style='none'/></style:style>"
          + "<text:list-style style:name='count'>"
          + "<text:list-level-style-number text:level='1' style:num-format='1' style:num-suffix='.'/>"
          + "</text:list-style></office:automatic-styles>";

  private static byte[] odt(String body) {
    String content =
        "<office:document-content xmlns:office='o' xmlns:text='t' xmlns:table='b' xmlns:style='s'"
            + " xmlns:draw='d' xmlns:svg='g' xmlns:fo='f'>"
            + STYLES
            + "<office:body>"
            + body
            + "</office:body></office:document-content>";
    return Word.zip(Map.of("content.xml", content));
  }

  private static String read(String text) throws RefusedException {
    return Sketch.of(new OdtReader(), odt("<office:text>" + text + "</office:text>"));
  }

  @DisplayName("text is read as its author sees it")
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          spans           | <text:p>20<text:span>24</text:span>年</text:p> | 2024年
          white space     | <text:p> a\t <text:s text:c='2'/>b<text:tab/>c<text:line-break/>d </text:p> | a   b\tc/d
          hidden          | <text:p>a<text:span text:style-name='heir'>b</text:span></text:p> | a
          note mark       | <text:p>12<text:span text:style-name='up'>1</text:span></text:p> | 12¹
          moved up        | <text:p>12<text:span text:style-name='moved'>1</text:span></text:p> | 12¹
          white           | <text:p>1<text:span text:style-name='white'>2</text:span></text:p> | 1￼
          not struck      | <text:p text:style-name='out'>1<text:span text:style-name='in'>2</text:span></text:p> | 2
          shape           | <text:p>1<draw:custom-shape><text:p>2</text:p></draw:custom-shape></text:p> | 1/2
          deleted         | <text:tracked-changes><text:p>x</text:p></text:tracked-changes><text:p>a</text:p> | a
          comment         | <text:p>a<office:annotation><text:p>x</text:p></office:annotation></text:p> | a
          hidden section  | <text:section text:display='none'><text:p>x</text:p></text:section><text:p>a</text:p> | a
          text box        | <text:p>a<draw:frame><draw:text-box><text:p>b</text:p></draw:text-box><svg:title>x</svg:title></draw:frame>c</text:p> | ac/b
          """)
  void readsText(String what, String xml, String lines) throws RefusedException {
    assertThat(read(xml)).isEqualTo(lines.replace('/', '\n'));
  }

  @DisplayName("cells are repeated and cover others")
  @Test
  void readsTables() throws RefusedException {
    String zero =
        "<table:table-cell table:number-columns-repeated='2'><text:p>0</text:p></table:table-cell>";
    assertThat(
            read(
                "<table:table><table:table-header-rows><table:table-row>"
                    + "<table:table-cell table:number-columns-spanned='3'><text:p>a</text:p></table:table-cell>"
                    + "<table:covered-table-cell table:number-columns-repeated='2'/>"
                    + "</table:table-row></table:table-header-rows>"
                    + "<table:table-row table:number-rows-repeated='2'>"
                    + "<table:table-cell><text:p>b</text:p></table:table-cell>"
                    + zero
                    + "</table:table-row></table:table>"))
        .isEqualTo("[a>3]\n[b|0|0]\n[b|0|0]");
  }

  @DisplayName("what is seen in a cell and is no text leaves a mark there")
  @Test
  void marksWhatIsNoText() throws RefusedException {
    String cell = "<table:table-cell><text:p>%s</text:p></table:table-cell>";
    String row =
        cell.formatted("<text:span text:style-name='out'>1</text:span>")
            + cell.formatted("1<draw:frame><draw:image/></draw:frame>")
            + cell.formatted("<draw:control/>");
    assertThat(read("<table:table><table:table-row>" + row + "</table:table-row></table:table>"))
        .isEqualTo("[\uFFFC|1\uFFFC|\uFFFC]");
  }

  @DisplayName("a figure that is numbered in its cell, or a blank, is neither the number nor it")
  @Test
  void doubtsNumberedFigures() throws RefusedException {
    String list = "<text:list text:style-name='count'><text:list-item><text:p>%s</text:p>";
    String cell = "<table:table-cell>" + list + "</text:list-item></text:list></table:table-cell>";
    String row = cell.formatted("规章") + cell.formatted("5") + cell.formatted("");
    assertThat(read("<table:table><table:table-row>" + row + "</table:table-row></table:table>"))
        .isEqualTo("[1. 规章|1.\uFFFD5|1.\uFFFD]");
  }

  @DisplayName("what cannot be read is refused with the reason")
  @Test
  void refuses() {
    refuses(odt("<office:presentation/>"), Reason.UNSUPPORTED);
    String manifest = "<m:manifest xmlns:m='m'><m:encryption-data/></m:manifest>";
    refuses(
        Word.zip(Map.of("META-INF/manifest.xml", manifest, "content.xml", "x")), Reason.ENCRYPTED);
    refuses(Word.zip(Map.of("content.xml", "<office")), Reason.DAMAGED);
    refuses(odt("<office:text><text:p>" + "<text:span>".repeat(100)), Reason.HOSTILE);
  }

  private static void refuses(byte[] bytes, Reason reason) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> Sketch.of(new OdtReader(), bytes))
        .satisfies(e -> assertThat(e.refusal().reason()).isEqualTo(reason));
  }
}
