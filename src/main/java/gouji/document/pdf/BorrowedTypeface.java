package gouji.document.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.cmap.CMap;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDCIDFont;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * A font that PDFBox opens for us, program and all: one without a ToUnicode map, with an encoding
 * of its own, or not embedded.
 *
 * <p>PDFBox is given the font without its ToUnicode map, and the map is asked here first: where the
 * map has a hole, PDFBox would take the code for the character, and a code that happens to be that
 * of a digit would become a figure that nobody printed.
 */
final class BorrowedTypeface implements Typeface {
  private final PDFont font;
  private final @Nullable CMap toUnicode;
  private final double unit;
  private final double height;
  private final @Nullable Numbering numbering;
  private final @Nullable Widths widths;
  private final Map<Integer, Shape> shapes = new HashMap<>();

  BorrowedTypeface(PDFont font, @Nullable CMap toUnicode) {
    this.font = font;
    this.toUnicode = toUnicode;
    this.unit = font instanceof PDType3Font ? font.getFontMatrix().getScalingFactorX() : 0.001;
    this.height = font instanceof PDType3Font drawn ? height(drawn) : 1;
    this.numbering = font instanceof PDType0Font composite ? Numbering.of(composite) : null;
    this.widths =
        numbering != null && font instanceof PDType0Font composite
            ? Widths.composite(composite.getDescendantFont().getCOSObject())
            : null;
  }

  /** Drawings have no em; the box that holds any of them comes near. */
  private static double height(PDType3Font font) {
    PDRectangle box = font.getFontBBox();
    double height = box == null ? 0 : box.getHeight() * font.getFontMatrix().getScalingFactorY();
    return height > 0 ? height : 1;
  }

  @Override
  public double height() {
    return height;
  }

  @Override
  public int length(byte[] string, int at) {
    if (!(font instanceof PDType0Font)) {
      return 1;
    }
    ByteArrayInputStream rest = new ByteArrayInputStream(string, at, string.length - at);
    int before = rest.available();
    try {
      font.readCode(rest);
    } catch (IOException e) {
      return before;
    }
    return Math.max(1, before - rest.available());
  }

  @Override
  public boolean vertical() {
    return font.isVertical();
  }

  @Override
  public Shape shape(int code, int length) {
    return shapes.computeIfAbsent(code, c -> find(c, length));
  }

  private Shape find(int code, int length) {
    double width = width(code);
    String text = Lettering.of(text(code, length), width);
    if (text.equals(Lettering.ILLEGIBLE) && blank(code)) {
      text = " ";
    }
    if (!font.isVertical()) {
      return new Shape(text, width);
    }
    Vector hang = font.getPositionVector(code);
    return new Shape(text, width, -hang.getX(), -hang.getY(), advance(code));
  }

  private @Nullable String text(int code, int length) {
    if (toUnicode != null) {
      String text = toUnicode.toUnicode(code, length);
      if (text == null) {
        text = toUnicode.toUnicode(code);
      }
      if (text != null) {
        return text;
      }
    }
    try {
      return said(code);
    } catch (IOException e) {
      return null;
    }
  }

  /** What the font says of the code without a map of its own. */
  private @Nullable String said(int code) throws IOException {
    if (font instanceof PDType0Font composite) {
      PDCIDFont descendant = composite.getDescendantFont();
      if (descendant instanceof PDCIDFontType2 trueType && descendant.isEmbedded()) {
        String character = Program.character(composite, trueType, code);
        if (character != null) {
          return character;
        }
      }
      // Numbers of glyphs in no common order say nothing, yet PDFBox would look in any font.
      PDCIDSystemInfo info = descendant.getCIDSystemInfo();
      String order = info == null ? null : info.getOrdering();
      if (order == null || order.equals("Identity")) {
        return null;
      }
      CMap ofOrder = composite.getCMapUCS2();
      return numbering != null && ofOrder != null
          ? ofOrder.toUnicode(numbering.of(code))
          : font.toUnicode(code);
    }
    String text = font.toUnicode(code);
    return text == null
            || !(font instanceof PDSimpleFont simple)
            || Program.vouches(simple, code, text)
        ? text
        : null;
  }

  private double width(int code) {
    if (numbering != null && widths != null) {
      return widths.thousandths(numbering.of(code)) * unit;
    }
    try {
      return font.getWidth(code) * unit;
    } catch (IOException e) {
      return 1;
    }
  }

  private double advance(int code) {
    try {
      return font.getDisplacement(code).getY();
    } catch (IOException e) {
      return -1;
    }
  }

  /** Whether the glyph leaves no mark, as a space that the font has no name for. */
  private boolean blank(int code) {
    try {
      return font.isEmbedded()
          && font instanceof PDVectorFont drawn
          && drawn.getPath(code).getBounds2D().isEmpty();
    } catch (IOException e) {
      return false;
    }
  }
}
