package gouji.dossier;

import gouji.document.Limits;
import gouji.submission.RefusedException;
import gouji.submission.Submission;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The process that draws pages as pictures, from the inside. */
final class FacsimileMain {
  private static final int FAILED = 5;
  private static final float PERCENT = 100;

  /** A page of A4 at three times its size has four and a half million. */
  private static final float MOST_PIXELS = 12_000_000;

  private final Pictures pictures;
  private final Limits limits;
  private final int percent;
  private final List<Integer> wanted;

  private FacsimileMain(Pictures pictures, Limits limits, int percent, List<Integer> wanted) {
    this.pictures = pictures;
    this.limits = limits;
    this.percent = percent;
    this.wanted = wanted;
  }

  /**
   * The process's main.
   *
   * @param arguments the folder of the job, that of the pictures, the document's hash,
   *     milliseconds, bytes, pages, the scale in percent, and the numbers of the pages that are
   *     wanted, the most urgent first
   */
  public static void main(String[] arguments) throws IOException {
    Studio.endAfter(Long.parseLong(arguments[3]));
    Limits limits =
        Limits.DEFAULT.upTo(Integer.parseInt(arguments[4]), Integer.parseInt(arguments[5]));
    List<Integer> wanted = new ArrayList<>();
    for (int i = 7; i < arguments.length; i++) {
      wanted.add(Integer.valueOf(arguments[i]));
    }
    FacsimileMain main =
        new FacsimileMain(
            new Pictures(Path.of(arguments[1])),
            limits,
            Integer.parseInt(arguments[6]),
            List.copyOf(wanted));
    boolean[] failed = {false};
    boolean[] done = {false};
    ImageIO.setUseCache(false);
    Studio.documents(
        new Job(Path.of(arguments[0])),
        limits,
        document -> {
          if (document.id().equals(arguments[2]) && !done[0]) {
            done[0] = true;
            failed[0] = !main.isDrawn(document);
          }
        });
    Runtime.getRuntime().halt(failed[0] ? FAILED : 0);
  }

  private boolean isDrawn(Submission document) {
    try {
      draw(document);
      return true;
    } catch (IOException | RefusedException | RuntimeException | StackOverflowError e) {
      e.printStackTrace();
      return false;
    }
  }

  private void draw(Submission document) throws IOException, RefusedException {
    if (!Dossier.isPdf(document.bytes())) {
      pictures.laySizes(List.of());
      return;
    }
    try (PDDocument drawn = new PDDocument();
        Original original = Original.open(document.bytes(), limits, drawn)) {
      ScreenFonts.install();
      List<Original.Size> sizes = new ArrayList<>();
      for (int number = 1; number <= original.pages(); number++) {
        sizes.add(original.size(number));
      }
      pictures.laySizes(sizes);
      for (int number : wanted) {
        if (number <= sizes.size() && !pictures.has(number, percent)) {
          pictures.lay(number, percent, picture(original.page(number), drawn));
        }
      }
    }
  }

  private byte[] picture(Original.Shown shown, PDDocument drawn) throws IOException {
    PDPage page = new PDPage(new PDRectangle(shown.width(), shown.height()));
    drawn.addPage(page);
    try (PDPageContentStream stream = new PDPageContentStream(drawn, page)) {
      stream.drawForm(shown.form());
    }
    float fits = (float) Math.sqrt(MOST_PIXELS / (shown.width() * shown.height()));
    float scale = Math.min(percent / PERCENT, fits);
    BufferedImage image =
        new PDFRenderer(drawn).renderImage(drawn.getNumberOfPages() - 1, scale, ImageType.RGB);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    return png.toByteArray();
  }
}
