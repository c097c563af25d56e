package gouji.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gouji.verdict.Failure;
import jakarta.servlet.http.Cookie;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people see first: the numbers of what came in, and what waits for them. */
class OverviewPageTest extends WithDesk {
  private static final String HOSTILE = "<img src=x onerror=alert(1)>\"'&.pdf";
  private static final String FAILED = "<script>alert(2)</script>.zip";

  @BeforeAll
  void fill() throws Exception {
    sample("ruled.pdf");
    sample("wrong-figure.pdf");
    handIn(HOSTILE, new byte[] {1, 2, 3});
    handIn(new Failure(FAILED, "IllegalStateException: 意外"));
  }

  @Test
  void countsWhatCameInByItsFate() throws Exception {
    Document page = page("/");
    assertThat(page.select("section:has(#today) .accepted dd").text()).isEqualTo("1");
    assertThat(page.select("section:has(#season) .rejected dd").text()).isEqualTo("2");
    assertThat(page.select("section:has(#season) .quarantined dd").text()).isEqualTo("1");
  }

  @Test
  void saysWhatWaitsForAPersonAndWhy() throws Exception {
    assertThat(page("/").select("section:has(#waits) tbody tr").eachText())
        .anySatisfy(line -> assertThat(line).contains("宁桂州退役军人事务局", "退回", "差 3"))
        .anySatisfy(line -> assertThat(line).contains("搁置", "本系统的故障"));
  }

  @Test
  void countsWhatWaitsAndLeadsToAllOfIt() throws Exception {
    Document page = page("/");
    assertThat(page.select(".waits a").eachText()).containsExactly("退回待处理 2", "搁置待查 1");
    for (String kind : page.select(".waits a").eachAttr("href")) {
      assertThat(page(kind).select(".list tbody tr")).isNotEmpty();
    }
    assertThat(page("/desk/rejections?pending=true").select(".list tbody tr")).hasSize(2);
  }

  @Test
  void onlyWhoMayHandInIsOfferedTo() throws Exception {
    assertThat(page("/", "VIEWER").select("#hand-in, script[src*=hand-in]")).isEmpty();
    assertThat(page("/", "REVIEWER").select("#hand-in, script[src*=hand-in]")).hasSize(2);
  }

  @Test
  void whatIsDrawnIsThereInNumbersToo() throws Exception {
    assertThat(page("/").select("section:has(#throughput) table td").eachText())
        .hasSize(24)
        .endsWith("4");
  }

  @Test
  void rulesAndPeopleAreCalledInTheLanguageOfThePage() throws Exception {
    Cookie english = new Cookie("lang", "en");
    assertThat(page("/").select(".who").text()).isEqualTo("本机");
    assertThat(page("/", english).select(".who").text()).isEqualTo("this machine");
    assertThat(page("/", english).select(".worst a").eachText())
        .contains("The total of a row of applications is the sum of its six columns");
  }

  @Test
  void whatSendersWriteStaysText() throws Exception {
    Document page = page("/");
    assertThat(page.select("img, script:not([src]), [onerror]")).isEmpty();
    assertThat(page.select(".name").eachText()).contains(HOSTILE, FAILED);
  }

  @Test
  void isChineseUntilEnglishIsChosen() throws Exception {
    assertThat(page("/").title()).isEqualTo("总览 · 勾稽");
    assertThat(page("/").select("html").attr("lang")).isEqualTo("zh-CN");
    desk.perform(get("/?lang=en")).andExpect(cookie().value("lang", "en"));
    Document english = page("/", new Cookie("lang", "en"));
    assertThat(english.title()).isEqualTo("Overview · Gouji");
    assertThat(english.select(".language").attr("href")).isEqualTo("/?lang=zh-CN");
  }

  @Test
  void theLivePartComesAlone() throws Exception {
    Document live = page("/desk/overview/live");
    assertThat(live.select("header")).isEmpty();
    assertThat(live.select("#live #waits")).hasSize(1);
  }

  @Test
  void whatPagesAreMadeOfIsAskedForButOnce() throws Exception {
    String tag =
        desk.perform(get("/desk/desk.css"))
            .andExpect(status().isOk())
            .andExpect(header().string("Cache-Control", "no-cache"))
            .andReturn()
            .getResponse()
            .getHeader("ETag");
    desk.perform(get("/desk/desk.css").header("If-None-Match", tag))
        .andExpect(status().isNotModified());
  }
}
