package gouji;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Tests that look at a gateway of their own in a real browser, on the screen of a small notebook.
 */
@SuppressWarnings("NullAway.Init") // JUnit sets its fields
abstract class WithBrowser {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path PICTURES = Path.of("target/screenshots");

  /** In milliseconds: a machine may be busy with other things. */
  private static final double PATIENCE = 30_000;

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
  BrowserContext context;
  Page page;

  @BeforeAll
  static void start() {
    setDefaultAssertionTimeout(PATIENCE);
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

  void drop(String sample) throws IOException {
    drop(sample, Files.readAllBytes(Path.of("samples", sample)));
  }

  void drop(String name, byte[] content) {
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
  void until(String script) {
    await()
        .pollInSameThread()
        .ignoreExceptions()
        .until(() -> Boolean.TRUE.equals(page.evaluate(script)));
  }

  void picture(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
  }

  /** Hands in a report that does not tie, and opens its page. */
  void openRejection() throws IOException {
    page.navigate("/");
    drop("wrong-figure.pdf");
    Locator line = page.locator("#progress li").first();
    assertThat(line.locator(".fate")).hasText("退回");
    assertThat(page.locator("#waits ~ table").first()).containsText("宁桂州退役军人事务局");
    picture("overview");
    line.locator("a").click();
    assertThat(page.locator("h1")).containsText("宁桂州退役军人事务局");
  }

  Locator cell(String name) {
    return page.locator("td[data-cell='" + name + "']");
  }

  Locator frame(String name) {
    return page.locator("rect[data-cell='" + name + "']");
  }

  /** What a browser says of an answer that a test means it to have is no complaint. */
  void expect(int status) {
    complaints.removeIf(complaint -> complaint.contains(String.valueOf(status)));
  }
}
