package gouji.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.check.Finding;
import gouji.document.Box;
import gouji.document.Limits;
import gouji.document.Locus;
import gouji.form.FigureName;
import gouji.form.Shelf;
import gouji.submission.Bytes;
import gouji.submission.Origin;
import gouji.submission.Submission;
import gouji.verdict.DirectExaminer;
import gouji.verdict.Verdict;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DossierTest {
  private static final String ID = "01JD4XQ8Z5V2K";
  private static final Bytes WRONG = read("wrong-figure.pdf");

  @Test
  void theSlipSaysWhatIsWrongAndHowToMendIt() throws IOException {
    Verdict verdict = examined("wrong-figure.pdf", WRONG);
    byte[] slip = Dossier.slip(verdict, ID);

    assertThat(text(slip))
        .contains("退 回", "2 处错误", "宁桂州退役军人事务局", "2021", ID, "怎样改：")
        .doesNotContain("`", "□");
    for (Finding finding : verdict.findings()) {
      assertThat(text(slip).replace("\n", "")).contains(finding.message());
    }
    assertEmbedded(slip);
  }

  @Test
  void theSlipOfADocumentThatCannotBeReadSaysWhy() throws IOException {
    Verdict verdict = examined("letter.txt", read("letter.txt"));

    assertThat(text(Dossier.slip(verdict, ID))).contains("退 回", "认不出是哪一种报告");
  }

  @Test
  void theSlipGoesOnForAsManyPagesAsItNeeds() throws IOException {
    Verdict once = examined("wrong-figure.pdf", WRONG);
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      findings.addAll(once.findings());
    }
    byte[] slip = Dossier.slip(once.with(findings), ID);

    try (PDDocument document = Loader.loadPDF(slip)) {
      assertThat(document.getNumberOfPages()).isGreaterThan(10);
    }
    assertThat(text(slip)).contains("242");
  }

  @Test
  void thePagesShowTheFigureFramedAndTheSumBesideIt() throws Exception {
    Verdict verdict = examined("wrong-figure.pdf", WRONG);
    byte[] pages = pages(verdict, WRONG);

    assertThat(text(pages)).contains("原件第 2 页", "相加得 203", "408");
    assertEmbedded(pages);
    BufferedImage picture = picture(pages);
    Box total = box(verdict, "applications/granted/total");
    assertThat(isRed(picture, total.x() - 2.6, total.centreY())).isTrue();
    assertThat(isRed(picture, total.centreX(), total.bottom() + 2.6)).isTrue();
    Box untouched = box(verdict, "applications/partly_granted/total");
    assertThat(isRed(picture, untouched.x() - 2.6, untouched.centreY())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {90, 180, 270})
  void aTurnedPageIsShownUpright(int degrees) throws Exception {
    BufferedImage upright = picture(pages(examined("wrong-figure.pdf", WRONG), WRONG));
    Bytes declared = turned(degrees, false);
    Bytes sideways = turned(degrees, true);

    assertAlike(picture(pages(examined("a.pdf", declared), declared)), upright);
    assertAlike(picture(pages(examined("b.pdf", sideways), sideways)), upright);
  }

  @Test
  void takesOverOnlyWhatIsPainted() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(WRONG.array())) {
      document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
      document.save(out);
    }
    Bytes scripted = Bytes.of(out.toByteArray());
    byte[] pages = pages(examined("scripted.pdf", scripted), scripted);

    try (PDDocument document = Loader.loadPDF(pages)) {
      assertThat(document.getDocumentCatalog().getCOSObject().keySet())
          .doesNotContain(COSName.getPDFName("OpenAction"), COSName.getPDFName("Names"));
    }
  }

  @Test
  void thereAreNoPagesWhereThereIsNothingToPointAt() throws Exception {
    Bytes sound = read("ruled.pdf");
    Bytes word = read("missing-row.docx");

    assertThat(Dossier.pages(examined("a.pdf", sound), sound, Limits.DEFAULT)).isEmpty();
    assertThat(Dossier.pages(examined("b.docx", word), word, Limits.DEFAULT)).isEmpty();
  }

  @Test
  void isTheSameBytesEachTime() throws Exception {
    Verdict verdict = examined("wrong-figure.pdf", WRONG);

    assertThat(Dossier.slip(verdict, ID)).isEqualTo(Dossier.slip(verdict, ID));
    assertThat(pages(verdict, WRONG)).isEqualTo(pages(verdict, WRONG));
  }

  @Test
  void breaksLinesWhereChineseMayBeBroken() throws IOException {
    try (PDDocument document = new PDDocument()) {
      Lettering lettering = Lettering.of(document);
      String text = "“总计”填的是 1234567，而（六列）相加得 1234560，差 7（第2页）。𠮷\uD800\uE000";
      for (float width = 70; width < 200; width += 1) {
        List<String> lines = lettering.lines(text, 10, width);
        for (String line : lines) {
          assertThat(lettering.width(line, 10)).isLessThanOrEqualTo(width);
          assertThat(line).doesNotContainPattern("^[，。）”]|[（“]$");
        }
        assertThat(String.join("", lines)).contains("1234567", "1234560");
      }
      assertThat(lettering.set("甲\n\uE000\uD800")).isEqualTo("甲 □□");
    }
  }

  /** The sample with its pages turned: as declared and drawn to suit, or laid on their side. */
  private static Bytes turned(int degrees, boolean sideways) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(WRONG.array())) {
      for (PDPage page : document.getPages()) {
        PDRectangle box = page.getMediaBox();
        boolean onSide = degrees % 180 != 0;
        float width = box.getWidth();
        float height = box.getHeight();
        Matrix matrix =
            switch (degrees) {
              case 90 -> new Matrix(0, 1, -1, 0, height, 0);
              case 180 -> new Matrix(-1, 0, 0, -1, width, height);
              default -> new Matrix(0, -1, 1, 0, 0, width);
            };
        try (PDPageContentStream before =
            new PDPageContentStream(
                document, page, PDPageContentStream.AppendMode.PREPEND, false)) {
          before.transform(matrix);
        }
        page.setMediaBox(new PDRectangle(onSide ? height : width, onSide ? width : height));
        page.setCropBox(page.getMediaBox());
        page.setRotation(sideways ? 0 : degrees);
      }
      document.save(out);
    }
    return Bytes.of(out.toByteArray());
  }

  private static byte[] pages(Verdict verdict, Bytes original) throws Exception {
    return Dossier.pages(verdict, original, Limits.DEFAULT).orElseThrow();
  }

  private static Verdict examined(String name, Bytes bytes) {
    List<Verdict> verdicts = new ArrayList<>();
    new DirectExaminer(Shelf.standard().forms(), Limits.DEFAULT)
        .examine(
            Submission.of(name, bytes, new Origin(Origin.Way.MAIL, "")),
            outcome -> verdicts.add((Verdict) outcome));
    return verdicts.get(0);
  }

  private static Box box(Verdict verdict, String figure) {
    String[] parts = figure.split("/", 3);
    FigureName name = new FigureName(parts[0], parts[1], parts[2]);
    return Objects.requireNonNull(verdict.report())
        .entry(name)
        .map(e -> (Locus.OnPage) e.locus())
        .orElseThrow()
        .box();
  }

  private static boolean isRed(BufferedImage picture, double x, double y) {
    Color colour = new Color(picture.getRGB((int) Math.round(x * 2), (int) Math.round(y * 2)));
    return colour.getRed() > 150 && colour.getGreen() < 120 && colour.getBlue() < 120;
  }

  private static BufferedImage picture(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFRenderer(document).renderImage(0, 2);
    }
  }

  /** Letters may be smoothed another way; nothing else may differ. */
  private static void assertAlike(BufferedImage one, BufferedImage other) {
    assertThat(one.getWidth()).isCloseTo(other.getWidth(), Offset.offset(1));
    assertThat(one.getHeight()).isCloseTo(other.getHeight(), Offset.offset(1));
    int far = 0;
    int width = Math.min(one.getWidth(), other.getWidth());
    int height = Math.min(one.getHeight(), other.getHeight());
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        int step =
            new Color(one.getRGB(x, y)).getGreen() - new Color(other.getRGB(x, y)).getGreen();
        far += Math.abs(step) > 100 ? 1 : 0;
      }
    }
    assertThat(far).isLessThan(width * height / 200);
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static void assertEmbedded(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
        }
      }
    }
  }

  private static Bytes read(String sample) {
    try {
      return Bytes.of(Files.readAllBytes(Path.of("samples", sample)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
