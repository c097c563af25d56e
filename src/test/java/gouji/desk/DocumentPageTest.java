package gouji.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gouji.submission.Submission;
import gouji.verdict.Failure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page of one document: its paper, its tables, and what is wrong. */
class DocumentPageTest extends WithDesk {
  private String wrong;
  private String missing;
  private String web;

  @BeforeAll
  void fill() throws Exception {
    wrong = "/desk/reports/" + sample("wrong-figure.pdf") + "-1";
    missing = "/desk/reports/" + sample("missing-row.docx") + "-1";
    web = "/desk/reports/" + sample("words.html") + "-1";
  }

  @Test
  void everyFigureHasItsPlaceInTheTablesAndOnThePaper() throws Exception {
    Document page = page(wrong);
    assertThat(page.select("td[data-cell]")).hasSize(200);
    assertThat(page.select("rect[data-cell]")).hasSize(200);
    Element total = cell(page, "applications/granted/total");
    assertThat(total.text()).isEqualTo("200");
    assertThat(total.hasClass("error")).isTrue();
    assertThat(total.attr("data-place")).isEqualTo("第2页");
    Element frame =
        page.select("figure[data-page=2] rect[data-cell=applications/granted/total]").get(0);
    assertThat(frame.attr("x")).isEqualTo("495.0");
    assertThat(page.select("#paper").attr("data-pages"))
        .isEqualTo(wrong.replace("/desk/", "/api/") + "/pages");
  }

  private static Element cell(Document page, String name) {
    return page.select("td[data-cell=" + name + "]").get(0);
  }

  @Test
  void aRelationThatDoesNotHoldIsSpeltOut() throws Exception {
    Element finding = page(wrong).select(".findings li").get(0);
    assertThat(finding.text()).contains("错误", "“总计”填的是 200");
    Element breach = finding.select(".breach").get(0);
    assertThat(breach.text())
        .isEqualTo("总计 200 ≠ 商业企业 3 + 科研机构 88 + 社会公益组织 24 + 其他 88 其余 2 项为 0 = 203 差 3");
    assertThat(breach.select("a").eachAttr("href")).contains("#applications/granted/total");
  }

  @Test
  void tablesHaveTheHeadingsThatTheFormPrints() throws Exception {
    Document page = page(wrong);
    Element applications = page.select("table[aria-labelledby=table-applications]").get(0);
    assertThat(applications.select("tbody tr")).hasSize(25);
    Element group = applications.select("th:containsOwn(（三）不予公开)").get(0);
    assertThat(group.attr("rowspan")).isEqualTo("8");
    assertThat(applications.select("th:containsOwn(法人或其他组织)").attr("colspan")).isEqualTo("5");
    Element litigation = page.select("table[aria-labelledby=table-litigation]").get(0);
    assertThat(litigation.select("tbody tr")).hasSize(1);
    assertThat(litigation.select("tbody td")).hasSize(15);
  }

  @Test
  void whatIsMissingHasItsPlaceAllTheSame() throws Exception {
    Document page = page(missing);
    Element cell = cell(page, "applications/refused.prohibited_by_law/total");
    assertThat(cell.hasClass("absent")).isTrue();
    assertThat(page.select(".findings a").eachAttr("href"))
        .contains("#applications/refused.prohibited_by_law/total");
    assertThat(page.select(".sheet")).isEmpty();
  }

  @Test
  void aDocumentWithoutPagesSaysPlacesInWords() throws Exception {
    assertThat(page(web).select("td[data-place*=个表格第]")).isNotEmpty();
    assertThat(page(web + "?lang=en").select("td[data-place^=table]")).isNotEmpty();
  }

  @Test
  void lastYearsFiguresStandBesideThisYears() throws Exception {
    byte[] report = Files.readAllBytes(Path.of("samples/recognised.md"));
    String text = new String(report, StandardCharsets.UTF_8);
    String last = handIn("last.md", report);
    int year = Objects.requireNonNull(ledger.find(last).orElseThrow().documents().get(0).year());
    String next = text.replace(year + "年", (year + 1) + "年");
    String id = handIn("next.md", next.getBytes(StandardCharsets.UTF_8));
    Document page = page("/desk/reports/" + id + "-1");
    assertThat(page.select("#last-year")).hasSize(1);
    assertThat(page.select(".before").eachText()).isNotEmpty();
  }

  @Test
  void aReplacedReportLeadsToTheNewerOneWhereverThatIsInItsContainer() throws Exception {
    String text = Files.readString(Path.of("samples/recognised.md"));
    Submission old = submission("旧.md", text.replace("2022年", "2019年"));
    Submission other = submission("别.md", text.replace("枫桥区", "别的区").replace("2022年", "2019年"));
    String first = decide(old);
    String archive = decide(other, submission("新.md", text.replace("2022年", "2019年") + "\n"));

    assertThat(page("/desk/reports/" + first + "-1").select("a:contains(已有更新的报告)").attr("href"))
        .isEqualTo("/desk/reports/" + archive + "-2");
  }

  @Test
  void operatorsHaveWhatWasNotAcceptedCheckedAgain() throws Exception {
    String id = wrong.replaceAll(".*/(.*)-1", "$1");
    assertThat(page(wrong).select("#retry")).isEmpty();
    assertThat(page(wrong, "REVIEWER").select("#retry")).isEmpty();
    assertThat(page(wrong, "OPERATOR").select("#retry").attr("data-to"))
        .isEqualTo("/api/rejections/" + id + "/retry");
    String failed = handIn(new Failure("b.zip", "IllegalStateException"));
    assertThat(page("/desk/reports/" + failed + "-1", "OPERATOR").select("#retry")).hasSize(1);

    ledger.reopen(failed);
    Document again = page("/desk/reports/" + failed + "-1", "OPERATOR");
    assertThat(again.select("#retry")).isEmpty();
    assertThat(again.select("[data-await]").attr("data-await"))
        .isEqualTo("/api/submissions/" + failed);
  }

  @Test
  void whatSendersWriteStaysText() throws Exception {
    String hostile = "<b onclick=alert(1)>\"'.md";
    String id = handIn(hostile, "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
    Document page = page("/desk/reports/" + id + "-1");
    assertThat(page.select("b[onclick], script:not([src])")).isEmpty();
    assertThat(page.select("h1").text()).contains(hostile);
  }

  @Test
  void whatFailedIsToldToOperatorsAlone() throws Exception {
    String id = handIn(new Failure("a.zip", "IllegalStateException: 意外\n\tat somewhere"));
    Document page = page("/desk/reports/" + id + "-1");
    assertThat(page.text()).contains("本系统的故障").doesNotContain("IllegalStateException");
    assertThat(page("/desk/reports/" + id + "-1", "OPERATOR").text())
        .contains("IllegalStateException");
  }

  @Test
  void whatIsNotThereIsNotFound() throws Exception {
    desk.perform(get("/desk/reports/0000000000000-1")).andExpect(status().isNotFound());
    desk.perform(get(wrong.replaceAll("-1$", "-2"))).andExpect(status().isNotFound());
    desk.perform(get("/desk/reports/..-1")).andExpect(status().isNotFound());
  }
}
