package gouji.document.pdf;

import gouji.document.Box;
import gouji.document.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes words of glyphs: those that follow one another on a line with no gap between them. */
final class Words {
  /** More white than this, in ems, divides words. */
  private static final double GAP = 0.22;

  /** A glyph that begins further back than this, in ems, is not the next of its word. */
  private static final double BACK = 0.3;

  private final List<Word> words = new ArrayList<>();
  private final List<Glyph> rising = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private double[] edges = new double[16];
  private double right;
  private double baseline;
  private double size;

  static List<Word> of(List<Glyph> glyphs) {
    Words making = new Words();
    for (Glyph glyph : glyphs) {
      making.add(glyph);
    }
    making.finish();
    making.settle();
    return making.words;
  }

  private void add(Glyph glyph) {
    if (glyph.turn() != Glyph.Turn.NONE) {
      finish();
      if (!rises(glyph)) {
        settle();
      }
      rising.add(glyph);
      return;
    }
    settle();
    if (!follows(glyph)) {
      finish();
    }
    String said = glyph.text();
    double step = glyph.width() / said.length();
    for (int i = 0; i < said.length(); i++) {
      if (said.charAt(i) == ' ') {
        finish();
      } else {
        append(said.charAt(i), glyph, glyph.x() + i * step, glyph.x() + (i + 1) * step);
      }
    }
  }

  private boolean follows(Glyph glyph) {
    double gap = glyph.x() - right;
    return Math.abs(glyph.y() - baseline) < 0.1 * size
        && Math.abs(glyph.size() - size) < 0.2 * size
        && gap < GAP * size
        && gap > -BACK * size;
  }

  private void append(char c, Glyph glyph, double from, double to) {
    if (text.isEmpty()) {
      baseline = glyph.y();
      size = glyph.size();
    }
    if (text.length() + 1 >= edges.length) {
      edges = Arrays.copyOf(edges, edges.length * 2);
    }
    edges[text.length()] = from;
    text.append(c);
    edges[text.length()] = to;
    right = to;
  }

  private void finish() {
    if (text.isEmpty()) {
      return;
    }
    double[] own = Arrays.copyOf(edges, text.length() + 1);
    Box first = new Glyph("", own[0], baseline, right - own[0], size, Glyph.Turn.NONE).box();
    words.add(new Word(text.toString(), first, size, own));
    text.setLength(0);
  }

  /** Whether the glyph goes on a line that runs up the page. */
  private boolean rises(Glyph glyph) {
    if (rising.isEmpty() || glyph.turn() != Glyph.Turn.UP) {
      return false;
    }
    Glyph last = rising.get(rising.size() - 1);
    double gap = last.y() - last.width() - glyph.y();
    return last.turn() == Glyph.Turn.UP
        && Math.abs(glyph.x() - last.x()) < 0.1 * last.size()
        && -BACK * last.size() < gap
        && gap < last.size();
  }

  /** Glyphs that lie on their sides are words of their own, to be read downwards all the same. */
  private void settle() {
    for (int i = 0; i < rising.size(); i++) {
      turned(rising.get(i), rising.get(rising.size() - 1 - i).box());
    }
    rising.clear();
  }

  /** A word in that box, its edges across the page. */
  private void turned(Glyph glyph, Box box) {
    String said = glyph.text().strip();
    if (said.isEmpty()) {
      return;
    }
    double[] own = new double[said.length() + 1];
    for (int i = 0; i < own.length; i++) {
      own[i] = box.x() + box.width() * i / said.length();
    }
    words.add(new Word(said, box, glyph.size(), own));
  }
}
