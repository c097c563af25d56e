package gouji.document.pdf;

import gouji.document.Box;
import gouji.submission.Refusal;
import gouji.submission.RefusedException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.jspecify.annotations.Nullable;

/** Runs the operators of a page's content and paints what they paint on a {@link Sheet}. */
final class Interpreter {
  private static final int DEEPEST = 24;
  private static final int MOST_SAVED = 1000;
  private static final Refusal LOOP =
      new Refusal(Refusal.Reason.HOSTILE, "PDF文件的内容层层嵌套、没有尽头，已停止读取。");

  private final Typefaces typefaces;
  private final Streams streams;
  private final Sheet sheet;
  private final Outline outline = new Outline();
  private final Deque<State> saved = new ArrayDeque<>();
  private State now;
  private Affine text = Affine.IDENTITY;
  private Affine textLine = Affine.IDENTITY;
  private boolean clipping;
  private int depth;

  Interpreter(Typefaces typefaces, Streams streams, Sheet sheet, Affine place) {
    this.typefaces = typefaces;
    this.streams = streams;
    this.sheet = sheet;
    this.now = new State(place, sheet.whole());
  }

  void run(byte[] content, @Nullable COSDictionary resources) throws IOException, RefusedException {
    PDFStreamParser parser = new PDFStreamParser(content);
    List<COSBase> operands = new ArrayList<>();
    for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
      if (token instanceof Operator operator) {
        execute(operator, operands, resources);
        operands.clear();
      } else {
        operands.add((COSBase) token);
      }
    }
  }

  private void execute(Operator operator, List<COSBase> in, @Nullable COSDictionary resources)
      throws IOException, RefusedException {
    switch (operator.getName()) {
      case "q" -> save();
      case "Q" -> restore();
      case "cm" -> now.place = matrix(in).then(now.place);
      case "w" -> now.lineWidth = at(in, 0);
      case "m" -> move(at(in, 0), at(in, 1));
      case "l" -> line(at(in, 0), at(in, 1));
      case "c" -> curve(at(in, 4), at(in, 5));
      case "v", "y" -> curve(at(in, 2), at(in, 3));
      case "h" -> outline.close();
      case "re" -> rectangle(at(in, 0), at(in, 1), at(in, 2), at(in, 3));
      case "W", "W*" -> clipping = true;
      case "S" -> paint(true, false);
      case "s" -> {
        outline.close();
        paint(true, false);
      }
      case "f", "F", "f*" -> paint(false, true);
      case "B", "B*" -> paint(true, true);
      case "b", "b*" -> {
        outline.close();
        paint(true, true);
      }
      case "n" -> paint(false, false);
      case "g" -> fill(Ink.Space.GRAY, in);
      case "rg" -> fill(Ink.Space.RGB, in);
      case "k" -> fill(Ink.Space.CMYK, in);
      case "G" -> stroke(Ink.Space.GRAY, in);
      case "RG" -> stroke(Ink.Space.RGB, in);
      case "K" -> stroke(Ink.Space.CMYK, in);
      case "cs" -> {
        now.fillSpace = space(in, resources);
        now.fill = now.fillSpace.first();
      }
      case "CS" -> {
        now.strokeSpace = space(in, resources);
        now.stroke = now.strokeSpace.first();
      }
      case "sc", "scn" -> now.fill = Ink.of(now.fillSpace, in);
      case "SC", "SCN" -> now.stroke = Ink.of(now.strokeSpace, in);
      case "BT" -> textLine(Affine.IDENTITY);
      case "Tf" -> {
        now.face = typefaces.find(resources, name(in, 0));
        now.size = at(in, 1);
      }
      case "Tc" -> now.charSpace = at(in, 0);
      case "Tw" -> now.wordSpace = at(in, 0);
      case "Tz" -> now.stretch = at(in, 0) / 100;
      case "TL" -> now.leading = at(in, 0);
      case "Ts" -> now.rise = at(in, 0);
      case "Tr" -> now.mode = (int) at(in, 0);
      case "Tm" -> textLine(matrix(in));
      case "Td" -> nextLine(at(in, 0), at(in, 1));
      case "TD" -> {
        now.leading = -at(in, 1);
        nextLine(at(in, 0), at(in, 1));
      }
      case "T*" -> nextLine(0, -now.leading);
      case "Tj" -> show(in, 0);
      case "'" -> {
        nextLine(0, -now.leading);
        show(in, 0);
      }
      case "\"" -> {
        now.wordSpace = at(in, 0);
        now.charSpace = at(in, 1);
        nextLine(0, -now.leading);
        show(in, 2);
      }
      case "TJ" -> showSpaced(in);
      case "Do" -> external(name(in, 0), resources);
      case "BI" -> sheet.picture(unitSquare());
      case "gs" -> external(in, resources);
      default -> {}
    }
  }

  private void save() throws RefusedException {
    if (saved.size() >= MOST_SAVED) {
      throw LOOP.exception();
    }
    saved.push(now.copy());
  }

  private void restore() {
    if (!saved.isEmpty()) {
      now = saved.pop();
    }
  }

  private void move(double x, double y) {
    outline.move(now.place.x(x, y), now.place.y(x, y));
  }

  private void line(double x, double y) {
    outline.line(now.place.x(x, y), now.place.y(x, y));
  }

  private void curve(double x, double y) {
    outline.curve(now.place.x(x, y), now.place.y(x, y));
  }

  private void rectangle(double x, double y, double width, double height) {
    move(x, y);
    line(x + width, y);
    line(x + width, y + height);
    line(x, y + height);
    outline.close();
  }

  private void paint(boolean stroke, boolean fill) {
    if (fill) {
      sheet.fill(outline, now.fill, now.clip);
    }
    if (stroke) {
      sheet.stroke(outline, now.stroke, now.lineWidth * now.place.scale(), now.clip);
    }
    Box bounds = outline.bounds();
    if (clipping && bounds != null) {
      now.clip = Boxes.common(now.clip, bounds);
    }
    clipping = false;
    outline.clear();
  }

  private void fill(Ink.Space space, List<COSBase> in) {
    now.fillSpace = space;
    now.fill = Ink.of(space, in);
  }

  private void stroke(Ink.Space space, List<COSBase> in) {
    now.strokeSpace = space;
    now.stroke = Ink.of(space, in);
  }

  private static Ink.Space space(List<COSBase> in, @Nullable COSDictionary resources) {
    return Ink.space(name(in, 0), resources);
  }

  private void external(List<COSBase> in, @Nullable COSDictionary resources)
      throws IOException, RefusedException {
    COSDictionary states =
        resources == null ? null : resources.getCOSDictionary(COSName.EXT_G_STATE);
    COSDictionary state = states == null ? null : states.getCOSDictionary(name(in, 0));
    COSArray font = state == null ? null : state.getCOSArray(COSName.FONT);
    if (font != null && font.size() > 1 && font.getObject(0) instanceof COSDictionary face) {
      now.face = typefaces.of(face);
      now.size = font.getObject(1) instanceof COSNumber size ? size.floatValue() : 0;
    }
  }

  private void external(COSName name, @Nullable COSDictionary resources)
      throws IOException, RefusedException {
    COSDictionary objects = resources == null ? null : resources.getCOSDictionary(COSName.XOBJECT);
    COSStream object = objects == null ? null : objects.getCOSStream(name);
    if (object == null) {
      return;
    }
    COSName subtype = object.getCOSName(COSName.SUBTYPE);
    if (COSName.IMAGE.equals(subtype)) {
      sheet.picture(unitSquare());
    } else if (COSName.FORM.equals(subtype)) {
      form(object, resources);
    }
  }

  private void form(COSStream form, @Nullable COSDictionary outer)
      throws IOException, RefusedException {
    if (++depth > DEEPEST) {
      throw LOOP.exception();
    }
    State before = now.copy();
    Affine textBefore = text;
    Affine lineBefore = textLine;
    int level = saved.size();
    now.place = Affine.of(form.getCOSArray(COSName.MATRIX)).then(now.place);
    COSDictionary own = form.getCOSDictionary(COSName.RESOURCES);
    run(streams.decode(form), own == null ? outer : own);
    while (saved.size() > level) {
      saved.pop();
    }
    now = before;
    text = textBefore;
    textLine = lineBefore;
    depth--;
  }

  private Box unitSquare() {
    Outline square = new Outline();
    square.move(now.place.x(0, 0), now.place.y(0, 0));
    square.line(now.place.x(1, 0), now.place.y(1, 0));
    square.line(now.place.x(1, 1), now.place.y(1, 1));
    square.line(now.place.x(0, 1), now.place.y(0, 1));
    Box bounds = square.bounds();
    return bounds == null ? now.clip : Boxes.common(now.clip, bounds);
  }

  private void textLine(Affine place) {
    text = place;
    textLine = place;
  }

  private void nextLine(double x, double y) {
    textLine(Affine.shift(x, y).then(textLine));
  }

  private void show(List<COSBase> in, int index) {
    if (index < in.size() && in.get(index) instanceof COSString string) {
      show(string.getBytes());
    }
  }

  private void showSpaced(List<COSBase> in) {
    if (in.isEmpty() || !(in.get(0) instanceof COSArray parts)) {
      return;
    }
    for (int i = 0; i < parts.size(); i++) {
      COSBase part = parts.getObject(i);
      if (part instanceof COSString string) {
        show(string.getBytes());
      } else if (part instanceof COSNumber number) {
        double back = -number.floatValue() / 1000 * now.size;
        boolean down = now.face != null && now.face.vertical();
        text = (down ? Affine.shift(0, back) : Affine.shift(back * now.stretch, 0)).then(text);
      }
    }
  }

  private void show(byte[] string) {
    Typeface face = now.face;
    if (face == null) {
      return;
    }
    for (int i = 0; i < string.length; ) {
      int length = Math.min(face.length(string, i), string.length - i);
      int code = 0;
      for (int j = 0; j < length; j++) {
        code = (code << 8) | (string[i + j] & 0xFF);
      }
      i += length;
      Typeface.Shape shape = face.shape(code, length);
      double space = now.charSpace + (length == 1 && code == ' ' ? now.wordSpace : 0);
      paint(shape);
      text =
          (face.vertical()
                  ? Affine.shift(0, shape.advance() * now.size + space)
                  : Affine.shift((shape.width() * now.size + space) * now.stretch, 0))
              .then(text);
    }
  }

  private void paint(Typeface.Shape shape) {
    if (shape.text().isEmpty()) {
      return;
    }
    Affine em =
        new Affine(now.size * now.stretch, 0, 0, now.size, 0, now.rise).then(text).then(now.place);
    double along = Math.hypot(em.a(), em.b());
    if (along == 0) {
      return;
    }
    Glyph.Turn turn = turn(em);
    if (turn == null) {
      return;
    }
    double size = Math.abs(em.a() * em.d() - em.b() * em.c()) / along;
    Glyph glyph =
        new Glyph(
            shape.text(),
            em.x(-shape.hangX(), -shape.hangY()),
            em.y(-shape.hangX(), -shape.hangY()),
            shape.width() * along,
            size,
            turn);
    sheet.glyph(glyph, ink(), now.clip);
  }

  private @Nullable Ink ink() {
    return switch (now.mode) {
      case 1, 5 -> now.stroke;
      case 3, 7 -> null;
      default -> now.fill;
    };
  }

  private static Glyph.@Nullable Turn turn(Affine em) {
    double across = Math.abs(em.a());
    double down = Math.abs(em.b());
    if (down <= 0.15 * across) {
      return em.a() > 0 ? Glyph.Turn.NONE : Glyph.Turn.UPSIDE_DOWN;
    }
    if (across <= 0.15 * down) {
      return em.b() > 0 ? Glyph.Turn.DOWN : Glyph.Turn.UP;
    }
    return null;
  }

  private static Affine matrix(List<COSBase> in) {
    return new Affine(at(in, 0), at(in, 1), at(in, 2), at(in, 3), at(in, 4), at(in, 5));
  }

  private static double at(List<COSBase> in, int index) {
    return index < in.size() && in.get(index) instanceof COSNumber number ? number.floatValue() : 0;
  }

  private static COSName name(List<COSBase> in, int index) {
    return index < in.size() && in.get(index) instanceof COSName name
        ? name
        : COSName.getPDFName("");
  }
}
