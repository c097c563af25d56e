package gouji.document.pdf;

import java.util.Arrays;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/**
 * What stands before an operator, or inside an array or dictionary there: numbers, names, strings,
 * arrays. Numbers are kept apart from the rest, so that none has to be an object; asking for what
 * is not there gives zero or nothing, as viewers do.
 */
final class Operands {
  private double[] numbers = new double[8];
  private @Nullable Object[] others = new Object[8];
  private int size;

  int size() {
    return size;
  }

  void clear() {
    Arrays.fill(others, 0, size, null);
    size = 0;
  }

  void add(double number) {
    room();
    numbers[size++] = number;
  }

  void add(@Nullable Object other) {
    room();
    numbers[size] = Double.NaN;
    others[size++] = other;
  }

  private void room() {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size * 2);
      others = Arrays.copyOf(others, size * 2);
    }
  }

  boolean isNumber(int index) {
    return index < size && !Double.isNaN(numbers[index]);
  }

  double number(int index) {
    return isNumber(index) ? numbers[index] : 0;
  }

  @Nullable COSName name(int index) {
    return index < size && others[index] instanceof COSName name ? name : null;
  }

  byte @Nullable [] string(int index) {
    return index >= 0 && index < size && others[index] instanceof byte[] string ? string : null;
  }

  @Nullable Operands array(int index) {
    return index < size && others[index] instanceof Operands array ? array : null;
  }

  /** In a dictionary, the name that stands as the value of that key. */
  @Nullable COSName value(COSName key) {
    for (int i = 0; i + 1 < size; i += 2) {
      if (key.equals(others[i])) {
        return name(i + 1);
      }
    }
    return null;
  }

  Affine matrix() {
    return new Affine(number(0), number(1), number(2), number(3), number(4), number(5));
  }
}
