package gouji.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gouji.document.Limits;
import gouji.form.FigureName;
import gouji.report.Entry;
import gouji.report.Report;
import gouji.verdict.DirectExaminer;
import gouji.verdict.Verdict;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The lists of documents, and the figures of bodies beside each other. */
class ComparePageTest extends WithDesk {
  private static final String BODY = "枫桥区人民政府";

  @BeforeAll
  void fill() throws Exception {
    String report = Files.readString(Path.of("samples/recognised.md"));
    for (int year = 2021; year <= 2023; year++) {
      String text = report.replace("2022年", year + "年");
      handIn(year + ".md", text.getBytes(StandardCharsets.UTF_8));
    }
    sample("ruled.pdf");
    sample("wrong-figure.pdf");
  }

  @Test
  void aBodyIsComparedOverTheYears() throws Exception {
    Document page = page("/desk/compare?body=" + BODY + "&from=2022");
    assertThat(page.select("[id^=chart-]")).hasSize(4);
    assertThat(page.select("section:has(#chart-received) tbody th").eachText())
        .containsExactly("2022", "2023");
    String csv =
        desk.perform(get("/desk/compare/received.csv").param("body", BODY))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(csv.lines()).hasSize(4).anySatisfy(line -> assertThat(line).startsWith("2021,"));
    desk.perform(get("/desk/compare/none.csv")).andExpect(status().isNotFound());
  }

  @Test
  void bodiesStandBesideEachOther() throws Exception {
    Document page = page("/desk/compare?body=" + BODY + "&body=碧山县西河镇&from=2022");
    assertThat(page.select("section:has(#chart-outcomes) tbody th").eachText())
        .containsExactly(BODY + " 2022", BODY + " 2023", "碧山县西河镇 2024");
  }

  @Test
  void whoKnowsPartOfANameIsToldTheRest() throws Exception {
    Document page = page("/desk/compare?body=碧山县西河镇&body=枫桥&from=2020");
    assertThat(page.select(".told").text()).contains("没有已通过的报告属于“枫桥”");
    Element alike = page.select(".names a").get(0);
    assertThat(alike.text()).isEqualTo(BODY);
    Document followed = page(URLDecoder.decode(alike.attr("href"), StandardCharsets.UTF_8));
    assertThat(followed.select("#choice [name=body][type=hidden]").eachAttr("value"))
        .containsExactly("碧山县西河镇", BODY);
    assertThat(followed.select(".told")).isEmpty();
  }

  @Test
  void aBodyWithoutReportsForTheseYearsIsKnownAllTheSame() throws Exception {
    Document page = page("/desk/compare?from=2030&body=" + BODY);
    assertThat(page.select(".told").text()).isEqualTo(BODY + " 在所选的年份里没有已通过的报告。");
  }

  @Test
  void whoChoosesTooManyIsToldWhichAreLeftOut() throws Exception {
    String twelve =
        IntStream.range(0, 12).mapToObj(i -> "body=某" + i + "&").collect(Collectors.joining());
    Document page = page("/desk/compare?" + twelve + "body=" + BODY);
    assertThat(page.select("#choice [name=body][type=hidden]")).hasSize(12);
    assertThat(page.select(".told").text()).contains("没有画出的有：" + BODY);
  }

  @Test
  void whatAReportLacksIsAGapAndNotNothing() throws Exception {
    String lacking = Files.readString(Path.of("samples/recognised.md")).replace("枫桥区", "缺口区");
    Verdict[] found = new Verdict[1];
    new DirectExaminer(SHELF.forms(), Limits.DEFAULT)
        .examine(submission("a.md", lacking), outcome -> found[0] = (Verdict) outcome);
    Report whole = Objects.requireNonNull(found[0].report());
    Map<FigureName, Entry> entries = new HashMap<>(whole.entries());
    entries.remove(new FigureName("applications", "received", "research"));
    Chart received = Chart.ALL.get(0);
    Report lacks =
        new Report(whole.form(), whole.identity(), entries, whole.sections(), whole.outdated());
    Comparison comparison = new Comparison(List.of(lacks), List.of());
    assertThat(comparison.lines(received).get(0).numbers().get(2)).isEmpty();
    assertThat(comparison.lines(received).get(0).numbers().get(1)).isNotEmpty();
  }

  @Test
  void documentsAreFoundByWhatOneKnowsOfThem() throws Exception {
    assertThat(page("/desk/reports").select(".list tbody tr")).hasSize(5);
    assertThat(page("/desk/reports?body=枫桥&year=2022&fate=").select(".list tbody tr")).hasSize(1);
    assertThat(page("/desk/reports?fate=REJECTED").select(".list .why").text()).contains("差 3");
    assertThat(page("/desk/rejections").select(".list tbody tr")).hasSize(1);
    assertThat(page("/desk/rejections?fate=QUARANTINED").select(".list")).isEmpty();
    assertThat(page("/desk/reports?text=<b>\"").select("input[name=text]").attr("value"))
        .isEqualTo("<b>\"");
  }
}
