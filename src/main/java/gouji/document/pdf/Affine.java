package gouji.document.pdf;

import gouji.document.Box;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSNumber;
import org.jspecify.annotations.Nullable;

/** An affine map as PDF writes it: x' = ax + cy + e, y' = bx + dy + f. */
record Affine(double a, double b, double c, double d, double e, double f) {

  static final Affine IDENTITY = new Affine(1, 0, 0, 1, 0, 0);

  static Affine shift(double x, double y) {
    return new Affine(1, 0, 0, 1, x, y);
  }

  static Affine scaled(double across, double up, double rise) {
    return new Affine(across, 0, 0, up, 0, rise);
  }

  /** The matrix in an array of six numbers; anything else is no change at all. */
  static Affine of(@Nullable COSArray array) {
    double[] v = numbers(array, 6);
    return v == null ? IDENTITY : new Affine(v[0], v[1], v[2], v[3], v[4], v[5]);
  }

  /** The box around the rectangle that an array gives by two corners, or null if it does not. */
  @Nullable Box box(@Nullable COSArray corners) {
    double[] v = numbers(corners, 4);
    return v == null
        ? null
        : box(
            Math.min(v[0], v[2]),
            Math.min(v[1], v[3]),
            Math.abs(v[2] - v[0]),
            Math.abs(v[3] - v[1]));
  }

  private static double @Nullable [] numbers(@Nullable COSArray array, int count) {
    if (array == null || array.size() < count) {
      return null;
    }
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      if (!(array.getObject(i) instanceof COSNumber number)) {
        return null;
      }
      numbers[i] = number.floatValue();
    }
    return numbers;
  }

  /** This map, and after it the other. */
  Affine then(Affine o) {
    return new Affine(
        a * o.a + b * o.c,
        a * o.b + b * o.d,
        c * o.a + d * o.c,
        c * o.b + d * o.d,
        e * o.a + f * o.c + o.e,
        e * o.b + f * o.d + o.f);
  }

  /** A shift, and after it this map. */
  Affine shifted(double x, double y) {
    return new Affine(a, b, c, d, x(x, y), y(x, y));
  }

  double x(double px, double py) {
    return a * px + c * py + e;
  }

  double y(double px, double py) {
    return b * px + d * py + f;
  }

  /** The box around a rectangle so mapped. */
  Box box(double left, double bottom, double width, double height) {
    double x1 = x(left, bottom);
    double y1 = y(left, bottom);
    double minX = x1 + Math.min(0, a * width) + Math.min(0, c * height);
    double minY = y1 + Math.min(0, b * width) + Math.min(0, d * height);
    return new Box(
        minX,
        minY,
        Math.abs(a * width) + Math.abs(c * height),
        Math.abs(b * width) + Math.abs(d * height));
  }

  /** How much it stretches, all directions taken together. */
  double scale() {
    return Math.sqrt(Math.abs(a * d - b * c));
  }
}
