package gouji.check;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.figure.Figure;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each figure by itself: not there, not to be read, no number, blank, with a remark. */
class FigureChecksTest {

  @ParameterizedTest
  @CsvSource({
    "documents/rules/issued=7, ''",
    "documents/rules/issued=7.0, ''",
    "documents/rules/issued=, ''",
    "documents/rules/issued=若干, “若干”",
    "documents/rules/issued=7.5, ' 7.5'",
    "documents/rules/issued=-7, ' -7'",
    "fees/administrative_fees/amount=7.1234, ''",
    "fees/administrative_fees/amount=-7.1234, ' -7.1234'",
    "fees/administrative_fees/change=-7, ''",
    "fees/administrative_fees/change=-7.5, ' -7.5'",
  })
  void whatIsNoNumberForItsColumn(String change, String stands) {
    List<Finding> findings = new NotACountCheck().of(Specimen.report().with(change).read());

    if (stands.isEmpty()) {
      assertThat(findings).isEmpty();
    } else {
      assertThat(findings)
          .singleElement()
          .satisfies(
              f -> {
                assertThat(f.rule()).isEqualTo("cell.not-a-count");
                assertThat(f.message()).contains("填的是" + stands + "，");
                assertThat(f.cells()).containsExactly(Specimen.name(change.split("=", -1)[0]));
              });
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nothing             | ''            | 0  | ''
          litigation          | table.missing | 15 | 没有找到“四、政府信息公开行政复议、行政诉讼情况”表，缺 15 个数。
          litigation/review   | cell.missing  | 5  | “四、政府信息公开行政复议、行政诉讼情况”表缺“行政复议”一栏，共 5 个数。
          applications/granted| cell.missing  | 5  | “三、收到和处理政府信息公开申请情况”表缺“（一）予以公开”一行，共 5 个数。
          fees/administrative_fees/amount | cell.missing | 1 | 没有找到“第二十条第（八）项”表“行政事业性收费”一行“本年收费金额”一列的数。
          """)
  void whatIsNotThere(String gone, String rule, int figures, String message) {
    List<Finding> findings = new MissingCheck().of(Specimen.report().without(gone).read());

    if (rule.isEmpty()) {
      assertThat(findings).isEmpty();
    } else {
      assertThat(findings)
          .singleElement()
          .satisfies(
              f -> {
                assertThat(f.rule()).isEqualTo(rule);
                assertThat(f.message()).isEqualTo(message);
                assertThat(f.cells())
                    .hasSize(figures)
                    .allSatisfy(c -> assertThat(c.toString()).startsWith(gone));
              });
    }
  }

  @Test
  void twoRowsThatAreNotThereAreTwoFindings() {
    assertThat(
            new MissingCheck()
                .of(
                    Specimen.report()
                        .without("litigation/review")
                        .without("litigation/direct/total")
                        .read()))
        .extracting(f -> f.cells().size())
        .containsExactly(5, 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          documents/rules/issued=0                            | ''
          documents/rules/issued=若干                          | ''
          documents/rules/issued=                             | “第二十条第（一）项”表“规章”一行的“本年制发件数”空着，按 0 计。
          documents/rules/issued=/ documents/rules/repealed=/ | “第二十条第（一）项”表“规章”一行的“本年制发件数”、“本年废止件数”填的是“/”，按 0 计。
          documents/rules/issued=/ documents/rules/in_force=  | “第二十条第（一）项”表“规章”一行的“本年制发件数”、“现行有效件数”空着或填的是“/”，按 0 计。
          """)
  void whatIsBlank(String change, String message) {
    List<Finding> findings = new BlankCheck().of(Specimen.report().with(change).read());

    assertThat(findings)
        .extracting(Finding::message)
        .isEqualTo(message.isEmpty() ? List.of() : List.of(message));
    assertThat(findings).allSatisfy(f -> assertThat(f.severity()).isEqualTo(Severity.NOTICE));
  }

  @Test
  void aBlankIsToldOnceARow() {
    assertThat(
            new BlankCheck()
                .of(
                    Specimen.report()
                        .with(
                            "documents/rules/issued= documents/rules/repealed= litigation/review/total=")
                        .read()))
        .extracting(f -> f.cells().size())
        .containsExactly(2, 1);
  }

  @ParameterizedTest
  @CsvSource({"22（其中修订16件）, （其中修订16件）, 1", "22, '', 0"})
  void aRemarkBesideTheFigure(String text, String remark, int findings) {
    Figure figure = new Figure.Amount(new BigDecimal(22), text, remark);

    assertThat(
            new AnnotatedCheck()
                .of(Specimen.report().with("documents/rules/in_force", figure).read()))
        .hasSize(findings)
        .allSatisfy(f -> assertThat(f.message()).contains("“22（其中修订16件）”：采用 22，"));
  }

  @Test
  void aRemarkBesideWhatIsNoCountIsNotAdopted() {
    Figure figure = new Figure.Amount(new BigDecimal("2.5"), "2.5万件", "万件");

    assertThat(
            new AnnotatedCheck()
                .of(Specimen.report().with("documents/rules/in_force", figure).read()))
        .isEmpty();
  }

  @Test
  void aFigureOfTwoReadingsIsNotGuessedAt() {
    Figure figure = new Figure.Doubtful("277|6", "可能是 277，也可能是 2776");

    assertThat(
            new UncertainCheck()
                .of(Specimen.report().with("documents/rules/in_force", figure).read()))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.rule()).isEqualTo("cell.uncertain");
              assertThat(f.message())
                  .isEqualTo(
                      "“第二十条第（一）项”表“规章”一行“现行有效件数”一列（第7行）读到的是“277|6”，不能确定是哪个数：可能是 277，也可能是 2776。");
            });
    assertThat(new UncertainCheck().of(Specimen.report().read())).isEmpty();
  }

  @Test
  void figuresOfARowInDoubtForOneReasonAreToldTogether() {
    Figure one = new Figure.Doubtful("5 5", "读到“5 5”，无法确定各属于哪一格");
    Figure other = new Figure.Doubtful("1,23", "逗号的位置不对");
    Specimen report =
        Specimen.report()
            .with("documents/rules/issued", one)
            .with("documents/rules/repealed", one)
            .with("documents/rules/in_force", other)
            .with("documents/normative_documents/issued", one);

    assertThat(new UncertainCheck().of(report.read()))
        .extracting(Finding::message)
        .containsExactly(
            "“第二十条第（一）项”表“规章”一行（第7行）的“本年制发件数”、“本年废止件数”不能确定各是哪个数：读到“5 5”，无法确定各属于哪一格。",
            "“第二十条第（一）项”表“规章”一行“现行有效件数”一列（第7行）读到的是“1,23”，不能确定是哪个数：逗号的位置不对。",
            "“第二十条第（一）项”表“行政规范性文件”一行“本年制发件数”一列（第7行）读到的是“5 5”，不能确定是哪个数：读到“5 5”，无法确定各属于哪一格。");
  }
}
