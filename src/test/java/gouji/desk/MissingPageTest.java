package gouji.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

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
        .andExpect(redirectedUrl("/desk/missing?year=2024&saved=4"));
  }

  @Test
  void eachBodyIsHeldAgainstWhatItHandedIn() throws Exception {
    Document page = page("/desk/missing?year=2024");
    assertThat(page.select(".stages b").eachText()).containsExactly("4", "2", "1", "1");
    assertThat(names(page)).containsExactly("青岚县财政局", HOSTILE);
    assertThat(names(page("/desk/missing?year=2024&stage=REJECTED"))).containsExactly("桃林县杏坪镇");
    Document accepted = page("/desk/missing?year=2024&stage=ACCEPTED");
    assertThat(names(accepted)).containsExactly("碧山县西河镇");
    assertThat(accepted.select("[data-draft]")).isEmpty();
    assertThat(page.select("img")).isEmpty();
  }

  private static List<String> names(Document page) {
    return page.select(".list td:first-child").eachText();
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
  void ofVeryManyAPageShowsSome() throws Exception {
    String many =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "第" + i + "号人民政府办公室,电话")
            .collect(Collectors.joining("\n"));
    desk.perform(post("/desk/missing").param("year", "2022").param("bodies", many))
        .andExpect(redirectedUrl("/desk/missing?year=2022&saved=20000"));
    Document page = page("/desk/missing?year=2022");
    assertThat(names(page)).hasSize(100).startsWith("第0号人民政府办公室");
    assertThat(page.html().length()).isLessThan(100_000);
    Document last = page("/desk/missing?year=2022&stage=SILENT&page=200");
    assertThat(names(last)).endsWith("第19999号人民政府办公室");
    assertThat(last.select("[rel=next]")).isEmpty();
    assertThat(names(page("/desk/missing?year=2022&page=1000"))).isEqualTo(names(last));
  }

  @Test
  void remindersAreDraftedForEachAndForAll() throws Exception {
    Document page = page("/desk/missing?year=2024");
    List<String> drafts = page.select("[data-draft]").eachAttr("href");
    assertThat(drafts).hasSize(3);
    assertThat(text(drafts.get(0)))
        .startsWith("各有关单位：")
        .contains("下列 2 个单位", "青岚县财政局\n" + HOSTILE)
        .doesNotContain("桃林县杏坪镇");
    assertThat(text(drafts.get(1))).startsWith("青岚县财政局：").contains("2024 年度");
    assertThat(text("/desk/missing/reminder?year=2024&stage=REJECTED")).contains("桃林县杏坪镇");
    desk.perform(get("/desk/missing/reminder?year=2024&stage=ACCEPTED"))
        .andExpect(status().isBadRequest());
  }

  private String text(String path) throws Exception {
    return desk.perform(get(URI.create(path)))
        .andExpect(content().contentTypeCompatibleWith("text/plain"))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  @Test
  void aScriptBringsTheBareListAndIsToldWhatIsWrongWithIt() throws Exception {
    desk.perform(list("2023", "单位\n甲县,电话\n乙县"))
        .andExpect(status().isOk())
        .andExpect(content().json("{\"page\":\"/desk/missing?year=2023&saved=2\"}"));
    desk.perform(list("24", "甲县")).andExpect(status().isUnprocessableEntity());
    desk.perform(list("2023", "甲".repeat(201)))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("20,000")));
    desk.perform(list("2023", "甲\n".repeat(4_000_000))).andExpect(status().isUnprocessableEntity());
    assertThat(names(page("/desk/missing?year=2023"))).containsExactly("甲县", "乙县");
  }

  private static MockHttpServletRequestBuilder list(String year, String text) {
    return post("/desk/missing?year=" + year)
        .contentType("text/plain;charset=UTF-8")
        .accept(MediaType.ALL)
        .content(text);
  }

  @Test
  void onlyWhoMaySaveAListIsOfferedTo() throws Exception {
    assertThat(page("/desk/missing?year=2024&edit=true", "VIEWER").select("form[method=post]"))
        .isEmpty();
    assertThat(page("/desk/missing?year=2024", "REVIEWER").select("form[method=post]")).isEmpty();
    Document editing = page("/desk/missing?year=2024&edit=true", "REVIEWER");
    assertThat(editing.select("#bodies").text()).contains("碧山县西河镇");
    assertThat(page("/desk/missing?year=2020", "REVIEWER").select("#bodies")).hasSize(1);
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
  void whatCannotBeSavedStaysOnThePage() throws Exception {
    Document page =
        Jsoup.parse(
            desk.perform(
                    post("/desk/missing")
                        .with(as("REVIEWER"))
                        .param("year", "24")
                        .param("bodies", "甲县\n乙县"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    assertThat(page.select("#edit .refused").text()).contains("年度不对");
    assertThat(page.select("#bodies").text()).contains("甲县", "乙县");
  }
}
