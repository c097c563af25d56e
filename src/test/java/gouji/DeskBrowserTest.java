package gouji;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk as people see it, in a real browser. */
class DeskBrowserTest extends WithBrowser {
  private static final String TOTAL = "applications/granted/total";

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
  void whatWasRejectedIsCheckedAgainAtTheDesk() throws IOException {
    openRejection();
    page.locator("#retry").click();
    assertThat(page.locator(".history li:has-text('重新送去核对')")).isVisible();
    assertThat(page.locator(".history li:has-text('核对完毕')")).hasCount(2);
    assertThat(page.locator("#retry")).isEnabled();
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
