package gouji.check;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.figure.Figure;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationCheckTest {
  private static final String SOUND =
      "applications/received/natural_person=5 applications/received/business=2"
          + " applications/received/total=7 applications/granted/natural_person=5"
          + " applications/granted/business=2 applications/granted/total=7"
          + " applications/total/natural_person=5 applications/total/business=2"
          + " applications/total/total=7 litigation/review/upheld=3 litigation/review/total=3";

  @ParameterizedTest
  @CsvSource({
    "applications/carried_in/total=0, ''",
    "applications/carried_in/total=—, ''",
    "applications/carried_in/total=, ''",
    "litigation/review/total=4, litigation.total",
    "litigation/review/upheld=—, litigation.total",
    "litigation/review/total=, litigation.total",
    "applications/carried_out/natural_person=1, applications.row-total applications.balance",
    "applications/granted/total=8, applications.row-total applications.result-total",
    "applications/granted/business=3, applications.row-total applications.result-total",
    // One that cannot be read has its own finding; what it takes part in is left alone.
    "applications/granted/business=两, ''",
    "applications/granted/business=2.5, ''",
    "applications/granted/business=-2, ''",
  })
  void theRelationsThatBreak(String change, String rules) {
    List<Finding> findings =
        new RelationCheck().of(Specimen.report().with(SOUND).with(change).read());

    assertThat(findings)
        .extracting(Finding::rule)
        .isEqualTo(rules.isEmpty() ? List.of() : List.of(rules.split(" ")));
    assertThat(findings).allSatisfy(f -> assertThat(f.severity()).isEqualTo(Severity.ERROR));
  }

  @Test
  void leavesAloneWhatHasAFigureTooFew() {
    assertThat(
            new RelationCheck()
                .of(
                    Specimen.report()
                        .with(SOUND)
                        .with("litigation/review/total=4")
                        .without("litigation/review/other")
                        .read()))
        .isEmpty();
  }

  @Test
  void leavesAloneWhatHasAFigureOfTwoReadings() {
    Figure doubtful = new Figure.Doubtful("3|1", "是 3 还是 31");

    assertThat(
            new RelationCheck()
                .of(Specimen.report().with(SOUND).with("litigation/review/total", doubtful).read()))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          applications/refused.state_secret/total=1 | “三、收到和处理政府信息公开申请情况”表“（三）不予公开 1.属于国家秘密”一行：“总计”填的是 1，而“自然人”至“其他” 4 列相加是 0，差 1（第7行）。
          applications/carried_out/business=1 applications/carried_out/total=1 | “三、收到和处理政府信息公开申请情况”表“商业企业”一列：“一、本年新收政府信息公开申请数量”加“二、上年结转政府信息公开申请数量”得 2，而“（七）总计”加“四、结转下年度继续办理”得 3，差 1（第7行）。
          applications/granted/other=4 applications/granted/total=11 | “三、收到和处理政府信息公开申请情况”表“其他”一列：“（七）总计”填的是 0，而“（一）予以公开”加“（三）不予公开 1.属于国家秘密”加“（四）无法提供 1.本机关不掌握相关政府信息”得 4，差 4（第7行）。
          litigation/review/total= | “四、政府信息公开行政复议、行政诉讼情况”表“行政复议”一栏：“总计”空着（按 0 计），而“结果维持”至“尚未审结” 4 列相加是 3，差 3（第7行）。
          litigation/after_review/corrected=2 litigation/after_review/total=/ | “四、政府信息公开行政复议、行政诉讼情况”表“行政诉讼 复议后起诉”一栏：“总计”填的是“/”（按 0 计），而“结果维持”至“尚未审结” 4 列相加是 2，差 2（第7行）。
          """)
  void saysWhatStandsThereAndWhatItShouldBe(String change, String message) {
    assertThat(new RelationCheck().of(Specimen.report().with(SOUND).with(change).read()))
        .extracting(Finding::message)
        .contains(message);
  }

  @Test
  void namesEveryFigureConcernedAndBothNumbers() {
    Finding finding =
        new RelationCheck()
            .of(Specimen.report().with(SOUND).with("litigation/review/total=4").read())
            .get(0);

    assertThat(finding.cells())
        .extracting(Object::toString)
        .containsExactly(
            "litigation/review/total",
            "litigation/review/upheld",
            "litigation/review/corrected",
            "litigation/review/other",
            "litigation/review/pending");
    assertThat(finding.expected()).isEqualTo(new BigDecimal(3));
    assertThat(finding.found()).isEqualTo(new BigDecimal(4));
  }
}
