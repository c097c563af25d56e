package gouji.document.pdf;

import gouji.document.Box;
import gouji.submission.Refusal;
import gouji.submission.RefusedException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;

/** Runs the operators of a page's content and paints what they paint on a {@link Sheet}. */
final class Interpreter {
  /** Forms within forms; real documents have three or four. */
  private static final int DEEPEST = 24;

  private static final int MOST_SAVED = 1000;

  private static final Refusal ENDLESS =
      new Refusal(Refusal.Reason.HOSTILE, "PDF文件的内容层层嵌套、没有尽头，已停止读取。");

  private final Source source;
  private final Sheet sheet;
  private final Typesetter type;
  private final Outline outline = new Outline();
  private final Deque<State> saved = new ArrayDeque<>();
  private State now;
  private boolean clipping;
  private int depth;

  /** How many of the saved states belong to what calls this form. */
  private int floor;

  Interpreter(Source source, Sheet sheet, Affine place) {
    this.source = source;
    this.sheet = sheet;
    this.type = new Typesetter(sheet);
    this.now = new State(place, sheet.whole());
  }

  void run(byte[] content, Resources resources) throws IOException, RefusedException {
    Tokens tokens = new Tokens(content);
    Operands in = new Operands();
    Marks marks = new Marks(source.layers(), resources, sheet);
    for (String operator = tokens.next(in); operator != null; operator = tokens.next(in)) {
      source.streams().step();
      switch (operator) {
        case "BMC", "BDC" -> marks.begin(in);
        case "EMC" -> marks.end();
        case "ID" -> {
          tokens.skipImage();
          sheet.picture(unitSquare(), false);
        }
        case "Tf", "cs", "CS", "gs", "Do" -> call(operator, in, resources);
        case "Tj", "TJ", "'", "\"" -> show(operator, in);
        case "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n" -> paint(operator.charAt(0));
        default -> set(operator, in);
      }
    }
    marks.endAll();
  }

  private void set(String operator, Operands in) throws RefusedException {
    switch (operator) {
      case "q" -> save();
      case "Q" -> restore();
      case "cm" -> now.place = in.matrix().then(now.place);
      case "w" -> now.lineWidth = in.number(0);
      case "m" -> outline.move(x(in, 0), y(in, 0));
      case "l" -> outline.line(x(in, 0), y(in, 0));
      case "c" -> outline.curve(x(in, 4), y(in, 4));
      case "v", "y" -> outline.curve(x(in, 2), y(in, 2));
      case "h" -> outline.close();
      case "re" -> rectangle(in.number(0), in.number(1), in.number(2), in.number(3));
      case "W", "W*" -> clipping = true;
      case "g" -> fill(Ink.Space.GRAY, in);
      case "rg" -> fill(Ink.Space.RGB, in);
      case "k" -> fill(Ink.Space.CMYK, in);
      case "sc", "scn" -> fill(now.fillSpace, in);
      case "G" -> stroke(Ink.Space.GRAY, in);
      case "RG" -> stroke(Ink.Space.RGB, in);
      case "K" -> stroke(Ink.Space.CMYK, in);
      case "SC", "SCN" -> stroke(now.strokeSpace, in);
      case "BT" -> type.moveTo(Affine.IDENTITY);
      case "Tc" -> now.charSpace = in.number(0);
      case "Tw" -> now.wordSpace = in.number(0);
      case "Tz" -> now.stretch = in.number(0) / 100;
      case "TL" -> now.leading = in.number(0);
      case "Ts" -> now.rise = in.number(0);
      case "Tr" -> now.mode = (int) in.number(0);
      case "Tm" -> type.moveTo(in.matrix());
      case "Td" -> type.nextLine(in.number(0), in.number(1));
      case "TD" -> {
        now.leading = -in.number(1);
        type.nextLine(in.number(0), in.number(1));
      }
      case "T*" -> type.nextLine(0, -now.leading);
      default -> {
        if (!Tokens.plausible(operator)) {
          throw Streams.BROKEN.exception();
        }
      }
    }
  }

  private double x(Operands in, int at) {
    return now.place.x(in.number(at), in.number(at + 1));
  }

  private double y(Operands in, int at) {
    return now.place.y(in.number(at), in.number(at + 1));
  }

  private void save() throws RefusedException {
    if (saved.size() >= MOST_SAVED) {
      throw ENDLESS.exception();
    }
    saved.push(now.copy());
  }

  private void restore() {
    if (saved.size() > floor) {
      now = saved.pop();
    }
  }

