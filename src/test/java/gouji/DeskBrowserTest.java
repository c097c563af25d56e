package gouji;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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
    String bytes =
        Base64.getEncoder().encodeToString(Files.readAllBytes(Path.of("samples", sample)));
    JSHandle transfer =
        page.evaluateHandle(
            "([name, bytes]) => { const transfer = new DataTransfer();"
                + " const array = Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0));"
                + " transfer.items.add(new File([array], name)); return transfer; }",
            List.of(sample, bytes));
    page.dispatchEvent("body", "dragenter", Map.of("dataTransfer", transfer));
    page.dispatchEvent("body", "drop", Map.of("dataTransfer", transfer));
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
    page.waitForFunction("document.querySelector('figure[data-page=\"2\"] img').naturalWidth > 0");
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
