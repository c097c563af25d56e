package gouji.document.pdf;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.fontbox.cmap.CMap;
import org.jspecify.annotations.Nullable;

/**
 * A font that says all we ask in its dictionary: a ToUnicode map and widths. Its program is never
 * opened, which saves most of the time that reading a PDF takes; what the map leaves out is asked
 * of the program after all.
 */
final class DirectTypeface implements Typeface {
  private final int length;
  private final CMap toUnicode;
  private final Widths widths;
  private final Supplier<Typeface> program;
  private final Map<Integer, Shape> shapes = new HashMap<>();
  private @Nullable Typeface opened;

  DirectTypeface(int length, CMap toUnicode, Widths widths, Supplier<Typeface> program) {
    this.length = length;
    this.toUnicode = toUnicode;
    this.widths = widths;
    this.program = program;
  }

  @Override
  public int length(byte[] string, int at) {
    return length;
  }

  @Override
  public boolean vertical() {
    return false;
  }

  @Override
  public Shape shape(int code, int codeLength) {
    Shape known = shapes.get(code);
    if (known == null) {
      known = find(code);
      shapes.put(code, known);
    }
    return known;
  }

  private Shape find(int code) {
    String text = toUnicode.toUnicode(code, length);
    if (text == null) {
      text = toUnicode.toUnicode(code);
    }
    double width = widths.of(code);
    if (text != null && !Double.isNaN(width)) {
      return new Shape(Lettering.of(text, width), width);
    }
    if (opened == null) {
      opened = program.get();
    }
    return opened.shape(code, length);
  }
}
