package gouji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gouji.made.MakeLedger;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A small sample of very many reports, one of which cannot be read back. Whoever gathers the whole
 * before it sends the first byte, or reads on while nobody takes what it sends, never sends one.
 */
@SuppressWarnings("NullAway.Init") // JUnit sets its fields
class DatasetStreamTest {
  private static final int REPORTS = 600;
  private static final String LATE = MakeLedger.body(100, REPORTS);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir static Path home;

  private static ConfigurableApplicationContext gateway;
  private static String server;

  @BeforeAll
  static void start() throws IOException {
    MakeLedger.fill(home.resolve("data"), REPORTS, 30, LATE);
    gateway =
        new SpringApplicationBuilder(Gateway.class)
            .properties("gouji.home=" + home, "gouji.jobs=1", "gouji.clerks=1")
            .run("--server.port=0");
    server = "http://127.0.0.1:" + gateway.getEnvironment().getProperty("local.server.port");
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @Test
  void linesAreSentBeforeTheReportsBehindThemAreRead() throws Exception {
    HttpResponse<InputStream> answer = get("/api/dataset/applications.csv");
    assertThat(answer.statusCode()).isEqualTo(200);
    List<String> lines = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      assertThatThrownBy(
              () -> {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                  lines.add(line);
                }
              })
          .as("what breaks off does not look whole")
          .isInstanceOf(IOException.class);
    }
    assertThat(lines).hasSizeGreaterThan(100);
    assertThat(lines.get(0)).startsWith("report,organization,year,row,natural_person");
    assertThat(lines.get(1)).contains(",青岚县第00000街道办事处,2021,received,");
  }

  @Test
  void whatDoesNotComeByItIsWhole() throws Exception {
    String csv =
        read("/api/dataset/applications.csv?organization=" + encoded(MakeLedger.body(7, REPORTS)));
    assertThat(csv.lines().map(line -> line.split(",")[2]).distinct())
        .containsExactly("year", "2021", "2022", "2023", "2024", "2025");
  }

  @Test
  void whatCannotEvenBeginIsTold() throws Exception {
    HttpResponse<InputStream> answer =
        get("/api/dataset/applications.csv?organization=" + encoded(LATE));
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().map())
        .containsKey("retry-after")
        .doesNotContainKeys("etag", "content-disposition");
    answer.body().close();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String read(String path) throws Exception {
    try (InputStream body = get(path).body()) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static HttpResponse<InputStream> get(String path) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(server + path)).build(),
        HttpResponse.BodyHandlers.ofInputStream());
  }
}
