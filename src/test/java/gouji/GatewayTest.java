package gouji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gouji.archive.Outbox;
import gouji.clerk.Audit;
import gouji.ledger.Fate;
import gouji.ledger.Ledger;
import gouji.ledger.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.RestTemplate;

/** The gateway whole, from the inbox to the outbox, as it runs where nothing is set. */
@SuppressWarnings("NullAway.Init") // JUnit sets its fields
class GatewayTest {
  @TempDir static Path home;

  private static ConfigurableApplicationContext gateway;

  @BeforeAll
  static void start() {
    gateway =
        new SpringApplicationBuilder(Gateway.class)
            .properties("gouji.home=" + home, "gouji.jobs=2", "gouji.clerks=4")
            .run("--gouji.settle=0s", "--server.port=0");
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @Test
  void laysItselfOut() {
    assertThat(home.resolve("inbox")).isDirectory();
    assertThat(home.resolve("routes/folder.camel.yaml")).isRegularFile();
  }

  /** What its parts would take to be built, each start would pay. */
  @Test
  void buildsNoRouteThatNothingIsSetFor() {
    CamelContext camel = gateway.getBean(CamelContext.class);
    assertThat(camel.getRoutes())
        .extracting(Route::getId)
        .contains("folder", "examine")
        .doesNotContain("mail", "reply", "send-reply", "push", "post");
  }

  @Test
  void saysHowItIs() {
    RestTemplate browser = new RestTemplate();
    String server = "http://127.0.0.1:" + gateway.getEnvironment().getProperty("local.server.port");
    await()
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptionsInstanceOf(HttpServerErrorException.class)
        .untilAsserted(
            () ->
                assertThat(browser.getForObject(server + "/actuator/health", String.class))
                    .startsWith("{\"status\":\"UP\"")
                    .contains("\"inbox\"", "\"outbox\"", "\"mail\"", "\"queue\"")
                    .contains("\"database\"", "\"disk\"", "\"examiners\""));
    assertThat(browser.getForObject(server + "/actuator/prometheus", String.class))
        .contains("gouji_documents{fate=\"accepted\"}", "gouji_waiting");
  }

  @Test
  void whatIsPutIntoTheInboxComesToItsFate() throws IOException {
    Path deep = Files.createDirectories(home.resolve("inbox/水利 局/二〇二二"));
    List<Path> samples;
    try (Stream<Path> files = Files.list(Path.of("samples"))) {
      samples = files.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path sample : samples) {
      Files.copy(sample, deep.resolve(sample.getFileName().toString()));
    }
    Files.createFile(deep.resolve("空.pdf"));
    Ledger ledger = gateway.getBean(Ledger.class);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                ledger.counts().submissions().values().stream().mapToLong(Long::longValue).sum()
                    == samples.size() + 1);
    assertThat(ledger.counts().waiting()).isZero();
    assertThat(ledger.counts().submissions().get(Fate.QUARANTINED)).isZero();
    assertThat(ledger.counts().submissions().get(Fate.ACCEPTED)).isPositive();
    assertThat(ledger.counts().submissions().get(Fate.REJECTED)).isPositive();
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(home.resolve("outbox/dataset/datapackage.json")).isRegularFile());
    await().atMost(Duration.ofSeconds(30)).until(() -> ledger.unsent(1).isEmpty());
    long reports = ledger.counts().current();
    Path accepted = home.resolve("outbox/accepted");
    await().until(() -> reports(accepted).size() == reports);
    assertThat(audit(new ArrayList<>())).isEqualTo(new Audit.Result(13, 0, reports, 0, 0));
    Path report = reports(accepted).get(0);
    byte[] whole = Files.readAllBytes(report);
    Files.writeString(report, "{}");
    List<String> told = new ArrayList<>();
    assertThat(audit(told)).isEqualTo(new Audit.Result(13, 0, reports, 1, 0));
    assertThat(told).singleElement().asString().contains("laid out again");
    assertThat(report).hasBinaryContent(whole);
    assertThat(LivingFolder.files(home.resolve("inbox"))).isEmpty();
  }

  private static List<Path> reports(Path folder) throws IOException {
    return LivingFolder.files(folder).stream()
        .filter(file -> file.endsWith("report.json"))
        .toList();
  }

  private static Audit.Result audit(List<String> told) throws IOException {
    return new Audit(
            gateway.getBean(Ledger.class),
            gateway.getBean(Vault.class),
            gateway.getBean(Outbox.class),
            told::add)
        .run();
  }
}
