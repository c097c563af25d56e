package gouji.grid;

import gouji.document.Box;

/** A stretch from left to right that a column, or something in it, takes up. */
record Band(double left, double right) {

  static Band of(Box box) {
    return new Band(box.x(), box.right());
  }

  double width() {
    return right - left;
  }

  double centre() {
    return (left + right) / 2;
  }

  boolean holds(double place) {
    return left <= place && place <= right;
  }

  /** By how much the two overlap; below 0, how far they are apart. */
  double overlap(Band other) {
    return Math.min(right, other.right) - Math.max(left, other.left);
  }

  Band union(Band other) {
    return new Band(Math.min(left, other.left), Math.max(right, other.right));
  }

  /** The white space between this and one further to the right. */
  Band gapTo(Band next) {
    return new Band(/* left= */ right, /* right= */ next.left);
  }
}
