package gouji.report;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.figure.Figure;
import gouji.form.FigureName;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecogniserTest {

  static Stream<Named<UnaryOperator<String>>> waysToPrintTheSame() {
    return Stream.of(
        way("as it is", text -> text),
        way("each figure on a line of its own", text -> text.replaceAll(" (?=\\d)", "\n")),
        way(
            "labels run into the first figure",
            text -> text.replaceAll("(?<=[”）\\p{IsHan}]) (?=\\d)", "")),
        way("section two on one line", RecogniserTest::sectionTwoOnOneLine),
        way(
            "a label wrapped round its figures",
            text ->
                text.replace("不再处理其政府信息公开申请 ", "不再处理其政府\n").replace("\n2.申请人", "\n信息公开申请\n2.申请人")),
        way("a label misspelt", text -> text.replace("属于行政查询事项", "属于行政查洵事项")),
        way("a label without its numeral", text -> text.replace("7.属于行政执法", "属于行政执法")),
        way(
            "pages numbered",
            text ->
                text.replace("规章 ", "— 1 —\n规章 ")
                    .replace("（七）", "2\n（七）")
                    .replace("五、存在", "3\n五、存在")),
        way("full-width digits", RecogniserTest::fullWidth));
  }

  @ParameterizedTest
  @MethodSource("waysToPrintTheSame")
  void readsEveryFigureHoweverItIsPrinted(UnaryOperator<String> way) {
    Report report = Extract.read(way.apply(Extract.text())).orElseThrow();

    List<FigureName> names = Extract.form().figures();
    assertThat(report.entries().keySet()).containsExactlyElementsOf(names);
    for (int place = 0; place < names.size(); place++) {
      Figure figure = report.entry(names.get(place)).orElseThrow().figure();
      int number = Extract.number(place);
      assertThat(figure)
          .as("%s", names.get(place))
          .isInstanceOfSatisfying(
              Figure.Amount.class, a -> assertThat(a.value()).isEqualByComparingTo("" + number));
    }
  }

  static Stream<Named<UnaryOperator<String>>> waysToLeaveDoubt() {
    return Stream.of(
        way("figures run together", text -> text.replace("规章 100 101 102", "规章100101102")),
        way("a figure lost", text -> text.replace("规章 100 101 102", "规章 100 102")),
        way("a figure too many", text -> text.replace("规章 100 101 102", "规章 100 101 102 6")),
        way("a rest beside a figure", text -> text.replace("规章 100 101 102", "规章 100 101 102|6")),
        way("a rest behind a bar", text -> text.replace("规章 100 101 102", "规章 100 101 10 | 2")),
        way(
            "wrapped figures, the first of them in its label",
            text -> text.replace("规章 100 101 102", "规章100\n101\n102")),
        way(
            "a rest on a line of its own",
            text -> text.replace("规章 100 101 102", "规章 100 101 102\n6")),
        way("columns in another order", text -> text.replace("本年制发件数 本年废止件数", "本年废止件数 本年制发件数")),
        way(
            "columns of an older form",
            text -> text.replace("本年制发件数 本年废止件数 现行有效件数", "本年新制作数量 本年新公开数量 对外公开总数量")));
  }

  @ParameterizedTest
  @MethodSource("waysToLeaveDoubt")
  void neverGuesses(UnaryOperator<String> way) {
    String spoilt = way.apply(Extract.text());
    assertThat(spoilt).isNotEqualTo(Extract.text());

    Report report = Extract.read(spoilt).orElseThrow();

    FigureName name = new FigureName("documents", "rules", "in_force");
    assertThat(report.entry(name))
        .hasValueSatisfying(
            entry -> assertThat(entry.figure()).isInstanceOf(Figure.Doubtful.class));
  }

  @Test
  void shiftsNothingWhereARowIsMissing() {
    String text = Extract.text().replaceAll("\n8\\.属于行政查询事项[^\n]*", "");

    Report report = Extract.read(text).orElseThrow();

    assertThat(report.entries().keySet())
        .hasSize(193)
        .noneMatch(name -> name.row().equals("refused.administrative_query"));
    FigureName next = new FigureName("applications", "unavailable.not_held", "total");
    int place = Extract.form().figures().indexOf(next);
    assertThat(report.entry(next).orElseThrow().figure().text())
        .isEqualTo(String.valueOf(Extract.number(place)));
  }

  @Test
  void knowsTheOlderRowOfAnEdition() {
    String text =
        Extract.text()
            .replaceAll("\n1\\.申请人无正当[^\n]*\n2\\.申请人逾期[^\n]*\n3\\.其他", "")
            .replace("（六）其他处理\n", "（六）其他处理 ");

    Report report = Extract.read(text.replace("（六）其他处理\n ", "（六）其他处理 ")).orElseThrow();

    assertThat(report.outdated()).hasSize(1);
    assertThat(report.entries()).hasSize(186);
  }

  @Test
  void tellsTheFormByItsLabelsWhereTheirFiguresAreLost() {
    int from = Extract.text().indexOf("一、本年新收");
    String text =
        Extract.text().substring(0, from)
            + Extract.text().substring(from).replaceAll("(?<=[”）\\p{IsHan}])( \\d+)+", "");

    Report report = Extract.read(text).orElseThrow();

    assertThat(report.form().id()).isEqualTo("gongkai-2021");
    assertThat(report.outdated()).isEmpty();
  }

  @Test
  void readsTheTextBetweenTheTables() {
    Report report = Extract.read(Extract.text()).orElseThrow();

    assertThat(report.sections())
        .extracting(Section::code)
        .containsExactly("overview", "disclosure", "applications", "litigation", "problems");
    assertThat(report.sections().get(0).text()).isEqualTo("2023年，我局收到申请5件。");
    assertThat(report.sections().get(4).text()).isEqualTo("公开形式不够丰富。");
  }

  @Test
  void leavesAloneWhatIsNoReport() {
    assertThat(Extract.read("关于召开会议的通知\n请各单位于3月1日前报送名单。")).isEmpty();
    assertThat(Extract.read("各乡镇：\n请于本月底前报送政府信息公开工作年度报告，不得迟延。")).isEmpty();
  }

  private static String sectionTwoOnOneLine(String text) {
    int from = text.indexOf("二、主动公开");
    int to = text.indexOf("三、收到和处理");
    return text.substring(0, from)
        + text.substring(from, to).strip().replace('\n', ' ')
        + "\n"
        + text.substring(to);
  }

  private static String fullWidth(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars().forEach(c -> wide.append((char) (c >= '0' && c <= '9' ? c + 0xfee0 : c)));
    return wide.toString();
  }

  private static Named<UnaryOperator<String>> way(String name, UnaryOperator<String> way) {
    return Named.of(name, way);
  }
}
