package gouji.dossier;

import gouji.document.Box;
import java.awt.Color;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** A page of a dossier while it is drawn. Places are points from its top left. */
final class Canvas implements Closeable {
  /** How far below the top of its line a text stands, in ems. */
  private static final float ASCENT = 0.88f;

  /** What makes letters bold that have no bold font, in ems. */
  private static final float STROKE = 0.028f;

  /** A quarter of a circle by a Bézier curve. */
  private static final float ROUND = 0.5523f;

  private final PDPageContentStream stream;
  private final Lettering lettering;
  private final float height;

  Canvas(PDDocument document, Lettering lettering, float width, float height) throws IOException {
    PDPage page = new PDPage(new PDRectangle(width, height));
    document.addPage(page);
    this.stream = new PDPageContentStream(document, page);
    this.lettering = lettering;
    this.height = height;
  }

  /** Draws a page of another document, which then has its own graphics state. */
  void page(PDFormXObject page, float scale, float fromBottom) throws IOException {
    stream.saveGraphicsState();
    stream.transform(new Matrix(scale, 0, 0, scale, 0, fromBottom));
    stream.drawForm(page);
    stream.restoreGraphicsState();
  }

  void text(String text, float x, float y, float size, Color colour) throws IOException {
    stream.beginText();
    stream.setFont(lettering.font(), size);
    stream.setNonStrokingColor(colour);
    stream.newLineAtOffset(x, height - y - ASCENT * size);
    stream.showText(lettering.set(text));
    stream.endText();
  }

  void bold(String text, float x, float y, float size, Color colour) throws IOException {
    stream.saveGraphicsState();
    stream.setRenderingMode(RenderingMode.FILL_STROKE);
    stream.setStrokingColor(colour);
    stream.setLineWidth(STROKE * size);
    text(text, x, y, size, colour);
    stream.restoreGraphicsState();
  }

  void centred(String text, float x, float y, float size, Color colour) throws IOException {
    bold(text, x - lettering.width(text, size) / 2, y - size * 0.52f, size, colour);
  }

  /** Sets lines below each other and tells where the next would stand. */
  float lines(List<String> lines, float x, float y, Style style) throws IOException {
    float next = y;
    for (String line : lines) {
      if (style.bold()) {
        bold(line, x, next, style.size(), style.colour());
      } else {
        text(line, x, next, style.size(), style.colour());
      }
      next += style.leading();
    }
    return next;
  }

  void fill(Box box, float radius, Color colour) throws IOException {
    stream.setNonStrokingColor(colour);
    path(box, radius);
    stream.fill();
  }

  /** Lays a colour over what is there, which shines through. */
  void tint(Box box, Color colour) throws IOException {
    stream.saveGraphicsState();
    PDExtendedGraphicsState glass = new PDExtendedGraphicsState();
    glass.setNonStrokingAlphaConstant(0.14f);
    stream.setGraphicsStateParameters(glass);
    fill(box, 2, colour);
    stream.restoreGraphicsState();
  }

  void frame(Box box, float radius, float width, Color colour) throws IOException {
    stream.setStrokingColor(colour);
    stream.setLineWidth(width);
    path(box, radius);
    stream.stroke();
  }

  void line(float fromX, float fromY, float toX, float toY, float width, Color colour)
      throws IOException {
    stream.setStrokingColor(colour);
    stream.setLineWidth(width);
    stream.moveTo(fromX, height - fromY);
    stream.lineTo(toX, height - toY);
    stream.stroke();
  }

  /** A disc with a number in it. */
  void badge(int number, float centreX, float centreY, float radius, Color colour)
      throws IOException {
    fill(new Box(centreX - radius, centreY - radius, 2 * radius, 2 * radius), radius, colour);
    float size = radius * (number > 99 ? 0.85f : number > 9 ? 1.1f : 1.35f);
    centred(Integer.toString(number), centreX, centreY, size, Color.WHITE);
  }

  private void path(Box box, float radius) throws IOException {
    float left = (float) box.x();
    float right = (float) box.right();
    float top = height - (float) box.y();
    float bottom = height - (float) box.bottom();
    float r = Math.min(radius, Math.min(right - left, top - bottom) / 2);
    float k = r * (1 - ROUND);
    stream.moveTo(left + r, top);
    stream.lineTo(right - r, top);
    stream.curveTo(right - k, top, right, top - k, right, top - r);
    stream.lineTo(right, bottom + r);
    stream.curveTo(right, bottom + k, right - k, bottom, right - r, bottom);
    stream.lineTo(left + r, bottom);
    stream.curveTo(left + k, bottom, left, bottom + k, left, bottom + r);
    stream.lineTo(left, top - r);
    stream.curveTo(left, top - k, left + k, top, left + r, top);
    stream.closePath();
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
