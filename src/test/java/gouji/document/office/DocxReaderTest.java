package gouji.document.office;

import static gouji.document.office.Word.docx;
import static gouji.document.office.Word.p;
import static gouji.document.office.Word.tbl;
import static gouji.document.office.Word.tc;
import static gouji.document.office.Word.tr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gouji.document.Sketch;
import gouji.submission.Refusal.Reason;
import gouji.submission.RefusedException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DocxReaderTest {

  private static String read(byte[] bytes) throws RefusedException {
    return Sketch.of(new DocxReader(), bytes);
  }

  @DisplayName("runs are read as their author sees them")
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          runs joined      | <w:r><w:t>20</w:t></w:r><w:r><w:t>24</w:t></w:r>年 | 2024
          tab              | <w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r> | a\tb
          deleted          | <w:r><w:t>1</w:t></w:r><w:del><w:r><w:delText>2</w:delText></w:r></w:del><w:ins><w:r><w:t>3</w:t></w:r></w:ins> | 13
          moved            | <w:moveFrom><w:r><w:t>1</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>2</w:t></w:r></w:moveTo> | 2
          hidden           | <w:r><w:rPr><w:vanish/></w:rPr><w:t>1</w:t></w:r><w:r><w:t>2</w:t></w:r> | 2
          not hidden       | <w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>1</w:t></w:r> | 1
          hidden by style  | <w:r><w:rPr><w:rStyle w:val='child'/></w:rPr><w:t>1</w:t></w:r><w:r><w:t>2</w:t></w:r> | 2
          struck           | <w:r><w:rPr><w:strike/></w:rPr><w:t>1</w:t></w:r><w:r><w:t>2</w:t></w:r> | 2
          once was hidden  | <w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>1</w:t></w:r> | 1
          note mark        | <w:r><w:t>12</w:t></w:r><w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>1</w:t></w:r> | 12¹
          field            | <w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>SUM(ABOVE)</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>7</w:t></w:r> | 7
          content control  | <w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent><w:r><w:t>5</w:t></w:r></w:sdtContent></w:sdt> | 5
          drawn twice      | <w:r><mc:AlternateContent><mc:Choice><w:t>8</w:t></mc:Choice><mc:Fallback><w:t>8</w:t></mc:Fallback></mc:AlternateContent></w:r> | 8
          raised by style  | <w:r><w:t>12</w:t></w:r><w:r><w:rPr><w:rStyle w:val='mark'/></w:rPr><w:t>1</w:t></w:r> | 12¹
          raised by points | <w:r><w:t>12</w:t></w:r><w:r><w:rPr><w:position w:val='10'/></w:rPr><w:t>1</w:t></w:r> | 12¹
          set to the line  | <w:r><w:rPr><w:position w:val='-2'/></w:rPr><w:t>12</w:t></w:r> | 12
          struck by style  | <w:r><w:rPr><w:rStyle w:val='out'/></w:rPr><w:t>1</w:t></w:r><w:r><w:rPr><w:rStyle w:val='out'/><w:strike w:val='0'/></w:rPr><w:t>2</w:t></w:r> | 2
          hidden paragraph | <w:pPr><w:pStyle w:val='child'/></w:pPr><w:r><w:t>1</w:t></w:r></w:p><w:p><w:r><w:t>2</w:t></w:r> | 2
          white            | <w:r><w:t>1</w:t></w:r><w:r><w:rPr><w:color w:val='ffffff'/></w:rPr><w:t>2件</w:t></w:r> | 1￼件
          font of pictures | <w:r><w:rPr><w:rFonts w:ascii='Wingdings 2'/></w:rPr><w:t>1</w:t></w:r> | ￼
          field in a code  | <w:r><w:fldChar w:fldCharType='begin'/><w:instrText>IF</w:instrText><w:fldChar w:fldCharType='begin'/><w:fldChar w:fldCharType='separate'/><w:t>5</w:t><w:fldChar w:fldCharType='end'/><w:fldChar w:fldCharType='separate'/><w:t>7</w:t><w:fldChar w:fldCharType='end'/></w:r> | 7
          reading aid      | <w:r><w:ruby><w:rt><w:r><w:t>gōu</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>勾</w:t></w:r></w:rubyBase></w:ruby></w:r><w:r><w:t>稽</w:t></w:r> | 勾稽
          """)
  void readsRuns(String what, String runs, String text) throws RefusedException {
    String styles =
        "<w:style w:styleId='base'><w:rPr><w:vanish/></w:rPr></w:style>"
            + "<w:style w:styleId='mark'><w:rPr><w:vertAlign w:val='superscript'/></w:rPr></w:style>"
            + "<w:style w:styleId='out'><w:rPr><w:strike/></w:rPr></w:style>"
            + "<w:style w:styleId='child'><w:basedOn w:val='base'/></w:style>";
    assertThat(read(docx("<w:p>" + runs + "</w:p>", "", styles))).isEqualTo(text);
  }

  @DisplayName("what is seen in a cell and is no text leaves a mark there")
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          struck alone    | <w:r><w:rPr><w:strike/></w:rPr><w:t>1</w:t></w:r> | ￼
          struck beside   | <w:r><w:rPr><w:strike/></w:rPr><w:t>1</w:t></w:r><w:r><w:t>2</w:t></w:r> | 2
          deleted         | <w:del><w:r><w:delText>1</w:delText></w:r></w:del> | ``
          symbol          | <w:r><w:t>1</w:t><w:sym w:font='Symbol' w:char='F032'/></w:r> | 1￼
          drawn by a code | <w:r><w:fldChar w:fldCharType='begin'/><w:instrText>EQ</w:instrText><w:fldChar w:fldCharType='end'/><w:t>2</w:t></w:r> | ￼2
          no result       | <w:r><w:fldChar w:fldCharType='begin'/><w:fldChar w:fldCharType='separate'/><w:fldChar w:fldCharType='end'/></w:r> | ￼
          formula         | <w:oMath><w:r><w:t>12</w:t></w:r></w:oMath> | 12
          fraction        | <w:oMath><w:f><w:num><w:r><w:t>1</w:t></w:r></w:num><w:den><w:r><w:t>2</w:t></w:r></w:den></w:f></w:oMath> | ￼
          backwards       | <w:bdo w:val='rtl'><w:r><w:t>12</w:t></w:r></w:bdo> | ￼12
          picture beside  | <w:r><w:drawing/></w:r><w:r><w:t>2</w:t></w:r> | 2￼
          text box        | <w:r><w:pict><w:txbxContent><w:p><w:r><w:t>2</w:t></w:r></w:p></w:txbxContent></w:pict></w:r> | 2
          """)
  void marksWhatIsNoText(String what, String runs, String text) throws RefusedException {
    String cell = tc("", "<w:p>" + runs + "</w:p>");
    assertThat(read(docx(tbl(tr(tc("a"), cell))))).isEqualTo("[a|" + text + "]");
  }

  @DisplayName("a line break divides paragraphs, a text box comes behind the paragraph it hangs on")
  @Test
  void readsParagraphs() throws RefusedException {
    String box =
        "<w:r><w:pict><v:textbox><w:txbxContent>"
            + p("box")
            + "</w:txbxContent></v:textbox></w:pict></w:r>";
    assertThat(
            read(docx("<w:p>" + box + "<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r></w:p>" + p("c"))))
        .isEqualTo("a\nb\nbox\nc");
  }

  static Stream<Arguments> tables() {
    String starts = "<w:vMerge w:val='restart'/>";
    String goesOn = "<w:vMerge/>";
    return Stream.of(
        Arguments.of(
            "spans across",
            tbl(tr(tc("<w:gridSpan w:val='2'/>", p("a"))), tr(tc("b"), tc("c"))),
            "[a>2]\n[b|c]"),
        Arguments.of(
            "merged down",
            tbl(
                tr(tc(starts, p("a")), tc("1")),
                tr(tc(goesOn, p("unseen")), tc("2")),
                tr(tc("b"), tc("3"))),
            "[a^2|1]\n[2]\n[b|3]"),
        Arguments.of(
            "a new merge below a merge",
            tbl(
                tr(tc(starts, p("a")), tc("1")),
                tr(tc(goesOn, p("")), tc("2")),
                tr(tc(starts, p("b")), tc("3")),
                tr(tc(goesOn, p("")), tc("4"))),
            "[a^2|1]\n[2]\n[b^2|3]\n[4]"),
        Arguments.of(
            "a continuation of nothing stands for itself",
            tbl(tr(tc("a"), tc("1")), tr(tc(goesOn, p("b")), tc("2"))),
            "[a|1]\n[b|2]"),
        Arguments.of(
            "merged across the old way",
            tbl(
                tr(tc("<w:hMerge w:val='restart'/>", p("a")), tc("<w:hMerge/>", p(""))),
                tr(tc("b"), tc("c"))),
            "[a>2]\n[b|c]"),
        Arguments.of(
            "a row that begins further in",
            tbl(tr(tc("a"), tc("b")), tr("<w:trPr><w:gridBefore w:val='1'/></w:trPr>", tc("c"))),
            "[a|b]\n[c]"),
        Arguments.of(
            "a deleted row",
            tbl(tr(tc("a"), tc("b")), tr("<w:trPr><w:del/></w:trPr>", tc("c"), tc("d"))),
            "[a|b]"),
        Arguments.of(
            "spans as they once were",
            tbl(
                tr(
                    tc(
                        "<w:tcPrChange><w:tcPr><w:gridSpan w:val='3'/></w:tcPr></w:tcPrChange>",
                        p("a")),
                    tc("b"))),
            "[a|b]"),
        Arguments.of(
            "columns that no cell uses are none",
            tbl(
                tr(tc("<w:gridSpan w:val='3'/>", p("a")), tc("b")),
                tr(tc("<w:gridSpan w:val='3'/>", p("c")), tc("d"))),
            "[a|b]\n[c|d]"),
        Arguments.of(
            "paragraphs in a cell",
            tbl(tr(tc("", p("规范性") + p("文件")), tc("", p("")))),
            "[规范性⏎文件|]"),
        Arguments.of(
            "a picture is no blank",
            tbl(tr(tc("a"), tc("", "<w:p><w:r><w:drawing/></w:r></w:p>"))),
            "[a|\uFFFC]"),
        Arguments.of(
            "a table that frames a table",
            tbl(tr(tc("", p("标题") + tbl(tr(tc("a"), tc("1"))) + p("")), tc("页边"))),
            "标题\n[a|1]\n页边"),
        Arguments.of(
            "one cell in a cell is its text",
            tbl(tr(tc("a"), tc("", tbl(tr(tc("1"))) + p("")))),
            "[a|1]"),
        Arguments.of("a frame round a title", tbl(tr(tc("标题"))), "标题"));
  }

  @DisplayName("tables come with their spans on a base grid")
  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void readsTables(String what, String body, String sketch) throws RefusedException {
    assertThat(read(docx(body))).isEqualTo(sketch);
  }

  @DisplayName("numbers that Word sets before paragraphs are part of the text")
  @Test
  void numbersParagraphs() throws RefusedException {
    String numbering =
        "<w:abstractNum w:abstractNumId='7'>"
            + level(0, "chineseCounting", "%1、")
            + level(1, "chineseCounting", "（%2）")
            + level(2, "decimal", "%3.")
            + "</w:abstractNum>"
            + "<w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num>"
            + "<w:num w:numId='2'><w:abstractNumId w:val='7'/>"
            + "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride></w:num>";
    String styles =
        "<w:style w:styleId='h1'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>";
    String body =
        "<w:p><w:pPr><w:pStyle w:val='h1'/></w:pPr><w:r><w:t>总体情况</w:t></w:r></w:p>"
            + numbered(1, 1, "主动公开")
            + numbered(1, 1, "依申请公开")
            + numbered(1, 2, "2024")
            + numbered(1, 0, "行政复议")
            + numbered(1, 1, "其他")
            + numbered(2, 0, "附件")
            + numbered(0, 0, "无号");
    assertThat(read(docx(body, numbering, styles)))
        .isEqualTo("一、总体情况\n（一）主动公开\n（二）依申请公开\n1. 2024\n二、行政复议\n（一）其他\n一、附件\n无号");
  }

  @DisplayName("a figure that Word numbers in its cell, or a blank, is neither the number nor it")
  @Test
  void doubtsNumberedFigures() throws RefusedException {
    String numbering =
        "<w:abstractNum w:abstractNumId='7'>"
            + level(0, "decimal", "%1")
            + level(1, "decimal", "%2．")
            + level(2, "bullet", "·")
            + "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num>";
    String row =
        tr(
            tc("", numbered(1, 0, "规章")),
            tc("", numbered(1, 0, "5")),
            tc("", numbered(1, 1, "")),
            tc("", numbered(1, 2, "7")));
    assertThat(read(docx(tbl(row), numbering, ""))).isEqualTo("[1 规章|2\uFFFD5|1．\uFFFD|7]");
  }

  private static String level(int level, String format, String text) {
    return "<w:lvl w:ilvl='%d'><w:start w:val='1'/><w:numFmt w:val='%s'/><w:lvlText w:val='%s'/></w:lvl>"
        .formatted(level, format, text);
  }

  private static String numbered(int list, int level, String text) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val='%d'/><w:numId w:val='%d'/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>"
        .formatted(level, list, text);
  }

  static Stream<Arguments> refused() {
    String bomb = "<w:document>" + " ".repeat(20_000_000) + "</w:document>";
    String doctype =
        "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><w:document>&x;</w:document>";
    return Stream.of(
        Arguments.of(Reason.HOSTILE, Word.zip(Map.of("word/document.xml", bomb))),
        Arguments.of(Reason.HOSTILE, Word.zip(Map.of("word/document.xml", doctype))),
        Arguments.of(Reason.HOSTILE, docx("<w:tbl><w:tr><w:tc>".repeat(100))),
        Arguments.of(Reason.DAMAGED, Word.zip(Map.of("word/document.xml", "<w:document"))),
        Arguments.of(Reason.DAMAGED, Word.zip(Map.of("word/styles.xml", "<w/>"))),
        Arguments.of(Reason.DAMAGED, altered(docx(p("12")))),
        Arguments.of(Reason.DAMAGED, "PK\3\4 and noise".getBytes(StandardCharsets.UTF_8)),
        Arguments.of(Reason.EMPTY, docx("<w:p/>")),
        Arguments.of(Reason.SCANNED, docx("<w:p><w:r><w:drawing/></w:r></w:p>")));
  }

  /** The package with another checksum in its directory than its document has. */
  private static byte[] altered(byte[] docx) {
    for (int i = 0; i < docx.length - 4; i++) {
      if (docx[i] == 'P' && docx[i + 1] == 'K' && docx[i + 2] == 1 && docx[i + 3] == 2) {
        docx[i + 16] ^= 1;
      }
    }
    return docx;
  }

  @DisplayName("a part in UTF-16, or with a mark before it, is read as well")
  @ParameterizedTest
  @CsvSource({"UTF-16, ''", "UTF-8, \uFEFF", "GB18030, <?xml version='1.0' encoding='GB18030'?>"})
  void readsEncodings(String charset, String start) throws RefusedException {
    String xml =
        start + "<w:wordDocument xmlns:w='w'><w:body>" + p("报告") + "</w:body></w:wordDocument>";
    assertThat(read(xml.getBytes(Charset.forName(charset)))).isEqualTo("报告");
  }

  @DisplayName("what cannot be read is refused with the reason")
  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void refuses(Reason reason, byte[] bytes) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> read(bytes))
        .satisfies(e -> assertThat(e.refusal().reason()).isEqualTo(reason));
  }

  @DisplayName("a document in one XML file, of Word 2003 or of today, is read as well")
  @Test
  void readsFlatXml() throws RefusedException {
    String xml =
        "<?xml version='1.0'?><?mso-application progid='Word.Document'?>"
            + "<w:wordDocument xmlns:w='http://schemas.microsoft.com/office/word/2003/wordml'>"
            + "<w:body>"
            + p("标题")
            + tbl(
                tr(tc("<w:vmerge w:val='restart'/>", p("a")), tc("1")),
                tr(tc("<w:vmerge/>", p("")), tc("2")))
            + "</w:body></w:wordDocument>";
    assertThat(read(xml.getBytes(StandardCharsets.UTF_8))).isEqualTo("标题\n[a^2|1]\n[2]");
  }

  @DisplayName("a web page that was only wrapped into a DOCX is read; what else was, is refused")
  @ParameterizedTest(name = "{0}")
  @CsvSource({"<html><table><tr><td>a<td>1</table>, [a|1]", "{\\rtf1 a}, ''"})
  void readsChunks(String chunk, String sketch) throws RefusedException {
    byte[] docx =
        Word.zip(
            Map.of(
                "word/document.xml",
                "<w:document xmlns:w='w' xmlns:r='r'><w:body><w:altChunk r:id='c'/></w:body></w:document>",
                "word/_rels/document.xml.rels",
                "<Relationships><Relationship Id='c' Type='x/aFChunk' Target='/a.htm'/></Relationships>",
                "a.htm",
                chunk));
    if (sketch.isEmpty()) {
      assertThatExceptionOfType(RefusedException.class)
          .isThrownBy(() -> read(docx))
          .satisfies(e -> assertThat(e.refusal().reason()).isEqualTo(Reason.UNSUPPORTED));
    } else {
      assertThat(read(docx)).isEqualTo(sketch);
    }
  }
}
