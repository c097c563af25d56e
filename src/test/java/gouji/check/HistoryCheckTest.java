package gouji.check;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.report.Report;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryCheckTest {
  private static final String LAST =
      "applications/carried_out/natural_person=2 applications/carried_out/business=1"
          + " applications/carried_out/total=3 documents/rules/in_force=10";
  private static final String THIS =
      "applications/carried_in/natural_person=2 applications/carried_in/business=1"
          + " applications/carried_in/total=3 documents/rules/issued=4 documents/rules/repealed=1"
          + " documents/rules/in_force=13";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          documents/rules/issued=4 | ''
          documents/rules/issued=两 | ''
          documents/rules/in_force=14 | “规章”一行：“现行有效件数”填的是 14，而 2022 年报告的 10 加“本年制发件数” 4 减“本年废止件数” 1 得 13，差 1。
          documents/normative_documents/in_force=2 | “行政规范性文件”一行：“现行有效件数”填的是 2，而 2022 年报告的 0 加“本年制发件数” 0 减“本年废止件数” 0 得 0，差 2。
          applications/carried_in/total=5 applications/carried_in/business=3 | “二、上年结转政府信息公开申请数量”一行与 2022 年报告的“四、结转下年度继续办理”一行不符：“总计”今年填的是 5，上年填的是 3，差 2；不符的共有“商业企业”、“总计”。
          applications/carried_in/business= | “二、上年结转政府信息公开申请数量”一行与 2022 年报告的“四、结转下年度继续办理”一行不符：“商业企业”今年填的是 0，上年填的是 1，差 1。
          """)
  void thisYearHeldAgainstTheLast(String change, String message) {
    assertThat(findings(Specimen.report().with(LAST), Specimen.report().with(THIS).with(change)))
        .extracting(Finding::message)
        .isEqualTo(message.isEmpty() ? List.of() : List.of(message));
  }

  @Test
  void whatLastYearsReportLacksIsNotCompared() {
    Specimen last =
        Specimen.report().with(LAST).without("documents").without("applications/carried_out");

    assertThat(
            findings(
                last,
                Specimen.report()
                    .with("documents/rules/in_force=99 applications/carried_in/total=9")))
        .isEmpty();
  }

  @Test
  void aReportIsKnownByItsBodyAndYear() {
    Report report = Specimen.report().by("青岚县司法局", 2023, null).read();

    assertThat(HistoryFacts.of(report).map(HistoryFacts::key))
        .contains(new HistoryFacts.Key("青岚县司法局", 2023));
    assertThat(HistoryFacts.previous(report)).contains(new HistoryFacts.Key("青岚县司法局", 2022));
    assertThat(HistoryFacts.of(Specimen.report().by(null, 2023, null).read())).isEmpty();
    assertThat(HistoryFacts.of(Specimen.report().by("青岚县司法局", null, 2023).read())).isEmpty();
  }

  private static List<Finding> findings(Specimen last, Specimen current) {
    HistoryFacts facts = HistoryFacts.of(last.by("青岚县司法局", 2022, null).read()).orElseThrow();
    return HistoryCheck.findings(current.read(), facts);
  }
}
