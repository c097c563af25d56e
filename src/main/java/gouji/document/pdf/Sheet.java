package gouji.document.pdf;

import gouji.document.Box;
import gouji.document.Page;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is painted on one page, as people see it: glyphs, ruled lines, pictures. */
final class Sheet {
  /** Boxes and strokes thinner than this, in points, are lines. */
  private static final double THIN = 3.5;

  /** How far a line may lean over its length and still be straight. */
  private static final double LEAN = 0.02;

  final double width;
  final double height;
  private final List<Glyph> glyphs = new ArrayList<>();
  private final Rulings rulings = new Rulings();
  private double pictured;

  Sheet(double width, double height) {
    this.width = width;
    this.height = height;
  }

  Box whole() {
    return new Box(0, 0, width, height);
  }

  /** A glyph painted in that ink, or with none at all. */
  void glyph(Glyph glyph, @Nullable Ink ink, Box clip) {
    Box box = glyph.box();
    if (ink != null && !ink.white() && glyph.size() >= 1 && holds(clip, box)) {
      glyphs.add(glyph);
    }
  }

  private static boolean holds(Box outer, Box inner) {
    double x = inner.centreX();
    double y = inner.centreY();
    return outer.x() <= x && x <= outer.right() && outer.y() <= y && y <= outer.bottom();
  }

  void picture(Box box) {
    pictured += box.width() * box.height();
  }

  void stroke(Outline outline, Ink ink, double lineWidth, Box clip) {
    if (!ink.white() && lineWidth <= THIN) {
      outline.segments((x1, y1, x2, y2) -> segment(x1, y1, x2, y2, clip));
    }
  }

  void fill(Outline outline, Ink ink, Box clip) {
    if (!ink.white()) {
      outline.boxes(box -> bar(box, clip));
    }
  }

  private void segment(double x1, double y1, double x2, double y2, Box clip) {
    double across = Math.abs(x2 - x1);
    double down = Math.abs(y2 - y1);
    if (down <= LEAN * across || (down < 0.5 && across > down)) {
      horizontal((y1 + y2) / 2, Math.min(x1, x2), Math.max(x1, x2), clip);
    } else if (across <= LEAN * down || (across < 0.5 && down > across)) {
      vertical((x1 + x2) / 2, Math.min(y1, y2), Math.max(y1, y2), clip);
    }
  }

  /** A thin filled box is a line; one that is small both ways may be a dot of a line either way. */
  private void bar(Box box, Box clip) {
    if (box.height() <= THIN && (box.width() > box.height() || box.width() <= THIN)) {
      horizontal(box.centreY(), box.x(), box.right(), clip);
    }
    if (box.width() <= THIN && (box.height() > box.width() || box.height() <= THIN)) {
      vertical(box.centreX(), box.y(), box.bottom(), clip);
    }
  }

  private void horizontal(double y, double from, double to, Box clip) {
    double left = Math.max(from, clip.x());
    double right = Math.min(to, clip.right());
    if (left < right && clip.y() - 1 <= y && y <= clip.bottom() + 1) {
      rulings.horizontal(y, left, right);
    }
  }

  private void vertical(double x, double from, double to, Box clip) {
    double top = Math.max(from, clip.y());
    double bottom = Math.min(to, clip.bottom());
    if (top < bottom && clip.x() - 1 <= x && x <= clip.right() + 1) {
      rulings.vertical(x, top, bottom);
    }
  }

  /** How much of the page pictures cover; more than 1 where they lie over one another. */
  double pictured() {
    return pictured / (width * height);
  }

  int legible() {
    return (int) glyphs.stream().filter(g -> !g.text().contains(Lettering.ILLEGIBLE)).count();
  }

  int illegible() {
    return glyphs.size() - legible();
  }

  Page page(int number) {
    return new Page(number, width, height, Words.of(glyphs), rulings.joined());
  }
}
