package gouji.document.pdf;

import gouji.submission.RefusedException;
import org.jspecify.annotations.Nullable;

/** Keeps the place where text goes on, and sets each glyph of a string there. */
final class Typesetter {
  /** A line that leans no more than this (8 degrees) is read as straight; watermarks lean more. */
  private static final double LEAN = 0.15;

  private final Sheet sheet;
  private Affine place = Affine.IDENTITY;
  private Affine line = Affine.IDENTITY;

  /** A place to come back to. */
  record Place(Affine place, Affine line) {}

  Typesetter(Sheet sheet) {
    this.sheet = sheet;
  }

  Place place() {
    return new Place(place, line);
  }

  void back(Place to) {
    place = to.place;
    line = to.line;
  }

  void moveTo(Affine start) {
    place = start;
    line = start;
  }

  void nextLine(double x, double y) {
    moveTo(Affine.shift(x, y).then(line));
  }

  /** Strings with numbers between them, which move back by thousandths of the size. */
  void show(Operands parts, State state) throws RefusedException {
    for (int i = 0; i < parts.size(); i++) {
      byte[] string = parts.string(i);
      if (string != null) {
        show(string, state);
      } else {
        advance(-parts.number(i) / 1000 * state.size, state);
      }
    }
  }

  void show(byte[] string, State state) throws RefusedException {
    Typeface face = state.face == null ? Typefaces.UNKNOWN : state.face;
    for (int i = 0; i < string.length; ) {
      int length = Math.min(face.length(string, i), string.length - i);
      int code = 0;
      for (int j = 0; j < length; j++) {
        code = (code << 8) | (string[i + j] & 0xFF);
      }
      i += length;
      Typeface.Shape shape = face.shape(code, length);
      if (!shape.text().isEmpty()) {
        set(shape, face, state);
      }
      double step = face.vertical() ? shape.advance() : shape.width();
      double space = state.charSpace + (length == 1 && code == ' ' ? state.wordSpace : 0);
      advance(step * state.size + space, state);
    }
  }

  private void advance(double by, State state) {
    boolean down = state.face != null && state.face.vertical();
    place = down ? place.shifted(0, by) : place.shifted(by * state.stretch, 0);
  }

  private void set(Typeface.Shape shape, Typeface face, State state) throws RefusedException {
    Affine em =
        Affine.scaled(state.size * state.stretch, state.size, state.rise)
            .then(place)
            .then(state.place);
    double along = Math.hypot(em.a(), em.b());
    Glyph.Turn turn = turn(em);
    if (turn == null || along == 0) {
      return;
    }
    double height = Math.abs(em.a() * em.d() - em.b() * em.c()) / along;
    double x = em.x(-shape.hangX(), -shape.hangY());
    double y = em.y(-shape.hangX(), -shape.hangY());
    sheet.glyph(
        new Glyph(shape.text(), x, y, shape.width() * along, height * face.height(), turn), state);
  }

  private static Glyph.@Nullable Turn turn(Affine em) {
    double across = Math.abs(em.a());
    double down = Math.abs(em.b());
    if (down <= LEAN * across) {
      return em.a() > 0 ? Glyph.Turn.NONE : Glyph.Turn.UPSIDE_DOWN;
    }
    if (across <= LEAN * down) {
      return em.b() > 0 ? Glyph.Turn.DOWN : Glyph.Turn.UP;
    }
    return null;
  }
}
