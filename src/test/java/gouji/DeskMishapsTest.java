package gouji;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What people meet at the desk when something is busy, too long, forbidden, or gone. */
class DeskMishapsTest extends WithBrowser {
  @Test
  void picturesAreAskedForAgainWhileDrawingIsBusy() throws IOException {
    Set<String> refused = new HashSet<>();
    page.route(
        Pattern.compile(".*/api/reports/.*/pages(/1\\.png)?$"),
        route -> {
          if (refused.add(route.request().url())) {
            route.fulfill(
                new Route.FulfillOptions().setStatus(429).setHeaders(Map.of("Retry-After", "1")));
          } else {
            route.resume();
          }
        });
    openRejection();
    until("document.querySelector('.sheet img')?.naturalWidth > 0");
    assertThat(page.locator("#paper-state")).hasCount(0);
    expect(429);
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
    expect(403);
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
    expect(422);
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
    expect(405);
  }
}
