package gouji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gouji.access.Keys;
import gouji.access.Users;
import gouji.ledger.Actor;
import gouji.ledger.Entry;
import gouji.ledger.Ledger;
import gouji.ledger.Role;
import gouji.made.Caller;
import gouji.made.Caller.Answer;
import gouji.made.Visitor;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What a hostile sender or caller tries at a gateway with users; docs/security.md lists it. */
@SuppressWarnings("NullAway.Init") // JUnit sets its fields
class AttacksTest {
  private static final String PASSWORD = "勾稽 is 9 strokes";
  private static final String SCRIPT = "<script>alert(1)</script>";
  private static final String IMAGE = "\"><img src=x onerror=alert(1)>";

  @TempDir static Path folder;

  private static Path home;
  private static ConfigurableApplicationContext gateway;
  private static Ledger ledger;
  private static Caller caller;
  private static String key;
  private static Visitor viewer;

  @BeforeAll
  static void start() throws IOException {
    home = folder.resolve("deep/down/home");
    gateway =
        new SpringApplicationBuilder(Echo.WithEcho.class)
            .properties("gouji.home=" + home, "gouji.jobs=1", "gouji.clerks=1")
            .run("--server.port=0", "--gouji.max-bytes=100KB", "--logging.level.gouji=warn");
    ledger = gateway.getBean(Ledger.class);
    caller =
        new Caller(
            gateway.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    Actor root = new Actor("root", "console");
    gateway.getBean(Users.class).add("viewer", Role.VIEWER, PASSWORD, root);
    key =
        "Authorization: Bearer " + gateway.getBean(Keys.class).add("k", Role.REVIEWER, root).key();
    viewer = new Visitor(caller);
    viewer.logIn("viewer", PASSWORD);
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../../../../../escaped.txt",
        "..\\..\\..\\escaped.txt",
        "/escaped.txt",
        "C:\\escaped.txt",
        "....//....//escaped.txt",
        "a/../../../../../escaped.txt",
        "escaped.txt\u0000.pdf"
      })
  void aNameNeverBecomesAPath(String name) throws IOException {
    String id = handIn(name, "不是报告 " + name);
    assertThat(decided(id).fate()).isNotNull();
    assertThat(Path.of("/escaped.txt")).doesNotExist();
    assertThat(LivingFolder.files(folder))
        .filteredOn(path -> path.getFileName().toString().contains("escaped"))
        .allMatch(path -> path.startsWith(home.resolve("outbox/rejected")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/desk/..%2f..%2fapplication.yaml",
        "/desk/%2e%2e/%2e%2e/application.yaml",
        "/desk/..;/..;/application.yaml",
        "/desk/%252e%252e/application.yaml",
        "/desk/..%5capplication.yaml",
        "/webjars/swagger-ui/..%2f..%2f..%2f..%2fapplication.yaml",
        "/api/docs/../../application.yaml",
        "/api/submissions/..%2f..%2fledger.db",
        "//etc/passwd",
        "/desk/login.html",
        "/desk/messages.properties"
      })
  void noPathLeadsToWhatIsNotServed(String path) throws IOException {
    Answer answer = caller.get(path, viewer.with());
    assertThat(answer.status()).isIn(400, 404);
    assertThat(answer.body()).doesNotContain("autoconfigure", "th:", "login.title=", "root:");
  }

  @Test
  void aFileNameIsTextOnEveryPage() throws IOException {
    String id = handIn(IMAGE + SCRIPT + ".txt", "不是报告");
    decided(id);
    for (String page :
        List.of("/", "/desk/overview/live", "/desk/rejections", "/desk/reports/" + id + "-1")) {
      Answer answer = viewer.open(page);
      assertThat(answer.status()).as(page).isEqualTo(200);
      assertThat(answer.body()).as(page).doesNotContain("<img src=x", SCRIPT);
    }
    assertThat(viewer.open("/desk/rejections").body()).contains("&lt;img src=x");
    Answer json = viewer.open("/api/submissions/" + id);
    assertThat(json.header("Content-Type").orElseThrow()).startsWith("application/json");
    assertThat(json.header("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void aBodysNameAndADocumentsTextAreTextOnEveryPage() throws IOException {
    String sample = Files.readString(Path.of("samples/extract.txt"));
    String hostile =
        sample
            .replace("柳溪区永康街道办事处2022年", "柳溪区" + SCRIPT + "街道办事处2022年")
            .replace("完善信息发布审核制度", IMAGE + SCRIPT + "完善信息发布审核制度");
    assertThat(hostile).contains(IMAGE);
    String id = handIn("年报.txt", hostile);
    decided(id);
    Answer page = viewer.open("/desk/reports/" + id + "-1");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("&lt;script&gt;alert(1)").doesNotContain("<img src=x", SCRIPT);
    assertThat(viewer.open("/").body()).doesNotContain("<img src=x", SCRIPT);
    assertThat(page.header("Content-Security-Policy").orElseThrow())
        .contains("script-src 'self';")
        .doesNotContain("unsafe");
  }

  @Test
  void whatIsTooLargeIsCutOff() throws IOException {
    Answer answer = caller.post("/api/submissions?name=large.txt", "x".repeat(101 * 1024), key);
    assertThat(answer.status()).isEqualTo(413);
    Answer login =
        caller.post(
            "/login",
            "username=" + "x".repeat(3 << 20),
            "Content-Type: application/x-www-form-urlencoded");
    assertThat(login.status()).as("a form of megabytes").isIn(400, 403, 413);
  }

  @Test
  void anUploadOfAStrangerIsNotEvenRead() throws IOException {
    Answer stranger = caller.post("/api/submissions?name=a.txt", "年报", "Accept: */*");
    assertThat(stranger.status()).isIn(401, 403);
    Answer reader = caller.post("/api/submissions?name=a.txt", "年报", viewer.with());
    assertThat(reader.status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a%0d%0aX-Injected:%201.txt", "a%0aX-Injected:%201.txt", "a%E5%98%8A.txt"})
  void aNameNeverBecomesAHeader(String name) throws IOException {
    Answer received = caller.post("/api/submissions?name=" + name, "x" + name, key);
    assertThat(received.headers()).noneMatch(header -> header.startsWith("X-Injected"));
    String id = id(received);
    for (String path : List.of("", "/original")) {
      Answer answer = viewer.open("/api/submissions/" + id + path);
      assertThat(answer.headers()).noneMatch(header -> header.startsWith("X-Injected"));
    }
    Answer redirect = viewer.open("/?lang=en%0d%0aX-Injected:%201");
    assertThat(redirect.headers()).noneMatch(header -> header.startsWith("X-Injected"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000000000000", "ZZZZZZZZZZZZZ", "1", "' OR '1'='1", "%00", "-1"})
  void anIdThatNobodyGaveOutFindsNothing(String id) throws IOException {
    String path = "/api/submissions/" + URLEncoder.encode(id, StandardCharsets.UTF_8);
    assertThat(viewer.open(path).status()).isIn(400, 404);
    assertThat(caller.get(path).status()).as("a stranger is told nothing").isIn(400, 401);
  }

  @Test
  void anIdOfOthersIsNoKey() throws IOException {
    String id = handIn("他人.txt", "他人的文件");
    assertThat(caller.get("/api/submissions/" + id).status()).isEqualTo(401);
    assertThat(caller.get("/desk/reports/" + id + "-1").status()).isEqualTo(302);
    Answer retry = caller.post("/api/rejections/" + id + "/retry", "", key);
    assertThat(retry.status()).as("a reviewer may not").isEqualTo(403);
  }

  private static String handIn(String name, String content) throws IOException {
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
    return id(caller.post("/api/submissions?name=" + encoded, content, key));
  }

  private static String id(Answer received) {
    assertThat(received.status()).as(received.body()).isEqualTo(202);
    return received.header("Location").orElseThrow().replaceAll(".*/", "");
  }

  private static Entry decided(String id) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> ledger.find(id).orElseThrow().state() == Entry.State.DECIDED);
    return ledger.find(id).orElseThrow();
  }
}
