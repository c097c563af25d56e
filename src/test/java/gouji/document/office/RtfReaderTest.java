package gouji.document.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gouji.document.Sketch;
import gouji.submission.Refusal.Reason;
import gouji.submission.RefusedException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RtfReaderTest {

  private static String read(String rtf) throws RefusedException {
    return Sketch.of(new RtfReader(), rtf.getBytes(StandardCharsets.ISO_8859_1));
  }

  @DisplayName("characters are read in whatever way they are written")
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          code page         | {\\rtf1\\ansi\\ansicpg936 \\'d6\\'d0} | 中
          trail byte plain  | {\\rtf1\\ansi\\ansicpg936 \\'81@} | 丂
          by font           | {\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset134{\\*\\falt B};}}\\f1 \\'d6\\'d0\\f0 \\'e9} | 中é
          Unicode           | {\\rtf1\\u20013?\\u25991 ?} | 中文
          two substitutes   | {\\rtf1\\uc2 \\u20013\\'d6\\'d0\\uc0 \\u25991} | 中文
          no substitutes    | {\\rtf1\\u20013\\u25991} | 中文
          negative          | {\\rtf1\\u-3913?} | \uF0B7
          both ways         | {\\rtf1{\\upr{zh}{\\*\\ud{\\u20013?}}}} | 中
          escaped           | {\\rtf1 \\{a\\}\\\\} | {a}\\
          no-break          | {\\rtf1 1\\_2\\~3} | 1-2\u00A03
          """)
  void readsCharacters(String what, String rtf, String text) throws RefusedException {
    assertThat(read(rtf)).isEqualTo(text);
  }

  @DisplayName("raw bytes are read by the code page, line ends in the file are nothing")
  @Test
  void readsRawBytes() throws RefusedException {
    byte[] rtf = "{\\rtf1\\ansi\\ansicpg936 一、总\r\n体情况\\par}".getBytes(Charset.forName("GBK"));
    assertThat(Sketch.of(new RtfReader(), rtf)).isEqualTo("一、总体情况");
  }

  @DisplayName("text is read as its author sees it")
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          paragraphs      | {\\rtf1 a\\par b\\line c\\tab d} | a/b/c\td
          groups unread   | {\\rtf1{\\info{\\title x}}{\\header y}{\\*\\foo z}a{\\footnote n}} | a
          field           | {\\rtf1{\\field{\\*\\fldinst SUM}{\\fldrslt 7}}} | 7
          hidden          | {\\rtf1 a{\\v b}\\v c\\v0 d\\v e\\plain f} | adf
          deleted         | {\\rtf1 a{\\deleted b}{\\revised c}} | ac
          struck          | {\\rtf1 a{\\strike b}{\\striked1 c}\\striked0 d} | ad
          note mark       | {\\rtf1 12{\\super 3}{\\sub 4}} | 12³₄
          raised          | {\\rtf1 12{\\up6 3}{\\up2 4}{\\dn 5}} | 12³4₅
          label           | {\\rtf1{\\listtext 1.\\tab}a\\par{\\pntext\\'a8\\'a2}b} | 1. a/¨¢ b
          text box        | {\\rtf1 a{\\shp{\\*\\shpinst{\\sp{\\sn n}{\\sv v}}{\\shptxt box\\par}}{\\shprslt old}}b} | ab/box
          binary          | {\\rtf1{\\pict\\bin5 }}}}}}a} | a
          """)
  void readsText(String what, String rtf, String lines) throws RefusedException {
    assertThat(read(rtf)).isEqualTo(lines.replace('/', '\n'));
  }

  @DisplayName("tables come with their spans on a base grid")
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          cells           | \\trowd\\cellx100\\cellx200\\pard\\intbl a\\cell 1\\par 2\\cell\\row | [a;1⏎2]
          unlike rows     | \\trowd\\cellx200\\intbl a\\cell\\row\\trowd\\cellx100\\cellx200\\intbl b\\cell c\\cell\\row | [a>2]/[b;c]
          by a hair       | \\trowd\\cellx1000\\cellx2000\\intbl a\\cell b\\cell\\row\\trowd\\cellx1015\\cellx2000\\intbl c\\cell d\\cell\\row | [a;b]/[c;d]
          merged across   | \\trowd\\clmgf\\cellx100\\clmrg\\cellx200\\intbl a\\cell\\cell\\row\\trowd\\cellx100\\cellx200\\intbl b\\cell c\\cell\\row | [a>2]/[b;c]
          merged down     | \\trowd\\clvmgf\\cellx100\\cellx200\\intbl a\\cell 1\\cell\\row\\trowd\\clvmrg\\cellx100\\cellx200\\intbl \\cell 2\\cell\\row | [a^2;1]/[2]
          same definition | \\trowd\\cellx100\\cellx200\\intbl a\\cell b\\cell\\row\\intbl c\\cell d\\cell\\row | [a;b]/[c;d]
          not said        | \\trowd\\cellx100\\cellx200\\pard a\\par b\\cell c\\cell\\row\\pard d | [a⏎b;c]/d
          a cell too many | \\trowd\\cellx100\\intbl a\\cell b\\cell\\row | [a;b]
          struck          | \\trowd\\cellx100\\cellx200\\intbl{\\strike 1}\\cell{\\strike 1}2\\cell\\row | [￼;2]
          drawn by a code | \\trowd\\cellx100\\cellx200\\intbl{\\field{\\*\\fldinst EQ}{\\fldrslt }}\\cell{\\field{\\*\\fldinst SUM}{\\fldrslt 7}}\\cell\\row | [￼;7]
          box in a cell   | \\trowd\\cellx100\\cellx200\\intbl a\\cell{\\shp{\\*\\shpinst{\\shptxt 2\\par}}}\\cell\\row | [a;2]
          numbered        | \\trowd\\cellx1000\\cellx2000\\cellx3000\\intbl{\\listtext 1\\tab}a\\cell{\\listtext 2\\tab}5\\cell{\\listtext 3.}\\cell\\row | [1 a;2�5;3.�]
          defined behind  | \\pard\\intbl a\\cell b\\cell\\trowd\\cellx100\\cellx200\\row | [a;b]
          within a cell   | \\trowd\\cellx900\\cellx1000\\intbl o\\par\\itap2 a\\nestcell 1\\nestcell{\\*\\nesttableprops\\trowd\\cellx100\\cellx200\\nestrow}{\\nonesttables\\par}\\pard\\intbl\\itap1\\cell p\\cell\\row | o/[a;1]/p
          never ended     | \\trowd\\cellx100\\cellx200\\intbl a\\cell b | a/b
          """)
  void readsTables(String what, String rtf, String sketch) throws RefusedException {
    assertThat(read("{\\rtf1 " + rtf + "}")).isEqualTo(sketch.replace(';', '|').replace('/', '\n'));
  }

  @DisplayName("groups beyond measure are refused, and files that end amid a group")
  @ParameterizedTest
  @CsvSource({"20000, HOSTILE", "1, DAMAGED"})
  void refuses(int groups, Reason reason) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> read("{\\rtf1 a" + "{".repeat(groups) + "}"))
        .satisfies(e -> assertThat(e.refusal().reason()).isEqualTo(reason));
  }

  @DisplayName("a group ended too often and bytes cut short do no harm")
  @Test
  void survives() throws RefusedException {
    assertThat(read("{\\rtf1 a}}}b\\'9\\")).isEqualTo("ab?9");
  }
}
