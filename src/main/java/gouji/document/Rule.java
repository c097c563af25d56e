package gouji.document;

/**
 * A ruled line, horizontal ({@code y1 == y2}, {@code x1 < x2}) or vertical ({@code x1 == x2},
 * {@code y1 < y2}): a stroke, the centre line of a thin filled box, or a side of a drawn one.
 */
public record Rule(double x1, double y1, double x2, double y2) {

  public boolean horizontal() {
    return y1 == y2;
  }
}
