package gouji.check;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.report.Report;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The running text held against the tables and against itself. */
class NarrativeRulesTest {
  private static final String FIGURES =
      "applications/received/total=62 applications/carried_in/total=3 applications/total/total=60"
          + " litigation/review/total=5 litigation/review/pending=1"
          + " litigation/direct/total=4 litigation/direct/pending=2 litigation/after_review/total=1";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          共收到政府信息公开申请62件。                   | 0
          共收到政府信息公开申请65件（含上年结转3件）。      | 0
          共收到政府信息公开申请26件。                   | 1
          未收到政府信息公开申请。                       | 1
          市本级收到申请26件。全市共收到申请62件。          | 0
          共办理依申请公开政府信息60件。                  | 0
          共办理依申请公开政府信息61件。                  | 1
          共收到申请26件，办理政府信息公开申请62件。         | 1
          加强依申请公开工作。                          | 0
          """)
  void requestsReceived(String text, int findings) {
    assertThat(found(new ReceivedRule(), "overview", "（二）依申请公开。" + text))
        .hasSize(findings)
        .allSatisfy(f -> assertThat(f.rule()).isEqualTo("narrative.received"));
  }

  @Test
  void aNumberOfRequestsIsToldBesideTheTable() {
    List<Finding> findings =
        found(new ReceivedRule(), "overview", "（二）依申请公开\n2023年，共收到政府信息公开申请２６件，均已答复。");

    assertThat(findings)
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.severity()).isEqualTo(Severity.WARNING);
              assertThat(f.message())
                  .isEqualTo(
                      "正文第一部分写的是“收到政府信息公开申请26件”，即 26 件，而表中“一、本年新收政府信息公开申请数量”一行“总计”是 62（加上年结转的 3 件是 65），差 36。");
              assertThat(f.cells())
                  .containsExactly(
                      Specimen.name("applications/received/total"),
                      Specimen.name("applications/carried_in/total"));
              assertThat(f.expected()).isEqualByComparingTo("62");
              assertThat(f.found()).isEqualByComparingTo("26");
            });
  }

  @Test
  void onlyTheOverviewIsAskedForRequests() {
    assertThat(found(new ReceivedRule(), "problems", "（二）依申请公开。共收到申请26件。")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          其中当面申请2件，快递邮寄申请29件，电子邮件申请31件       | 0
          其中当面申请2件，快递邮寄申请29件，电子邮件申请30件       | 1
          其中，通过网络申请40件，占64.5%；通过信函申请22件，占35.5% | 0
          其中，通过网络申请40件，占64.5%；通过信函申请21件，占33.9% | 1
          （当面2件、网络60件）                            | 0
          （当面2件、网络61件）                            | 1
          网络申请40件（其中门户网站30件、邮箱10件），信函申请22件   | 0
          按方式分，40件通过网络提交，22件为邮寄申请            | 0
          按方式分，40件通过网络提交，23件为邮寄申请            | 1
          其中自然人申请50件，法人申请12件                     | 0
          其中网络申请40件                                | 0
          其中网络申请40件、邮寄申请20件等                     | 0
          其中网络申请40件、邮寄申请20件，其余2件为当面申请        | 0
          其中当面答复10件，邮寄答复20件                     | 0
          """)
  void waysInWhichRequestsCame(String list, int findings) {
    String text = "（二）依申请公开\n2023年共收到政府信息公开申请62件，" + list + "。";

    assertThat(found(new ChannelsRule(), "overview", text))
        .hasSize(findings)
        .allSatisfy(f -> assertThat(f.rule()).isEqualTo("narrative.channels"));
    assertThat(found(new ReceivedRule(), "overview", text)).isEmpty();
  }

  @Test
  void waysInAreToldWithTheirSum() {
    assertThat(found(new ChannelsRule(), "overview", "收到信息公开申请62件，其中当面申请2件，邮寄申请59件。"))
        .extracting(Finding::message)
        .containsExactly("正文写收到申请 62 件，而所列“当面申请2件”、“邮寄申请59件”相加是 61 件，差 1。");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          因政府信息公开引发行政复议5件、行政诉讼5件。              | 0
          因政府信息公开引发行政复议4件、行政诉讼3件。              | 0
          因政府信息公开引发行政复议7件、行政诉讼5件。              | 1
          因政府信息公开引发行政复议7件、行政诉讼9件。              | 2
          政府信息公开行政复议、行政诉讼共10件。                   | 0
          政府信息公开行政复议、行政诉讼共11件。                   | 1
          政府信息公开行政复议、行政诉讼各5件。                    | 0
          未发生因政府信息公开被申请行政复议、提起行政诉讼的情况。       | 2
          政府信息公开行政复议、行政诉讼均为零。                    | 2
          无政府信息公开行政复议。                             | 1
          发生3起因政府信息公开提起的行政复议。                    | 1
          2022年因政府信息公开引发行政复议7件。                  | 0
          未发生政府信息公开行政复议、行政诉讼败诉的情况。             | 0
          因未按期答复政府信息公开申请被申请行政复议。               | 0
          收到政府信息公开行政复议决定书7份。                     | 0
          行政复议维持7件，行政诉讼撤诉8件。                      | 0
          全年办理行政复议案件230件，推进信息公开。                | 0
          全年行政复议230件。                               | 0
          """)
  void casesBeforeReviewersAndCourts(String text, int findings) {
    assertThat(found(new LitigationRule(), "overview", text))
        .hasSize(findings)
        .allSatisfy(f -> assertThat(f.rule()).isEqualTo("narrative.litigation"));
  }

  @Test
  void aCaseIsToldBesideTheTable() {
    assertThat(found(new LitigationRule(), "litigation", "全年行政复议7件。"))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.message()).isEqualTo("正文写的是“行政复议7件”，即行政复议 7 件，而表中行政复议的总计是 5，其中尚未审结 1。");
              assertThat(f.cells())
                  .containsExactly(
                      Specimen.name("litigation/review/pending"),
                      Specimen.name("litigation/review/total"));
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          未收取信息处理费。         | 2023年度未收取政府信息公开信息处理费。          | 0
          收取信息处理费500元。      | 2023年度收取信息处理费共500元。             | 0
          未收取信息处理费。         | 2023年度收取信息处理费500元。               | 1
          收取信息处理费0.05万元。    | 2023年度未发生政府信息公开收费情况。           | 1
          收取信息处理费0元。        | 2023年度未收取政府信息公开信息处理费。          | 0
          收取信息处理费0元。        | 2023年度收取信息处理费500元。               | 1
          2022年收取信息处理费500元。 | 2023年度未收取政府信息公开信息处理费。          | 0
          超过10件的，按100元/件收取信息处理费。 | 2023年度未收取信息处理费。          | 0
          未收取检索、复制、邮寄等成本费用。 | 2023年度收取信息公开信息处理费500元。     | 0
          """)
  void feesForHandlingInformation(String overview, String other, int findings) {
    assertThat(
            found(
                new FeesRule(), Specimen.report().says("overview", overview).says("other", other)))
        .hasSize(findings)
        .allSatisfy(f -> assertThat(f.rule()).isEqualTo("narrative.fees"));
  }

  @Test
  void aFormWithoutTheseFiguresIsNotHeldAgainstAnyText() {
    Specimen other = Specimen.report().without("applications").without("litigation");

    assertThat(Checks.findings(other.says("overview", "（二）依申请公开。收到申请99件，引发行政复议9件。").read()))
        .noneMatch(f -> f.rule().startsWith("narrative"));
  }

  private static List<Finding> found(NarrativeRule rule, String section, String text) {
    return found(rule, Specimen.report().with(FIGURES).says(section, text));
  }

  private static List<Finding> found(NarrativeRule rule, Specimen specimen) {
    Report report = specimen.read();
    return rule.of(report, Narrative.of(report));
  }
}
