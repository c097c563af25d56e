package gouji;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The desk as people see it, in a real browser, on the screen of a small notebook. */
@SuppressWarnings("NullAway.Init") // JUnit sets its fields
class DeskBrowserTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path PICTURES = Path.of("target/screenshots");
  private static final String TOTAL = "applications/granted/total";

  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  @TempDir static Path home;

  private static ConfigurableApplicationContext gateway;
  private static Playwright playwright;
  private static Browser browser;
  private static String server;

  private final List<String> complaints = new ArrayList<>();
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void start() {
    boolean there = Files.isExecutable(CHROMIUM);
    assumeTrue(there || System.getenv("CI") != null, "no " + CHROMIUM);
    assertThat(there).as("%s is there", CHROMIUM).isTrue();
    gateway =
        new SpringApplicationBuilder(Gateway.class)
            .properties("gouji.home=" + home, "gouji.jobs=2", "gouji.clerks=2")
            .run("--gouji.settle=0s", "--server.port=0");
    server = "http://127.0.0.1:" + gateway.getEnvironment().getProperty("local.server.port");
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(ARGUMENTS));
  }

  @AfterAll
  static void stop() {
    if (playwright != null) {
      playwright.close();
    }
    if (gateway != null) {
      gateway.close();
    }
  }

  @BeforeEach
  void open() {
    context =
        browser.newContext(
            new Browser.NewContextOptions().setBaseURL(server).setViewportSize(1366, 768));
    page = context.newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
  }

  /** A content security policy that was broken, or a script that failed, would be told here. */
  @AfterEach
  void nothingWentWrong() {
    context.close();
    assertThat(complaints).isEmpty();
  }

  private void drop(String sample) throws IOException {
    drop(sample, Files.readAllBytes(Path.of("samples", sample)));
  }

  private void drop(String name, byte[] content) {
    String bytes = Base64.getEncoder().encodeToString(content);
    JSHandle transfer =
        page.evaluateHandle(
            "([name, bytes]) => { const transfer = new DataTransfer();"
                + " const array = Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0));"
                + " transfer.items.add(new File([array], name)); return transfer; }",
            List.of(name, bytes));
    page.dispatchEvent("body", "dragenter", Map.of("dataTransfer", transfer));
    page.dispatchEvent("body", "drop", Map.of("dataTransfer", transfer));
  }

  /** Waits for what a script says; pages themselves admit no text as a script to ask again by. */
  private void until(String script) {
    await()
        .pollInSameThread()
        .ignoreExceptions()
        .until(() -> Boolean.TRUE.equals(page.evaluate(script)));
  }

  private void picture(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
  }

  /** Hands in a report that does not tie, and opens its page. */
  private void openRejection() throws IOException {
    page.navigate("/");
    drop("wrong-figure.pdf");
    Locator line = page.locator("#progress li").first();
    assertThat(line.locator(".fate")).hasText("退回");
    assertThat(page.locator("#waits ~ table").first()).containsText("宁桂州退役军人事务局");
    picture("overview");
    line.locator("a").click();
    assertThat(page.locator("h1")).containsText("宁桂州退役军人事务局");
  }

  private Locator cell(String name) {
    return page.locator("td[data-cell='" + name + "']");
  }

  private Locator frame(String name) {
    return page.locator("rect[data-cell='" + name + "']");
  }

  @Test
  void aFigureAndItsPlaceOnThePageShowEachOther() throws IOException {
    openRejection();
    assertThat(page.locator(".breach").first()).containsText("差 3");
    cell(TOTAL).click();
    Pattern chosen = Pattern.compile("\\bchosen\\b");
    assertThat(frame(TOTAL)).hasClass(chosen);
    assertThat(frame(TOTAL)).isInViewport();
    until("document.querySelector('figure[data-page=\"2\"] img').naturalWidth > 0");
    picture("document");
    String other = "applications/granted/research";
    frame(other).click();
    assertThat(cell(other)).hasClass(chosen);
    assertThat(cell(other)).isFocused();
    page.keyboard().press("ArrowLeft");
    assertThat(cell("applications/granted/business")).isFocused();
    page.keyboard().press("ArrowDown");
    assertThat(cell("applications/partly_granted/business")).isFocused();
    assertThat(frame("applications/partly_granted/business")).hasClass(chosen);
  }

  @Test
  void aFigureThatIsTypedAnewTiesAtOnceAndIsPublishedAsCorrected() throws IOException {
    openRejection();
    cell("applications/granted/business").click();
    page.keyboard().type("7");
    assertThat(page.locator(".foresight .outcome")).containsText("2");
    page.locator(".typed input[name=typed]").fill("0");
    assertThat(page.locator(".foresight .outcome.accepted")).isVisible();
    picture("correcting");
    page.locator("#correct input[name=reason]").fill("已电话核实");
    page.locator("#correct button.primary").click();
    assertThat(page.locator("#ruling .made")).containsText("已电话核实");
    assertThat(page.locator("h1 .fate, h1 + .fate").first()).hasText("通过");
    picture("corrected");
    String id = page.url().replaceAll(".*/desk/reports/([^#?]+).*", "$1");
    assertThat(context.request().get("/api/reports/" + id).text())
        .contains("\"verdict\":\"accepted\"", "\"corrected\":{\"from\":3,", "已电话核实");
    assertThat(context.request().get("/api/dataset/reports.csv?year=2021").text())
        .contains("宁桂州退役军人事务局");
  }

  @Test
  void theKeyboardIsEnough() throws IOException {
    openRejection();
    page.navigate("/desk/rejections");
    page.keyboard().press("Tab");
    assertThat(page.locator(".skip")).isFocused();
    page.keyboard().press("Enter");
    Locator report = page.locator(".list .name a").first();
    for (int i = 0;
        i < 20 && !(boolean) report.evaluate("e => e === document.activeElement");
        i++) {
      page.keyboard().press("Tab");
    }
    assertThat(report).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("#findings")).isVisible();
    Locator first = page.locator("td[data-cell][tabindex='0']");
    for (int i = 0; i < 80 && !(boolean) first.evaluate("e => e === document.activeElement"); i++) {
      page.keyboard().press("Tab");
    }
    assertThat(first).isFocused();
    page.keyboard().press("ArrowLeft");
    assertThat(page.locator("td.chosen")).isFocused();
  }

  @Test
  void aScanIsSeenThoughNothingWasReadInIt() throws IOException {
    page.navigate("/");
    drop("扫描件.pdf", scan(3));
    Locator line = page.locator("#progress li").first();
    assertThat(line.locator(".fate")).hasText("退回");
    line.locator("a").click();
    assertThat(page.locator(".sheet img")).hasCount(3);
    assertThat(page.locator("#no-paper")).isHidden();
    until("document.querySelector('.sheet img').naturalWidth > 0");
    picture("scan");
  }

  /** Pages that hold a picture and no text. */
  private static byte[] scan(int pages) throws IOException {
    try (PDDocument scan = new PDDocument()) {
      BufferedImage picture = new BufferedImage(200, 280, BufferedImage.TYPE_BYTE_GRAY);
      for (int i = 0; i < pages; i++) {
        PDPage sheet = new PDPage(PDRectangle.A4);
        scan.addPage(sheet);
        try (PDPageContentStream content = new PDPageContentStream(scan, sheet)) {
          content.drawImage(LosslessFactory.createFromImage(scan, picture), 50, 50, 400, 560);
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      scan.save(bytes);
      return bytes.toByteArray();
    }
  }

  @Test
  void picturesAreAskedForAgainWhileDrawingIsBusy() throws IOException {
    AtomicInteger refused = new AtomicInteger();
    page.route(
        Pattern.compile(".*/api/reports/.*/pages(/1\\.png)?"),
        route -> {
          if (refused.incrementAndGet() % 2 == 1) {
            route.fulfill(
                new Route.FulfillOptions().setStatus(429).setHeaders(Map.of("Retry-After", "1")));
          } else {
            route.resume();
          }
        });
    openRejection();
    until("document.querySelector('.sheet img')?.naturalWidth > 0");
    assertThat(page.locator("#paper-state")).hasCount(0);
    complaints.removeIf(complaint -> complaint.contains("429"));
  }

  @Test
  void whatWasRejectedIsCheckedAgainAtTheDesk() throws IOException {
    openRejection();
    page.locator("#retry").click();
    assertThat(page.locator(".history li:has-text('重新送去核对')")).isVisible();
    assertThat(page.locator(".history li:has-text('核对完毕')")).hasCount(2);
    assertThat(page.locator("#retry")).isEnabled();
  }

  @Test
  void aPreviewThatFailsSaysWhy() throws IOException {
    openRejection();
    cell("applications/granted/business").click();
    page.route(
        Pattern.compile(".*/preview"),
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(403)
                    .setContentType("application/problem+json")
                    .setBody("{\"title\":\"权限不足\",\"detail\":\"您的角色不允许进行这项操作。\"}")));
    page.keyboard().type("7");
    assertThat(page.locator(".foresight .refused")).hasText("您的角色不允许进行这项操作。");
    complaints.removeIf(complaint -> complaint.contains("403"));
  }

  @Test
  void aVeryLongListIsSavedAndRemindersAreDrafted() {
    page.navigate("/desk/missing?year=2019");
    String table =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "第" + i + "号人民政府办公室,张三,0571-00000000,备注")
            .collect(Collectors.joining("\n"));
    page.locator("#upload")
        .setInputFiles(new FilePayload("名单.csv", "text/csv", table.getBytes(UTF_8)));
    assertThat(page.locator("#bodies")).hasValue(Pattern.compile("^第0号人民政府办公室\n第1号"));
    page.locator("#edit button.primary").click();
    assertThat(page.locator(".told.good")).containsText("20,000");
    picture("missing");
    page.locator(".list [data-draft]").first().click();
    assertThat(page.locator("#draft")).hasValue(Pattern.compile("^第0号人民政府办公室："));
    assertThat(page.locator("#write"))
        .hasAttribute("href", Pattern.compile("^mailto:\\?subject=2019"));
    picture("reminder");
    page.keyboard().press("Escape");
    page.locator(".above [data-draft]").click();
    assertThat(page.locator("#draft")).hasValue(Pattern.compile("第19999号人民政府办公室"));
    assertThat(page.locator("#write")).isHidden();
    assertThat(page.locator("#too-long")).isVisible();
  }

  @Test
  void whatCannotBeSavedStaysWhereItWasPasted() {
    page.navigate("/desk/missing?year=2018");
    page.locator("#bodies").fill("甲县\n" + "长".repeat(201));
    page.locator("#edit button.primary").click();
    assertThat(page.locator("#edit .refused")).containsText("200");
    assertThat(page.locator("#bodies")).hasValue(Pattern.compile("^甲县"));
    complaints.removeIf(complaint -> complaint.contains("422"));
  }

  @Test
  void aLoginThatIsAskedForMeanwhileIsAPageOfItsOwn() {
    page.navigate("/");
    assertThat(page.locator("#today")).isVisible();
    page.route(
        Pattern.compile(".*/desk/overview/live"),
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(302)
                    .setHeaders(Map.of("Location", "/desk/missing"))));
    page.evaluate(
        "async () => { window.before = true;"
            + " const { renew } = await import('/desk/desk.js');"
            + " await renew(document.getElementById('live')); }");
    until("window.before === undefined");
    assertThat(page.locator("#live h1")).hasCount(0);
  }

  @Test
  void foldersAreHandedInWithoutTheirLitterAndFaultsAreTold() {
    page.navigate("/");
    page.evaluate(
        "() => { const file = (name) => ({ isFile: true, name,"
            + "   file: (done) => done(new File(['x'], name)) });"
            + " const broken = { isFile: true, name: '读不出.pdf', file: (done, fail) => fail() };"
            + " const children = [file('.DS_Store'), file('Thumbs.db'), file('~$a.doc'), file('a.txt'), broken];"
            + " const folder = { name: '年报', createReader: () => ({"
            + "   readEntries: (done) => done(children.splice(0)) }) };"
            + " const event = new Event('drop', { cancelable: true });"
            + " event.dataTransfer = { types: ['Files'], items: [{ webkitGetAsEntry: () => folder }] };"
            + " dispatchEvent(event); }");
    assertThat(page.locator("#progress .file")).hasText(new String[] {"年报/读不出.pdf", "年报/a.txt"});
    assertThat(page.locator("#progress li:has-text('读不出.pdf') .rejected")).containsText("没有提交");
  }

  @Test
  void aHiddenPageListensNoMore() {
    page.addInitScript(
        "window.open = 0; const Real = EventSource; window.EventSource = class extends Real {"
            + " constructor(from) { super(from); window.open += 1; }"
            + " close() { super.close(); window.open -= 1; } };"
            + " window.away = false; Object.defineProperty(document, 'hidden', { get: () => window.away });");
    page.navigate("/");
    until("window.open === 1");
    String turn = "document.dispatchEvent(new Event('visibilitychange'))";
    page.evaluate("window.away = true; " + turn);
    until("window.open === 0");
    page.evaluate("window.away = false; " + turn);
    until("window.open === 1");
  }

  @Test
  void theNewKeysPageSpeaksTheOtherLanguageToo() {
    page.navigate("/desk/users");
    page.locator("form[action='/desk/keys/add'] input[name=name]").fill("统计");
    page.locator("form[action='/desk/keys/add'] button").click();
    assertThat(page.locator("code")).containsText("gj_");
    page.locator(".language").click();
    assertThat(page.locator("h1")).hasText("Users and rights");
    page.navigate("/desk/keys/add");
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    assertThat(page.locator("h1")).containsText("button");
    complaints.removeIf(complaint -> complaint.contains("405"));
  }

  @Test
  void speaksEnglishToWhoWantsIt() {
    page.navigate("/");
    page.locator(".language").click();
    assertThat(page.locator("nav [aria-current]")).hasText("Overview");
    page.navigate("/desk/missing");
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    picture("missing-en");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/desk/reports",
        "/desk/rejections",
        "/desk/missing",
        "/desk/compare?body=碧山县西河镇"
      })
  void nothingBarsWhoSeesOrMovesOtherwise(String path) throws IOException {
    page.navigate("/");
    drop("ruled.pdf");
    assertThat(page.locator("#progress .fate").first()).hasText("通过");
    page.navigate(path);
    assertThat(page.locator("main")).isVisible();
    picture(path.replaceAll("[?].*", "").replaceAll("\\W+", "-") + "-page");
    assertAccessible();
  }

  @Test
  void aDocumentBarsNobody() throws IOException {
    openRejection();
    cell(TOTAL).click();
    assertAccessible();
  }

  private void assertAccessible() {
    List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
    assertThat(violations)
        .filteredOn(rule -> List.of("serious", "critical").contains(rule.getImpact()))
        .extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
        .isEmpty();
  }
}
