package gouji.archive;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.check.DeskFindings;
import gouji.check.Rules;
import gouji.check.Severity;
import gouji.report.Identity;
import gouji.report.Report;
import gouji.verdict.Verdict;
import java.util.List;
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
            Samples.finding("form.year", Severity.WARNING, "年份不符。"),
            Samples.finding("document.scanned", Severity.ERROR, "第1页是图片。"),
            Samples.finding("animals.total", Severity.ERROR, "差 2。"),
            Samples.finding("document.scanned", Severity.ERROR, "第2页是图片。"));

    assertThat(Slip.of(verdict))
        .isEqualTo(
            """
            结论：退回
            文件：a.pdf
            单位：东山动物园
            年度：2022
            指纹：%s

            3处错误，请改正后重新报送：

              文件只有图片，没有文字
              · 第1页是图片。
              · 第2页是图片。
              怎样改：%s

              animals.total
              · 差 2。

            1处警告，请核对，不影响接收：

              格式与年份不相符
              · 年份不符。
              怎样改：%s
            """
                .formatted(
                    verdict.sha256(),
                    Rules.remedy("document.scanned").orElseThrow(),
                    Rules.remedy("form.year").orElseThrow()));
  }

  @Test
  void saysWhatPeopleDecidedAndNamesNobody() {
    Verdict ruled = Samples.RULED;
    Verdict rejected = ruled.with(List.of(DeskFindings.rejected("盖错了章，请换。")));

    assertThat(Slip.of(rejected))
        .contains(
            """
            1个数已由人工更正，按更正后的数核查：

              · “animals表”表“「born」”一行“「young」”一列：原来读到的是“12”，更正为“21”（看反了）

            1处错误已由人工认可，不因此退回：

              · 差 1。（=电话核实无误）

            1处错误，请改正后重新报送：

              经办人员退回
              · 盖错了章，请换。
            """)
        .doesNotContain("张三", "李四");
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

    assertThat(Slip.of(refused)).contains("文件：a b.pdf", "· 文件不完整。").doesNotContain("单位", "年度");
  }

  @Test
  void isFreeOfMarkdownAndCodes() {
    Verdict verdict =
        Samples.refused("a", Samples.finding("applications.row-total", Severity.ERROR, "差 1。"));

    assertThat(Rules.remedy("applications.row-total").orElseThrow()).contains("`");
    assertThat(Slip.of(verdict))
        .contains("怎样改：", "“办理结果的总计等于各种结果之和”")
        .doesNotContain("`", "applications.");
  }
}
