package gouji.document.text;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.document.Sketch;
import gouji.submission.RefusedException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebReaderTest {

  private static String read(String html) throws RefusedException {
    return Sketch.of(new WebReader(), html.getBytes(StandardCharsets.UTF_8));
  }

  @DisplayName("text is read as a browser shows it")
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          inline elements  | <p>2<span>3</span><b>5</b>件 | 235件
          source line ends | <p>一<i>\\n</i>\\n二</p> | 一 二
          blocks           | <div>一<div>二</div>三</div> | 一/二/三
          breaks           | <p>一<br>二</p> | 一/二
          no-break space   | <p>a&nbsp; b</p> | a\u00A0 b
          scripts          | <p>一<script>二</script><style>p{}</style></p> | 一
          not displayed    | <p>一<span style='DISPLAY: none'>二</span><b hidden>三</b></p> | 一
          struck           | <p>一<del>二</del><s>三</s></p> | 一
          note mark        | <p>12<sup>3</sup></p> | 12³
          numbered items   | <ol start=3><li><p>三</p><li value=7>七<ul><li>点</ul><li>八</ol> | 3. 三/7. 七/点/8. 八
          Chinese numbers  | <ol style='list-style:cjk-ideographic'><li>总体<li><h2>情况</h2></ol> | 一、总体/二、情况
          no numbers       | <ol style='list-style: none'><li>一</ol><ol type=i><li>二</ol> | 一/二
          preformatted     | <pre>a  b\\nc</pre> | a  b/c
          closed           | <details><summary>一</summary>二</details><dialog>三</dialog> | 一
          soft hyphen      | <p>12&shy;3 | 123
          out of sight     | <p>1<i style='opacity:0'>2</i><b style='font-size: 0px'>3</b><u style='position:absolute; left:-999px'>4</u> | 1
          shown again      | <p style='font-size:0'>1<i style='font-size:9pt'>2</i> | 12
          raised           | <p>12<i style='vertical-align:super'>3</i><b style='top:-4pt;mso-text-raise:4pt'>4</b> | 12³⁴
          white on white   | <p>1<font color=white>2</font><i style='color:#FFF'>3</i><b style='background:navy;color:#fff'>4</b> | 1￼￼4
          backwards        | <p><bdo dir=rtl>12</bdo> | ￼￼
          formulas         | <math><mn>12</mn><annotation>x</annotation></math><math><msup><mn>1</mn><mn>2</mn></msup></math> | 12￼
          display          | <span style='display:block'>1</span><div style='display:inline'>2</div><div style='display:inline'>3</div> | 1/23
          chosen           | <p><select><option>1<option selected>2</select><textarea>3</textarea><input type=submit value=4> | 234
          typed            | <p>共<input value='5'>件<input type='hidden' value='9'></p> | 共5件
          """)
  void readsText(String what, String html, String lines) throws RefusedException {
    assertThat(read(html.translateEscapes())).isEqualTo(lines.replace('/', '\n'));
  }

  @DisplayName("tables come with their spans on a base grid")
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          spans        | <table><tr><td rowspan=2>a<td colspan=2>b<tr><td>1<td>2</table> | [a^2;b>2]/[1;2]
          pushed aside | <table><tr><td>x<td rowspan=2>y<td>z<tr><td>1<td>2</table> | [x;y^2;z]/[1;2]
          to the end   | <table><tr><td rowspan=0>a<td>b<tr><td>c</table> | [a^2;b]/[c]
          too far down | <table><tr><td rowspan=9>a<td>b</table> | [a;b]
          bad number   | <table><tr><td colspan='x'>a<td>b</table> | [a;b]
          numbered     | <table><tr><td><ol><li>规章</ol><td><ol><li></ol><td><ul><li></ul></table><ol><li></ol> | [1. 规章;1. �;]
          parts        | <table><tfoot><tr><td>c<td>d</tfoot><thead><tr><th>a<th>b</thead></table> | [a;b]/[c;d]
          hidden cell  | <table><tr><td style='display:none'>x<td>a<td>b</table> | [a;b]
          caption      | <table><caption>t</caption><tr><td>a<td>b</table> | t/[a;b]
          paragraphs   | <table><tr><td><p>a</p><p>b</p><td>c<br>d</table> | [a⏎b;c⏎d]
          unread       | <table><tr><td>4<img src=5.gif><td><svg><text>1</text></svg><td>规章<img src=i.gif><td><input type=checkbox> | [4￼;￼;规章;￼]
          struck       | <table><tr><td><s>1</s><td><s>1</s>2<td style='text-decoration:line-through'>3<td> | [￼;2;￼;]
          unseen cell  | <table><tr><td style='visibility:hidden'>x<td>a<tr style='visibility:hidden'><td>1<td>2<tr><td>b<td>3 | [;a]/[;]/[b;3]
          row groups   | <table><thead><tr><td rowspan=9>a<td>b</thead><tbody><tr><td>1<td>2 | [a;b]/[1;2]
          picture      | <table><tr><td>a<td><img src=5.gif></table> | [a;\uFFFC]
          layout       | <table><tr><td>菜单<td>正文<table><tr><td>a<td>1</table></table> | 菜单/正文/[a;1]
          frame        | <table><tr><td><p>正文</p><p>又一段</p></table> | 正文/又一段
          """)
  void readsTables(String what, String html, String sketch) throws RefusedException {
    assertThat(read(html)).isEqualTo(sketch.replace(';', '|').replace('/', '\n'));
  }

  @DisplayName("what the page's own style sheets hide is not seen, unless they show it again")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          .x { display: none }                                    | 1
          p > i.x, .y { color: red; DISPLAY : none !important }   | 1
          .x { visibility: hidden } /* .x{} */ @import url(a.css) | 1
          @import 'a.css'; @media screen { .x { display: none } } | 1
          @media print { .x { display: none } }                   | 12
          @media (max-width: 9em) { .x { display: none } }        | 12
          p .x { display: inline } .x { display: none }           | 12
          .x { display: none !important } p .x { display: inline }| 1
          .x:hover { display: none } .x::before { display: none } | 12
          .x { vertical-align: super }                            | 1²
          .x { text-decoration: underline line-through }          | 1
          .x { display: none                                      | 1
          """)
  void obeysStyleSheets(String css, String text) throws RefusedException {
    assertThat(read("<style>" + css + "</style><p>1<i class=x>2</i>")).isEqualTo(text);
  }

  @DisplayName("a row that frames running text is layout, the rows beside it are data")
  @Test
  void cutsTheTableAtAFrame() throws RefusedException {
    String prose = "本".repeat(301);
    assertThat(
            read(
                "<table><tr><td rowspan=3>a<td>1<tr><td>"
                    + prose
                    + "<tr><td>2<tr><td>b<td>3</table>"))
        .isEqualTo("[a|1]\n" + prose + "\n2\n[b|3]".replace("2\n[b|3]", "[2]\n[b|3]"));
  }

  @DisplayName("the title of the window stands for a heading that the page lacks")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <title>甲县2023年报告</title><p>正文                            | 甲县2023年报告/正文
          <title>甲县2023年报告_甲县政府</title><h1>甲县 2023 年报告</h1> | 甲县 2023 年报告
          <title></title><p>正文                                          | 正文
          """)
  void keepsTheTitle(String html, String lines) throws RefusedException {
    assertThat(read(html)).isEqualTo(lines.replace('/', '\n'));
  }

  @DisplayName("the encoding is the declared one, unless the bytes say otherwise")
  @ParameterizedTest
  @CsvSource({
    "gb2312, GB18030",
    "gb2312, UTF-8",
    "utf-8, GB18030",
    "big5, Big5",
    "x-none, UTF-16LE"
  })
  void decodes(String declared, String actual) throws RefusedException {
    String html =
        "<html><meta charset='" + declared + "'><body><p>政府公開工作年度 2023 年一月</p></body></html>";
    assertThat(Sketch.of(new WebReader(), html.getBytes(Charset.forName(actual))))
        .isEqualTo("政府公開工作年度 2023 年一月");
  }

  @DisplayName("tables within tables beyond measure do not exhaust the stack")
  @Test
  void boundsNesting() throws RefusedException {
    assertThat(read("<table><tr><td>".repeat(20_000) + "5")).endsWith("5");
  }

  @DisplayName("a page saved with its pictures in one file is read as the page")
  @Test
  void readsWebArchives() throws RefusedException {
    String archive =
        """
        From: <Saved by Word>
        MIME-Version: 1.0
        Content-Type: multipart/related; boundary="b"

        --b
        Content-Type: image/png

        x
        --b
        Content-Type: text/html; charset="utf-8"
        Content-Transfer-Encoding: quoted-printable

        <p>=E6=8A=A5=
        =E5=91=8A</p>
        --b--
        """;
    assertThat(read(archive)).isEqualTo("报告");
  }
}
