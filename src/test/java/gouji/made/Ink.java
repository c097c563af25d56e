package gouji.made;

import gouji.made.PdfStyle.Sheet;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Draws on one page, in points from its top left corner as people see it. */
final class Ink {
  private final PDDocument document;
  private final PDPage page;
  private final Sheet sheet;
  private final Faces faces;
  private final StringBuilder operators = new StringBuilder();

  Ink(PDDocument document, Sheet sheet, Faces faces) {
    this.document = document;
    this.sheet = sheet;
    this.faces = faces;
    float width = (float) (sheet.turned() ? sheet.height() : sheet.width());
    float height = (float) (sheet.turned() ? sheet.width() : sheet.height());
    float origin = (float) sheet.origin();
    this.page = new PDPage(new PDRectangle(origin, origin, width, height));
    if (sheet.turned()) {
      page.setRotation(90);
      write("0 1 -1 0 %s %s cm", origin + width, origin);
    } else {
      write("1 0 0 1 %s %s cm", origin, origin);
    }
    document.addPage(page);
  }

  Faces faces() {
    return faces;
  }

  /** Draws text whose baseline begins at the point. */
  void text(String text, double x, double baseline, double size, double letterSpace, int mode) {
    if (text.isBlank()) {
      return;
    }
    write("BT %s Tc " + mode + " Tr", letterSpace);
    write("1 0 0 1 %s %s Tm", x, sheet.height() - baseline);
    operators.append(faces.show(text, size)).append("ET\n");
  }

  /** Draws grey text that rises from the point at 45 degrees. */
  void slanted(String text, double x, double baseline, double size) {
    double diagonal = Math.sqrt(0.5);
    write("q 0.85 g BT 0 Tc 0 Tr");
    write(
        "%s %s %s %s %s %s Tm",
        diagonal, diagonal, -diagonal, diagonal, x, sheet.height() - baseline);
    operators.append(faces.show(text, size)).append("ET Q\n");
  }

  void stroke(double x1, double y1, double x2, double y2, double width) {
    double height = sheet.height();
    write("%s w %s %s m %s %s l S", width, x1, height - y1, x2, height - y2);
  }

  void dash(double on, double off) {
    write("[%s %s] 0 d", on, off);
  }

  void frame(double x, double y, double width, double height, double thickness) {
    write("%s w %s %s %s %s re S", thickness, x, sheet.height() - y - height, width, height);
  }

  void fill(double x, double y, double width, double height) {
    write("%s %s %s %s re f", x, sheet.height() - y - height, width, height);
  }

  void finish() throws IOException {
    PDResources resources = new PDResources();
    resources.getCOSObject().setItem(COSName.FONT, faces.resources());
    page.setResources(resources);
    PDStream stream = new PDStream(document);
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(operators.toString().getBytes(StandardCharsets.US_ASCII));
    }
    page.setContents(stream);
  }

  static String number(double number) {
    return String.format(Locale.ROOT, "%.3f", number);
  }

  private void write(String pattern, double... numbers) {
    String[] texts = new String[numbers.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = number(numbers[i]);
    }
    operators.append(String.format(Locale.ROOT, pattern, (Object[]) texts)).append('\n');
  }
}
