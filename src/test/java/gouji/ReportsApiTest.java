package gouji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gouji.archive.VerdictJson;
import gouji.clerk.Clerk;
import gouji.ledger.Ledger;
import gouji.submission.Bytes;
import gouji.submission.Origin;
import gouji.submission.Submission;
import gouji.verdict.Verdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What programs get of the documents that were decided, from a gateway as it runs. */
@SuppressWarnings("NullAway.Init") // JUnit sets its fields
class ReportsApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String NASTY = "年报\r\nX-Evil: 1 <script>.html";

  @TempDir static Path home;

  private static ConfigurableApplicationContext gateway;
  private static String server;
  private static Ledger ledger;
  private static String page;

  @BeforeAll
  static void start() throws IOException {
    gateway =
        new SpringApplicationBuilder(Gateway.class)
            .properties("gouji.home=" + home, "gouji.jobs=2", "gouji.clerks=4")
            .run("--gouji.settle=0s", "--server.port=0");
    server = "http://127.0.0.1:" + gateway.getEnvironment().getProperty("local.server.port");
    ledger = gateway.getBean(Ledger.class);
    int samples = 0;
    try (var files = Files.list(Path.of("samples"))) {
      for (Path sample : files.filter(Files::isRegularFile).sorted().toList()) {
        Path copy = Files.copy(sample, home.resolve(sample.getFileName().toString()));
        Files.move(copy, home.resolve("inbox").resolve(copy.getFileName()));
        samples++;
      }
    }
    page =
        ledger.receive(
            Submission.of(
                NASTY,
                Bytes.of("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)),
                new Origin(Origin.Way.UPLOAD, "")));
    gateway.getBean(Clerk.class);
    int all = samples + 1;
    decide(page);
    await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> ledger.counts().waiting() == 0 && ledger.after("", 100).size() == all);
  }

  private static void decide(String id) throws IOException {
    try {
      gateway.getBean(Clerk.class).decide(id);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @Test
  void theListHasEveryDocumentOnceWhateverItsPages() throws Exception {
    List<String> whole = ids(get("/api/reports?limit=500"));
    assertThat(whole).hasSizeGreaterThan(8).doesNotHaveDuplicates();
    for (String order : List.of("newest", "body")) {
      List<String> leafed = new ArrayList<>();
      String next = "/api/reports?limit=3&sort=" + order;
      while (next != null) {
        JsonNode answer = JSON.readTree(get(next).body());
        answer.get("reports").forEach(report -> leafed.add(report.get("id").asText()));
        next = answer.get("next").isNull() ? null : answer.get("next").asText();
      }
      assertThat(leafed).containsExactlyInAnyOrderElementsOf(whole);
    }
  }

  @Test
  void theListIsNarrowedByWhatIsAskedFor() throws Exception {
    JsonNode first = report("wrong-figure.pdf");
    assertThat(first.get("fate").asText()).isEqualTo("rejected");
    assertThat(first.get("current").asBoolean()).isFalse();
    String body = URLEncoder.encode(first.get("organization").asText(), "UTF-8");
    assertThat(ids(get("/api/reports?organization=" + body + "&year=2021&fate=rejected")))
        .contains(first.get("id").asText());
    assertThat(ids(get("/api/reports?organization=" + body + "&year=1999"))).isEmpty();
    assertThat(ids(get("/api/reports?text=WRONG-fig"))).contains(first.get("id").asText());
    for (JsonNode current : reports(get("/api/reports?current=true&limit=500"))) {
      assertThat(current.get("fate").asText()).isEqualTo("accepted");
      assertThat(current.get("replacedBy").isNull()).isTrue();
    }
  }

  @Test
  void aReportIsToldAsItsOwnJsonTellsIt() throws Exception {
    for (JsonNode listed : reports(get("/api/reports?limit=500"))) {
      HttpResponse<byte[]> answer = get(listed.get("location").asText());
      JsonNode told = JSON.readTree(answer.body());
      assertThat(told.get("id")).isEqualTo(listed.get("id"));
      assertThat(told.get("file")).isEqualTo(listed.get("file"));
      assertThat(told.get("verdict")).isEqualTo(listed.get("fate"));
      Verdict verdict =
          (Verdict) ledger.outcomes(told.get("submission").asText()).get(number(told) - 1);
      ByteArrayOutputStream own = new ByteArrayOutputStream();
      VerdictJson.write(verdict, own);
      String members = own.toString(StandardCharsets.UTF_8).substring(1);
      assertThat(new String(answer.body(), StandardCharsets.UTF_8)).endsWith("," + members);
    }
  }

  @Test
  void theTablesOfAReportAreThoseInTheOutbox() throws Exception {
    JsonNode accepted = reports(get("/api/reports?current=true&fate=accepted")).get(0);
    Path place = home.resolve("outbox").resolve(place(accepted));
    String at = accepted.get("location").asText();
    await().until(() -> Files.exists(place.resolve("applications.csv")));
    byte[] laidOut = Files.readAllBytes(place.resolve("applications.csv"));
    assertThat(get(at + "/applications.csv").body()).isEqualTo(laidOut);
    byte[] excel = get(at + "/applications.csv?excel=true").body();
    assertThat(excel).hasSize(laidOut.length + 3).endsWith(laidOut);
    String rejected = report("wrong-figure.pdf").get("location").asText();
    assertThat(get(rejected + "/applications.csv").statusCode()).isEqualTo(404);
    assertThat(get(rejected + "/findings.csv").statusCode()).isEqualTo(200);
    assertThat(get(rejected + "/secrets.csv").statusCode()).isEqualTo(404);
  }

  @Test
  void anOriginalComesAsItWasHandedInAndNeverAsAPage() throws Exception {
    HttpResponse<byte[]> answer = get("/api/reports/" + page + "-1/original");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).asString(StandardCharsets.UTF_8).startsWith("<script>");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/octet-stream");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("X-Evil")).isEmpty();
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment; filename=\"" + page + ".html\"; filename*=UTF-8''%E5%B9%B4");
    byte[] sample = Files.readAllBytes(Path.of("samples/wrong-figure.pdf"));
    String pdf = report("wrong-figure.pdf").get("location").asText();
    assertThat(get(pdf + "/original").body()).isEqualTo(sample);
  }

  @Test
  void pagesAreDrawnWhereThereAreAny() throws Exception {
    String pdf = report("wrong-figure.pdf").get("location").asText();
    JsonNode pages = JSON.readTree(get(pdf + "/pages").body()).get("pages");
    assertThat(pages.size()).isPositive();
    HttpResponse<byte[]> answer = get(pdf + "/pages/1.png?scale=1");
    assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(ImageIO.read(new ByteArrayInputStream(answer.body())).getWidth())
        .isBetween(590, 600);
    assertThat(get(pdf + "/pages/9999.png").statusCode()).isEqualTo(404);
    assertThat(get(pdf + "/pages/1.png?scale=99").statusCode()).isEqualTo(400);
    assertThat(get("/api/reports/" + page + "-1/pages/1.png").statusCode()).isEqualTo(404);
    JsonNode none = JSON.readTree(get("/api/reports/" + page + "-1/pages").body());
    assertThat(none.get("pages")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"applications", "reports", "findings", "litigation"})
  void theDatasetIsTheOneInTheOutbox(String table) throws Exception {
    await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .until(
            () ->
                Files.readString(home.resolve("outbox/dataset/reports.csv")).lines().count()
                    == ledger.counts().current() + 1);
    assertThat(get("/api/dataset/" + table + ".csv").body())
        .isEqualTo(Files.readAllBytes(home.resolve("outbox/dataset/" + table + ".csv")));
  }

  @Test
  void theDatasetIsNarrowedByYearAndBody() throws Exception {
    List<String> all = lines(get("/api/dataset/applications.csv"));
    List<String> some = new ArrayList<>();
    for (int year = 2015; year < 2030; year++) {
      List<String> lines = lines(get("/api/dataset/applications.csv?year=" + year));
      assertThat(lines.get(0)).isEqualTo(all.get(0));
      some.addAll(lines.subList(1, lines.size()));
    }
    assertThat(some).containsExactlyInAnyOrderElementsOf(all.subList(1, all.size()));
    assertThat(lines(get("/api/dataset/applications.csv?organization=nobody"))).hasSize(1);
    JsonNode described =
        JSON.readTree(get("/api/dataset/datapackage.json?year=2021&excel=true").body());
    assertThat(described.get("resources").get(0).get("path").asText())
        .isEqualTo("reports.csv?year=2021&excel=true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/reports",
        "/api/reports?sort=body&limit=2",
        "{}",
        "{}/applications.csv",
        "{}/original",
        "{}/pages",
        "{}/pages/1.png",
        "/api/dataset/applications.csv",
        "/api/dataset/datapackage.json?year=2021"
      })
  void whatTheCallerHasAlreadyIsNotSentAgain(String path) throws Exception {
    String accepted =
        reports(get("/api/reports?current=true&text=.pdf")).get(0).get("location").asText();
    String at = path.replace("{}", accepted);
    HttpResponse<byte[]> first = get(at);
    assertThat(first.statusCode()).isEqualTo(200);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<byte[]> again = get(at, "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(get(at, "If-None-Match", "W/\"other\"").statusCode()).isEqualTo(200);
    HttpResponse<byte[]> head =
        CLIENT.send(
            HttpRequest.newBuilder(URI.create(server + at))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValue("ETag")).contains(tag);
  }

  @Test
  void theDatasetComesCompressedToWhoUnderstandsThat() throws Exception {
    HttpResponse<byte[]> plain = get("/api/dataset/applications.csv");
    HttpResponse<byte[]> packed = get("/api/dataset/applications.csv", "Accept-Encoding", "gzip");
    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(packed.body().length).isLessThan(plain.body().length / 4);
    assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
        .isEqualTo(plain.body());
  }

  @ParameterizedTest
  @CsvSource({
    "/api/reports/0000000000000-1, 404",
    "/api/reports/x, 404",
    "/api/reports/..%2F..%2Fetc, 400",
    "/api/reports?year=x, 400",
    "/api/reports?limit=0, 400",
    "/api/reports?fate=lost, 400",
    "/api/reports?sort=price, 400",
    "/api/reports?cursor=AAAA, 400",
    "/api/reports?text=, 400",
    "/api/dataset/secrets.csv, 404",
    "/api/dataset/applications.csv?year=-1, 400",
    "/api/dataset/applications.csv?excel=yes, 400"
  })
  void whatCannotBeMetIsToldAsAProblem(String path, int status) throws Exception {
    HttpResponse<byte[]> answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(status);
    if (!path.contains("%2F")) { // the server itself turns that away
      assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
          .startsWith("application/problem+json");
    }
  }

  private static JsonNode report(String file) throws Exception {
    for (JsonNode report : reports(get("/api/reports?limit=500"))) {
      if (report.get("file").asText().endsWith(file)) {
        return report;
      }
    }
    throw new AssertionError("no " + file);
  }

  private static String place(JsonNode report) {
    return ledger
        .find(report.get("submission").asText())
        .orElseThrow()
        .documents()
        .get(number(report) - 1)
        .place();
  }

  private static int number(JsonNode report) {
    String id = report.get("id").asText();
    return Integer.parseInt(id.substring(id.indexOf('-') + 1));
  }

  private static List<JsonNode> reports(HttpResponse<byte[]> answer) throws IOException {
    List<JsonNode> reports = new ArrayList<>();
    JSON.readTree(answer.body()).get("reports").forEach(reports::add);
    return reports;
  }

  private static List<String> ids(HttpResponse<byte[]> answer) throws IOException {
    return reports(answer).stream().map(report -> report.get("id").asText()).toList();
  }

  private static List<String> lines(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8).lines().toList();
  }

  private static HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }
}
