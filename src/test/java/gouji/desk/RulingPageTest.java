package gouji.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gouji.archive.MessageSchemas;
import gouji.ledger.Fate;
import gouji.verdict.Failure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Correcting, rejecting and accepting on the page of a document. */
class RulingPageTest extends WithDesk {
  private static final String TOTAL = "applications/received/total";
  private String id;
  private String page;

  @BeforeEach
  void fill() throws Exception {
    String sound = Files.readString(Path.of("samples/extract.txt"));
    String broken = sound.replace(" 5 64\n", " 5 65\n");
    id = handIn("报告.txt", broken.getBytes(StandardCharsets.UTF_8));
    page = "/desk/reports/" + id + "-1";
  }

  @Test
  void aFigureIsTiedWhileItIsTyped() throws Exception {
    String wrong = preview("66");
    assertThat(wrong)
        .contains("\"accepted\":false", "\"left\":\"66\",\"right\":\"64\",\"holds\":false");

    String right = preview("64");
    assertThat(right)
        .contains("\"accepted\":true", "\"figures\":[\"\"]", "\"errors\":[]")
        .contains("\"left\":\"64\",\"right\":\"64\",\"holds\":true", "“一、本年新收政府信息公开申请数量”一行")
        .doesNotContain("\"holds\":false");
    assertThat(preview("6,4")).contains("\"figures\":[\"这里不能填这样的数");
    assertThat(preview("1,064")).contains("\"left\":\"1064\"");
    assertThat(ledger.rulings().made(id, 1)).isEmpty();
  }

  @Test
  void aCorrectionIsSavedAndShownWithWhatWasRead() throws Exception {
    send("correction", "cell", TOTAL, "typed", "64", "reason", "<b>看错了</b>")
        .andExpectStatus(200, "\"fate\":\"ACCEPTED\"");

    assertThat(ledger.find(id).orElseThrow().fate()).isEqualTo(Fate.ACCEPTED);
    assertThat(MessageSchemas.faults("accepted", lastMessage())).isEmpty();
    Document shown = look("REVIEWER");
    Element line = shown.select("#ruling .made li").get(0);
    assertThat(line.text()).contains("更正", "65 → 64", "<b>看错了</b>", "张三");
    assertThat(line.attr("data-corrected")).isEqualTo(TOTAL);
    Element cell = shown.select("td[data-cell=" + TOTAL + "]").get(0);
    assertThat(cell.select(".now").text()).isEqualTo("64");
    assertThat(cell.attr("data-text")).isEqualTo("65");
    assertThat(shown.text()).contains("人工更正（张三）");
  }

  @Test
  void aRejectionAndItsWithdrawal() throws Exception {
    send("rejection", "reason", "请盖章。").andExpectStatus(200, "REJECTED");
    assertThat(look("REVIEWER").select("#findings").text()).contains("请盖章。");

    send("withdrawal", "ruling", "1", "reason", "盖了").andExpectStatus(200, "REJECTED");
    assertThat(look("REVIEWER").select("#findings").text()).doesNotContain("请盖章。");
    assertThat(look("REVIEWER").select(".made .withdrawn .state").text()).isEqualTo("已撤回");
  }

  @Test
  void errorsAreLetPassWithAReason() throws Exception {
    Document shown = look("REVIEWER");
    assertThat(shown.select("input[name=finding]")).hasSize(2);

    send("waiver", "finding", "0", "finding", "1", "reason", "已核实")
        .andExpectStatus(200, "ACCEPTED");

    assertThat(look("VIEWER").select("#findings .waived").eachText())
        .containsExactly("已人工放过（张三）：已核实", "已人工放过（张三）：已核实");
  }

  @Test
  void whoSawAnOlderStateIsToldSo() throws Exception {
    String version = version();
    send("rejection", "reason", "请盖章。").andExpectStatus(200, "REJECTED");

    desk.perform(
            form("/rulings")
                .param("kind", "rejection")
                .param("version", version)
                .param("reason", "另一句话")
                .header("Accept", "application/json"))
        .andExpect(status().isConflict());
    desk.perform(
            form("/rulings")
                .param("kind", "rejection")
                .param("version", version)
                .param("reason", "另一句话"))
        .andExpect(redirectedUrl(page + "?refused=OVERTAKEN"));
    assertThat(page(page + "?refused=OVERTAKEN").select("[role=alert]").text()).contains("刚刚有了变动");
  }

  @Test
  void whatCannotBeRuledIsSaidInWords() throws Exception {
    send("rejection", "reason", " ").andExpectStatus(422, "请写明理由");
    send("correction", "cell", TOTAL, "typed", "很多", "reason", "x")
        .andExpectStatus(422, "这里不能填这样的数");
    send("correction", "reason", "x").andExpectStatus(400, "");
    send("correction", "cell", "a", "typed", "1", "reason", "x").andExpectStatus(400, "");
    send("waiver", "finding", "99", "reason", "x").andExpectStatus(400, "");
    send("waiver", "finding", "-1", "reason", "x").andExpectStatus(400, "");
    send("anything", "reason", "x").andExpectStatus(400, "");
    assertThat(ledger.rulings().made(id, 1)).isEmpty();
  }

  @Test
  void whoMayOnlyLookSeesWhatWasRuledAndNoForms() throws Exception {
    send("rejection", "reason", "请盖章。").andExpectStatus(200, "REJECTED");

    Document shown = look("VIEWER");
    assertThat(shown.select("#ruling form")).isEmpty();
    assertThat(shown.select("#ruling .made li")).hasSize(1);
  }

  @Test
  void whatFailedCannotBeRuledOn() throws Exception {
    String failed = handIn(new Failure("a.zip", "IllegalStateException: 意外"));

    assertThat(page("/desk/reports/" + failed + "-1").select("#ruling")).isEmpty();
    desk.perform(post("/desk/reports/" + failed + "-1/preview").principal(() -> "张三"))
        .andExpect(status().isNotFound());
  }

  private String preview(String typed) throws Exception {
    return desk.perform(form("/preview").param("cell", TOTAL).param("typed", typed))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private Answered send(String kind, String... fields) throws Exception {
    MockHttpServletRequestBuilder form =
        form("/rulings")
            .param("kind", kind)
            .param("version", version())
            .header("Accept", "application/json");
    for (int i = 0; i < fields.length; i += 2) {
      form.param(fields[i], fields[i + 1]);
    }
    return new Answered(desk.perform(form).andReturn().getResponse());
  }

  private record Answered(MockHttpServletResponse response) {
    private void andExpectStatus(int status, String content) throws Exception {
      assertThat(response.getStatus()).isEqualTo(status);
      assertThat(response.getContentAsString(StandardCharsets.UTF_8)).contains(content);
    }
  }

  private MockHttpServletRequestBuilder form(String to) {
    return post(page + to).principal(() -> "张三");
  }

  private String version() throws Exception {
    return look("REVIEWER").select("input[name=version]").get(0).val();
  }

  private Document look(String role) throws Exception {
    MockHttpServletRequestBuilder request =
        get(page)
            .with(
                asked -> {
                  asked.addUserRole(role);
                  return asked;
                });
    return Jsoup.parse(
        desk.perform(request).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
  }

  private String lastMessage() {
    return ledger.unsent(100).get(ledger.unsent(100).size() - 1).body();
  }
}
