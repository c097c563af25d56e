package gouji.document.pdf;

import gouji.document.Box;
import gouji.document.Page;
import gouji.submission.Refusal;
import gouji.submission.RefusedException;
import java.util.ArrayList;
import java.util.List;

/**
 * What is painted on one page, as people see it: glyphs and ruled lines that stand out from what
 * they are painted on and are not painted over.
 */
final class Sheet {
  /** Smaller than this, in points, text is not meant to be seen. */
  private static final double SMALLEST = 1.5;

  /** Pale letters of at least this size, in points, are a watermark. */
  private static final double WATERMARK = 30;

  /** No letter or digit is narrower than this, in ems. */
  private static final double NARROWEST = 0.15;

  /** Less of a colour than this is not seen. */
  private static final double FAINT = 0.05;

  private static final int MANY = 64;

  /** More than this on one page is not there to be read. */
  private static final int MOST = 300_000;

  private static final Refusal CROWDED =
      new Refusal(Refusal.Reason.HOSTILE, "PDF文件的一页上有几十万个字或图形，不像是报告，已停止读取。");

  private final double width;
  private final double height;
  private final List<Glyph> glyphs = new ArrayList<>();
  private final Doubles doubles = new Doubles();
  private final Covers covers;
  private final Lines lines;
  private double pictured;
  private int concealed;
  private int painted;

  Sheet(double width, double height) {
    this.width = width;
    this.height = height;
    this.covers = new Covers(height);
    this.lines = new Lines(covers);
  }

  /** From here to the next {@link #reveal}, nothing that is painted is seen. */
  void conceal() {
    concealed++;
  }

  void reveal() {
    concealed--;
  }

  Box whole() {
    return new Box(0, 0, width, height);
  }

  private void paint() throws RefusedException {
    if (++painted > MOST) {
      throw CROWDED.exception();
    }
  }

  void glyph(Glyph glyph, State state) throws RefusedException {
    paint();
    Box box = glyph.box();
    if (concealed == 0
        && glyph.size() >= SMALLEST
        && state.clip.holds(box.centreX(), box.centreY())
        && inked(glyph, box, state)) {
      if (doubles.first(glyph)) {
        glyphs.add(glyph);
      } else if (glyph.width() < NARROWEST * glyph.size() && !glyph.text().isBlank()) {
        // Not drawn again: a font with broken widths has put the next glyph in its place.
        glyphs.add(glyph.illegible());
      }
    }
  }

  private boolean inked(Glyph glyph, Box box, State state) {
    boolean outlined = state.mode == 1 || state.mode == 5;
    Ink ink = outlined ? state.stroke : state.fill;
    double alpha = outlined ? state.strokeAlpha : state.fillAlpha;
    if (state.mode == 3 || state.mode == 7 || alpha < FAINT) {
      return false;
    }
    if (glyph.size() >= WATERMARK && (ink.pale() || alpha < 0.6)) {
      return false;
    }
    return !ink.like(covers.beneath(box.centreX(), box.centreY()));
  }

  void picture(Box box, boolean opaque) throws RefusedException {
    paint();
    if (concealed == 0) {
      pictured += box.width() * box.height();
      covers.add(box, Ink.UNKNOWN, opaque, glyphs.size());
    }
  }

  void stroke(Outline outline, State state) throws RefusedException {
    paint();
    if (concealed == 0 && state.strokeAlpha >= FAINT) {
      lines.stroke(outline, state);
    }
  }

  void fill(Outline outline, State state) throws RefusedException {
    paint();
    if (concealed > 0 || state.fillAlpha < FAINT) {
      return;
    }
    List<Outline.Part> parts = outline.parts();
    if (parts.size() == 2 && parts.get(1).inside(parts.get(0))) {
      lines.frame(parts.get(0).box(), parts.get(1).box(), state);
      return;
    }
    for (Outline.Part part : parts) {
      if (Lines.thin(part.box())) {
        lines.bar(part.box(), state);
      } else if (part.rectangle() && whole(part, parts)) {
        Box seen = part.box().intersection(state.clip);
        covers.add(seen, state.fill, state.covers(), glyphs.size());
      }
    }
  }

  /** Whether no other part may be a hole in this one; in a drawing of many parts, who knows. */
  private static boolean whole(Outline.Part part, List<Outline.Part> parts) {
    return parts.size() <= MANY && parts.stream().noneMatch(hole -> hole.inside(part));
  }

  /** Which way most of the text runs. */
  Glyph.Turn turn() {
    for (Glyph.Turn turn : Glyph.Turn.values()) {
      if (glyphs.stream().filter(g -> g.turn() == turn).count() * 3 > glyphs.size() * 2L) {
        return turn;
      }
    }
    return Glyph.Turn.NONE;
  }

  /** What can be seen in the end. */
  Reading read(int number) {
    List<Glyph> seen = new ArrayList<>(glyphs.size());
    int illegible = 0;
    for (int i = 0; i < glyphs.size(); i++) {
      Box box = glyphs.get(i).box();
      if (!covers.hide(box.centreX(), box.centreY(), i)) {
        seen.add(glyphs.get(i));
        illegible += glyphs.get(i).text().contains(Lettering.ILLEGIBLE) ? 1 : 0;
      }
    }
    Page page = new Page(number, width, height, Words.of(seen), lines.rules());
    return new Reading(page, seen.size(), illegible, pictured / (width * height), painted == 0);
  }
}
