package gouji.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who of those expected has not handed in. */
class MissingPageTest extends WithDesk {
  private static final String HOSTILE = "=1+1<img src=x onerror=alert(1)>";

  @BeforeAll
  void fill() throws Exception {
    sample("ruled.pdf");
    sample("missing-row.docx");
    expect("单位名称,电话\n 碧山县西河镇 ,1\n\"桃林县杏坪镇\"\n青岚县财政局\n青岚县财政局\n" + HOSTILE);
  }

  private void expect(String bodies) throws Exception {
    desk.perform(post("/desk/missing").param("year", "2024").param("bodies", bodies))
        .andExpect(redirectedUrl("/desk/missing?year=2024"));
  }

  @Test
  void eachBodyIsHeldAgainstWhatItHandedIn() throws Exception {
    Document page = page("/desk/missing?year=2024");
    assertThat(page.select(".three dd").eachText()).containsExactly("4", "1", "1", "2");
    assertThat(page.select(".list td:first-child").eachText())
        .containsExactly("桃林县杏坪镇", "青岚县财政局", HOSTILE);
    assertThat(page.select("img")).isEmpty();
    assertThat(page.select("a[href^=mailto:]")).hasSize(3);
  }

  @Test
  void aSimilarNameIsPointedOutAndNeverCounted() throws Exception {
    sample("words.html");
    desk.perform(post("/desk/missing").param("year", "2025").param("bodies", "澄阳市乡村振兴办公室"));
    sample("borderless.pdf");
    Document page = page("/desk/missing?year=2025");
    assertThat(page.select(".list td").eachText()).contains("澄阳市乡村振兴局", "未报");
  }

  @Test
  void theListIsForSpreadsheetsWhichRunNoneOfIt() throws Exception {
    String csv =
        desk.perform(get("/desk/missing.csv").param("year", "2024"))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(csv).startsWith("\uFEFF单位,年度,结果\r\n碧山县西河镇,2024,通过\r\n").contains("'" + HOSTILE);
  }

  @Test
  void whatIsNoYearIsNotSaved() throws Exception {
    desk.perform(post("/desk/missing").param("year", "24").param("bodies", "a"))
        .andExpect(flash().attribute("fault", "missing.no-year"));
  }
}
