package gouji.document.pdf;

import gouji.document.Box;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The path being built, its points already where they stand on the page. */
final class Outline {
  /** How far a side may lean, in points, and the box still be upright. */
  private static final double LEAN = 0.1;

  private double[] xs = new double[16];
  private double[] ys = new double[16];
  private Step[] steps = new Step[16];
  private int size;
  private int start;

  private enum Step {
    MOVE,
    LINE,
    CURVE
  }

  /** A part of the path that hangs together, as the box around it; is it that very box? */
  record Part(Box box, boolean rectangle) {

    boolean inside(Part other) {
      Box outer = other.box;
      return !equals(other)
          && outer.x() <= box.x()
          && outer.y() <= box.y()
          && box.right() <= outer.right()
          && box.bottom() <= outer.bottom();
    }
  }

  /** Takes the straight pieces, one after the other. */
  interface Segments {
    void segment(double x1, double y1, double x2, double y2);
  }

  void move(double x, double y) {
    start = size;
    add(x, y, Step.MOVE);
  }

  void line(double x, double y) {
    add(x, y, size == 0 ? Step.MOVE : Step.LINE);
  }

  /** A curve is known only by where it leads. */
  void curve(double x, double y) {
    add(x, y, Step.CURVE);
  }

  void close() {
    if (size > start) {
      line(xs[start], ys[start]);
    }
  }

  void clear() {
    size = 0;
    start = 0;
  }

  private void add(double x, double y, Step step) {
    if (size == xs.length) {
      xs = Arrays.copyOf(xs, size * 2);
      ys = Arrays.copyOf(ys, size * 2);
      steps = Arrays.copyOf(steps, size * 2);
    }
    xs[size] = x;
    ys[size] = y;
    steps[size++] = step;
  }

  void segments(Segments to) {
    for (int i = 1; i < size; i++) {
      if (steps[i] == Step.LINE) {
        to.segment(xs[i - 1], ys[i - 1], xs[i], ys[i]);
      }
    }
  }

  List<Part> parts() {
    List<Part> parts = new ArrayList<>(2);
    int from = 0;
    for (int i = 1; i <= size; i++) {
      if (i == size || steps[i] == Step.MOVE) {
        parts.add(new Part(box(from, i), rectangle(from, i)));
        from = i;
      }
    }
    return parts;
  }

  /** The box around all of it, or null if there is nothing. */
  @Nullable Box bounds() {
    return size == 0 ? null : box(0, size);
  }

  private Box box(int from, int to) {
    double left = xs[from];
    double right = left;
    double top = ys[from];
    double bottom = top;
    for (int i = from + 1; i < to; i++) {
      left = Math.min(left, xs[i]);
      right = Math.max(right, xs[i]);
      top = Math.min(top, ys[i]);
      bottom = Math.max(bottom, ys[i]);
    }
    return new Box(left, top, right - left, bottom - top);
  }

  /** Four corners, joined by upright sides that turn at each. */
  private boolean rectangle(int from, int to) {
    if (to - from < 4 || to - from > 5) {
      return false;
    }
    boolean across = Math.abs(ys[from + 1] - ys[from]) <= LEAN;
    for (int i = from + 1; i < to; i++, across = !across) {
      double lean = across ? ys[i] - ys[i - 1] : xs[i] - xs[i - 1];
      if (steps[i] != Step.LINE || Math.abs(lean) > LEAN) {
        return false;
      }
    }
    return true;
  }
}
