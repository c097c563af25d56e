package gouji.document.pdf;

import gouji.document.Box;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The path being built, its points already where they stand on the page. */
final class Outline {
  private double[] xs = new double[32];
  private double[] ys = new double[32];
  private boolean[] starts = new boolean[32];
  private int size;
  private int start;
  private boolean curved;

  void move(double x, double y) {
    start = size;
    add(x, y, true);
  }

  void line(double x, double y) {
    add(x, y, size == 0);
  }

  /** A curve is kept by where it leads; it is never a ruled line. */
  void curve(double x, double y) {
    curved = true;
    line(x, y);
  }

  void close() {
    if (size > start) {
      line(xs[start], ys[start]);
    }
  }

  void clear() {
    size = 0;
    start = 0;
    curved = false;
  }

  private void add(double x, double y, boolean first) {
    if (size == xs.length) {
      xs = Arrays.copyOf(xs, size * 2);
      ys = Arrays.copyOf(ys, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
    }
    xs[size] = x;
    ys[size] = y;
    starts[size++] = first;
  }

  /** Takes the straight pieces, one after the other. */
  interface Segments {
    void segment(double x1, double y1, double x2, double y2);
  }

  void segments(Segments to) {
    if (curved) {
      return;
    }
    for (int i = 1; i < size; i++) {
      if (!starts[i]) {
        to.segment(xs[i - 1], ys[i - 1], xs[i], ys[i]);
      }
    }
  }

  /** The boxes around each part of the path. */
  void boxes(Consumer<Box> to) {
    int from = 0;
    for (int i = 1; i <= size; i++) {
      if (i == size || starts[i]) {
        to.accept(box(from, i));
        from = i;
      }
    }
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
}
