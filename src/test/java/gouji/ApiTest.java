package gouji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gouji.ledger.Database;
import gouji.submission.Bytes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The API of a running gateway, as a program uses it. */
@SuppressWarnings("NullAway.Init") // JUnit sets its fields
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path home;

  private static ConfigurableApplicationContext gateway;
  private static int port;

  @BeforeAll
  static void start() {
    gateway =
        new SpringApplicationBuilder(Gateway.class)
            .properties("gouji.home=" + home, "gouji.jobs=1", "gouji.clerks=2")
            .run("--server.port=0", "--gouji.api.listeners=2", "--logging.level.gouji=warn");
    port = gateway.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @Test
  void whoeverHandsInCanWaitForTheFate() throws IOException {
    byte[] bytes = Files.readAllBytes(Path.of("samples/wrong-figure.pdf"));
    RawCall.Answer answer =
        new RawCall(
                "POST",
                "/api/submissions",
                List.of("Content-Disposition: attachment; filename*=UTF-8''%E6%8A%A5.pdf"),
                Bytes.of(bytes))
            .send(port);
    assertThat(answer.status()).isEqualTo(202);
    String location = answer.header("Location");
    JsonNode detail = json(RawCall.get(location + "?wait=60").send(port));
    assertThat(detail.path("name").asText()).isEqualTo("报.pdf");
    assertThat(detail.path("state").asText()).isEqualTo("decided");
    assertThat(detail.path("fate").asText()).isEqualTo("rejected");
    assertThat(detail.path("way").asText()).isEqualTo("upload");
    assertThat(detail.path("sender").asText()).isEqualTo("本机");
    JsonNode document = detail.path("documents").path(0);
    assertThat(document.path("organization").asText()).isEqualTo("宁桂州退役军人事务局");
    assertThat(document.path("findings").path(0).path("rule").asText())
        .isEqualTo("applications.row-total");
    assertThat(document.path("findings").path(0).path("expected").asInt()).isEqualTo(203);
    assertThat(detail.path("history").findValuesAsText("kind")).contains("received", "decided");

    RawCall.Answer again = RawCall.get(location).send(port);
    String tag = again.header("ETag");
    assertThat(RawCall.get(location, "If-None-Match: " + tag).send(port).status()).isEqualTo(304);
    String id = detail.path("id").asText();
    JsonNode rejection = json(RawCall.get("/api/rejections?fate=rejected").send(port));
    assertThat(rejection.findValuesAsText("id")).contains(id);
    assertThat(rejection.toString()).contains("applications.result-total");
    JsonNode statistics = json(RawCall.get("/api/statistics").send(port));
    assertThat(statistics.path("today").path("rejected").asInt()).isPositive();
    assertThat(statistics.path("ways").path("upload").asInt()).isPositive();

    RawCall.Answer retried = RawCall.post("/api/rejections/" + id + "/retry", "").send(port);
    assertThat(retried.status()).isEqualTo(202);
    JsonNode anew = json(RawCall.get(retried.header("Location") + "?wait=60").send(port));
    assertThat(anew.path("fate").asText()).isEqualTo("rejected");
    assertThat(anew.path("history").findValuesAsText("kind")).contains("reopened");
    assertThat(anew.path("history").findValuesAsText("text")).contains("本机");
  }

  @Test
  void nobodyWaitsLongerThanHeAsked() throws IOException {
    assertThat(RawCall.get("/api/submissions/0000000000000?wait=60").send(port).status())
        .isEqualTo(404);
  }

  @Test
  void aFormBringsSeveral() throws IOException {
    String form = form("甲.txt", "甲", "乙.txt", "乙");
    String type = "Content-Type: multipart/form-data; boundary=XX";
    RawCall.Answer answer = RawCall.post("/api/submissions", form, type).send(port);
    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.header("Location")).isEmpty();
    assertThat(json(answer).findValuesAsText("name")).containsExactly("甲.txt", "乙.txt");

    int before = all().size();
    String cut = form.substring(0, form.length() - 20);
    assertThat(RawCall.post("/api/submissions", cut, type).send(port).status()).isEqualTo(400);
    assertThat(all()).as("all of a form, or nothing").hasSize(before);
  }

  @Test
  void whatIsSentAgainUnderItsKeyIsHandedInOnce() throws IOException {
    String key = "Idempotency-Key: 7f3a";
    String form = form("a", "一", "b", "一");
    String type = "Content-Type: multipart/form-data; boundary=XX";
    JsonNode first = json(RawCall.post("/api/submissions", form, type, key).send(port));
    JsonNode second = json(RawCall.post("/api/submissions", form, type, key).send(port));
    assertThat(second).isEqualTo(first);
    assertThat(first.findValuesAsText("id")).doesNotHaveDuplicates().hasSize(2);
    RawCall.Answer other = RawCall.post("/api/submissions?name=c", "二", key).send(port);
    assertThat(other.status()).isEqualTo(422);
    String changed = form("a", "一", "b", "二");
    assertThat(RawCall.post("/api/submissions", changed, type, key).send(port).status())
        .isEqualTo(422);
  }

  @Test
  void ofSeveralThatDifferWithOneKeyAtOnceOneIsReceived() throws Exception {
    String type = "Content-Type: multipart/form-data; boundary=XX";
    List<CompletableFuture<Integer>> calls = new ArrayList<>();
    for (String form : List.of(form("a", "一"), form("a", "一", "b", "二"), form("c", "三"))) {
      RawCall call = RawCall.post("/api/submissions", form, type, "Idempotency-Key: at-once");
      calls.add(CompletableFuture.supplyAsync(() -> status(call)));
    }
    List<Integer> answers = calls.stream().map(CompletableFuture::join).toList();
    assertThat(answers).containsOnlyOnce(202).containsOnly(202, 422);
  }

  private static int status(RawCall call) {
    try {
      return call.send(port).status();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void listsAreLeafedThroughByTheirLinks() throws IOException {
    for (int i = 0; i < 5; i++) {
      RawCall.post("/api/submissions?name=leaf%20%26" + i, "" + i).send(port);
    }
    List<String> names = new ArrayList<>();
    String next = "/api/submissions?name=LEAF%20%26&limit=2";
    int pages = 0;
    while (!next.equals("null")) {
      JsonNode page = json(RawCall.get(next).send(port));
      names.addAll(page.path("submissions").findValuesAsText("name"));
      next = page.path("next").asText();
      pages++;
    }
    assertThat(pages).isEqualTo(3);
    assertThat(names).containsExactly("leaf &4", "leaf &3", "leaf &2", "leaf &1", "leaf &0");
  }

  @Test
  void whatHappensIsToldAsItHappensAndNothingIsMissed() throws IOException {
    HttpURLConnection listening = listen("0");
    try (BufferedReader events = reader(listening)) {
      String id =
          json(RawCall.post("/api/submissions?name=sse.txt", "年报").send(port))
              .findValuesAsText("id")
              .get(0);
      List<String> seen = new ArrayList<>();
      String number = "";
      while (seen.size() < 2) {
        String line = events.readLine();
        number = line.startsWith("id:") ? line.substring(3) : number;
        if (line.startsWith("data:") && line.contains(id)) {
          JsonNode event = JSON.readTree(line.substring(5));
          assertThat(event.path("number").asText()).isEqualTo(number);
          assertThat(event.path("name").asText()).isEqualTo("sse.txt");
          seen.add(event.path("kind").asText() + " " + event.path("fate").asText());
        }
      }
      assertThat(seen).containsExactly("received null", "decided rejected");
      try (BufferedReader later = reader(listen(Long.toString(Long.parseLong(number) - 1)))) {
        String told = "";
        for (String line = ""; !line.startsWith("data:"); line = later.readLine()) {
          told = line.startsWith("id:") ? line.substring(3) : told;
        }
        assertThat(told).isEqualTo(number);
        RawCall.Answer oneTooMany = RawCall.get("/api/events").send(port);
        assertThat(oneTooMany.status()).isEqualTo(429);
        assertThat(oneTooMany.header("Retry-After")).isNotEmpty();
      }
    }
  }

  @Test
  void longAnswersArePackedForWhoTakesThat() throws IOException {
    RawCall.Answer packed = RawCall.get("/api/openapi.yaml", "Accept-Encoding: gzip").send(port);
    assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(packed.header("ETag")).startsWith("W/");
    RawCall.Answer plain = RawCall.get("/api/openapi.yaml").send(port);
    assertThat(plain.header("Content-Encoding")).isEmpty();
    assertThat(plain.header("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void nothingIsLeftOnTheDoorstep() throws IOException {
    RawCall.post("/api/submissions?name=a", "x").send(port);
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(home.resolve("data/arriving")).isEmptyDirectory());
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void whileTheBooksAreAwayCallersAreToComeAgain() throws IOException {
    gateway.getBean(Database.class).close();
    // Of all that is behind who may, this needs no books.
    await()
        .untilAsserted(
            () -> {
              RawCall.Answer answer = RawCall.get("/api/openapi.yaml").send(port);
              assertThat(answer.status()).isEqualTo(503);
              assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
              assertThat(answer.header("Retry-After")).isNotEmpty();
            });
  }

  /** Files with their contents, behind a field that is none. */
  private static String form(String... files) {
    StringBuilder form = new StringBuilder();
    String part = "--XX\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
    form.append(part.formatted("note", "", "说明"));
    for (int i = 0; i < files.length; i += 2) {
      String name = "; filename=\"" + files[i] + '"';
      form.append(part.formatted("file", name, files[i + 1]));
    }
    return form.append("--XX--\r\n").toString();
  }

  private static HttpURLConnection listen(String after) throws IOException {
    URI address = URI.create("http://localhost:" + port + "/api/events");
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setRequestProperty("Last-Event-ID", after);
    connection.setReadTimeout(60_000);
    return connection;
  }

  private static BufferedReader reader(HttpURLConnection connection) throws IOException {
    return new BufferedReader(
        new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
  }

  private static List<String> all() throws IOException {
    JsonNode page = json(RawCall.get("/api/submissions?limit=500").send(port));
    return page.path("submissions").findValuesAsText("id");
  }

  private static JsonNode json(RawCall.Answer answer) throws IOException {
    assertThat(answer.status()).as(answer.body()).isLessThan(300);
    return JSON.readTree(answer.body());
  }
}