  private void rectangle(double x, double y, double width, double height) {
    outline.move(now.place.x(x, y), now.place.y(x, y));
    outline.line(now.place.x(x + width, y), now.place.y(x + width, y));
    outline.line(now.place.x(x + width, y + height), now.place.y(x + width, y + height));
    outline.line(now.place.x(x, y + height), now.place.y(x, y + height));
    outline.close();
  }

  private void fill(Ink.Space space, Operands in) {
    now.fillSpace = space;
    now.fill = Ink.of(space, in);
  }

  private void stroke(Ink.Space space, Operands in) {
    now.strokeSpace = space;
    now.stroke = Ink.of(space, in);
  }

  /** Paints the path, by the first letter of the operator; then the path may narrow the clip. */
  private void paint(char how) throws RefusedException {
    if (how == 's' || how == 'b') {
      outline.close();
    }
    if (how == 'f' || how == 'F' || how == 'b' || how == 'B') {
      sheet.fill(outline, now);
    }
    if (how == 's' || how == 'S' || how == 'b' || how == 'B') {
      sheet.stroke(outline, now);
    }
    Box bounds = outline.bounds();
    if (clipping && bounds != null) {
      now.clip = now.clip.intersection(bounds);
    }
    clipping = false;
    outline.clear();
  }

  private void show(String operator, Operands in) throws RefusedException {
    if (operator.equals("\"")) {
      now.wordSpace = in.number(0);
      now.charSpace = in.number(1);
    }
    if (operator.equals("'") || operator.equals("\"")) {
      type.nextLine(0, -now.leading);
    }
    Operands parts = in.array(0);
    byte[] string = in.string(in.size() - 1);
    if (parts != null) {
      type.show(parts, now);
    } else if (string != null) {
      type.show(string, now);
    }
  }

  private void call(String operator, Operands in, Resources resources)
      throws IOException, RefusedException {
    COSName name = in.name(0);
    switch (operator) {
      case "Tf" -> {
        now.face = source.typefaces().of(resources.dictionary(COSName.FONT, name));
        now.size = in.number(1);
      }
      case "cs" -> {
        now.fillSpace = resources.space(name);
        now.fill = Ink.first(now.fillSpace);
      }
      case "CS" -> {
        now.strokeSpace = resources.space(name);
        now.stroke = Ink.first(now.strokeSpace);
      }
      case "gs" -> {
        COSDictionary settings = resources.dictionary(COSName.EXT_G_STATE, name);
        if (settings != null) {
          set(settings);
        }
      }
      default -> {
        COSStream object = resources.stream(COSName.XOBJECT, name);
        if (object != null && !source.layers().hide(object.getCOSDictionary(COSName.OC))) {
          paint(object, resources);
        }
      }
    }
  }

  private void set(COSDictionary settings) throws IOException, RefusedException {
    now.set(settings);
    COSArray font = settings.getCOSArray(COSName.FONT);
    if (font != null && font.size() > 1 && font.getObject(0) instanceof COSDictionary face) {
      now.face = source.typefaces().of(face);
      now.size = font.getObject(1) instanceof COSNumber size ? size.floatValue() : 0;
    }
  }

  private void paint(COSStream object, Resources resources) throws IOException, RefusedException {
    COSName subtype = object.getCOSName(COSName.SUBTYPE);
    if (COSName.IMAGE.equals(subtype)) {
      boolean solid =
          !object.containsKey(COSName.SMASK)
              && !object.containsKey(COSName.MASK)
              && !object.getBoolean(COSName.IMAGE_MASK, false);
      sheet.picture(unitSquare(), solid && now.covers());
    } else if (COSName.FORM.equals(subtype)) {
      form(object, resources);
    }
  }

  /** Runs a form where it stands; what it sets is gone after it. */
  void form(COSStream form, Resources outer) throws IOException, RefusedException {
    if (++depth > DEEPEST) {
      throw ENDLESS.exception();
    }
    State before = now.copy();
    Typesetter.Place place = type.place();
    int outerFloor = floor;
    floor = saved.size();
    now.withinVeil = !now.covers();
    now.place = Affine.of(form.getCOSArray(COSName.MATRIX)).then(now.place);
    Box box = now.place.box(form.getCOSArray(COSName.BBOX));
    if (box != null) {
      now.clip = now.clip.intersection(box);
    }
    COSDictionary own = form.getCOSDictionary(COSName.RESOURCES);
    run(source.streams().decode(form), own == null ? outer : new Resources(own));
    while (saved.size() > floor) {
      saved.pop();
    }
    floor = outerFloor;
    now = before;
    type.back(place);
    depth--;
  }

  /** Where an image goes. */
  private Box unitSquare() {
    return now.place.box(0, 0, 1, 1).intersection(now.clip);
  }
}
