package gouji.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
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
    assertThat(page("/desk/compare?body=枫桥").select(".names a").eachText()).containsExactly(BODY);
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
