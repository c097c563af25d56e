package gouji.document.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSNumber;
import org.jspecify.annotations.Nullable;

/** An affine map as PDF writes it: x' = ax + cy + e, y' = bx + dy + f. */
record Affine(double a, double b, double c, double d, double e, double f) {

  static final Affine IDENTITY = new Affine(1, 0, 0, 1, 0, 0);

  static Affine shift(double x, double y) {
    return new Affine(1, 0, 0, 1, x, y);
  }

  /** The matrix in an array of six numbers; anything else is no change at all. */
  static Affine of(@Nullable COSArray array) {
    if (array == null || array.size() < 6) {
      return IDENTITY;
    }
    double[] v = new double[6];
    for (int i = 0; i < 6; i++) {
      if (!(array.getObject(i) instanceof COSNumber number)) {
        return IDENTITY;
      }
      v[i] = number.floatValue();
    }
    return new Affine(v[0], v[1], v[2], v[3], v[4], v[5]);
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

  double x(double px, double py) {
    return a * px + c * py + e;
  }

  double y(double px, double py) {
    return b * px + d * py + f;
  }

  /** How much it stretches, all directions taken together. */
  double scale() {
    return Math.sqrt(Math.abs(a * d - b * c));
  }
}
