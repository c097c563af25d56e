package gouji.archive;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.check.Severity;
import gouji.report.Identity;
import gouji.report.Report;
import gouji.verdict.Verdict;
import org.junit.jupiter.api.Test;

class SlipTest {
  private static final Report REPORT =
      Samples.report(Samples.NEWER, Samples.of("东山动物园", 2022), "animals/born/young=1");

  @Test
  void tellsAClerkWhoseReportItIsAndWhatToMend() {
    Verdict verdict =
        Samples.verdict(
            "a.pdf",
            REPORT,
            Samples.finding("cell.blank", Severity.NOTICE, "空白。"),
            Samples.finding("litigation.total", Severity.ERROR, "差 1。"),
            Samples.finding("animals.total", Severity.ERROR, "差 2。"));

    assertThat(Slip.of(verdict))
        .isEqualTo(
            """
            结论：退回
            文件：a.pdf
            单位：东山动物园
            年度：2022
            指纹：%s

            2处错误，请改正后重新报送：
              1. 差 1。
                 规则：litigation.total 复议、诉讼的总计等于四种结果之和
              2. 差 2。
                 规则：animals.total

            1处说明，不必改动：
              1. 空白。
                 规则：cell.blank 空白、横线、斜线或“无”按 0 计
            """
                .formatted(verdict.sha256()));
  }

  @Test
  void saysWhatItCouldNotTell() {
    Identity unknown = new Identity(null, null, null, null);

    assertThat(Slip.of(Samples.verdict("a", Samples.report(Samples.NEWER, unknown))))
        .contains("结论：接收", "单位：（看不出）", "年度：（看不出）");
  }

  @Test
  void saysNothingOfTheBodyWhereNoReportWasRead() {
    Verdict refused =
        Samples.refused("a\nb.pdf", Samples.finding("document.damaged", Severity.ERROR, "文件不完整。"));

    assertThat(Slip.of(refused)).contains("文件：a b.pdf", "1. 文件不完整。").doesNotContain("单位", "年度");
  }
}
