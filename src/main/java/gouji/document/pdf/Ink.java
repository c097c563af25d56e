package gouji.document.pdf;

/** A colour as far as reading goes: close enough to tell what stands out from what. */
record Ink(double red, double green, double blue) {
  static final Ink BLACK = new Ink(0, 0, 0);
  static final Ink WHITE = new Ink(1, 1, 1);

  /** A pattern, a picture, a rare colour space: taken to stand out from everything. */
  static final Ink UNKNOWN = new Ink(Double.NaN, Double.NaN, Double.NaN);

  /** Less than this between two colours, and nobody sees the one on the other. */
  private static final double UNSEEN = 0.03;

  boolean like(Ink other) {
    return Math.abs(red - other.red) < UNSEEN
        && Math.abs(green - other.green) < UNSEEN
        && Math.abs(blue - other.blue) < UNSEEN;
  }

  /** Whether it is as light as watermarks are. */
  boolean pale() {
    return Math.min(red, Math.min(green, blue)) > 0.6;
  }

  /** How the numbers of a colour are to be taken. */
  enum Space {
    GRAY,
    RGB,
    CMYK,
    /** Spot colours: full ink at 1, none at 0. */
    TINT,
    OTHER
  }

  /** The colour that the numbers before an operator stand for. */
  static Ink of(Space space, Operands in) {
    return switch (space) {
      case GRAY -> gray(in.number(0));
      case RGB -> new Ink(clip(in.number(0)), clip(in.number(1)), clip(in.number(2)));
      case CMYK -> {
        double light = 1 - clip(in.number(3));
        yield new Ink(
            light * (1 - clip(in.number(0))),
            light * (1 - clip(in.number(1))),
            light * (1 - clip(in.number(2))));
      }
      case TINT -> {
        double most = 0;
        for (int i = 0; i < in.size(); i++) {
          most = Math.max(most, in.number(i));
        }
        yield gray(1 - most);
      }
      case OTHER -> UNKNOWN;
    };
  }

  /** What a space starts with: black, or all of the spot colour. */
  static Ink first(Space space) {
    return space == Space.OTHER ? UNKNOWN : BLACK;
  }

  private static Ink gray(double light) {
    double clipped = clip(light);
    return new Ink(clipped, clipped, clipped);
  }

  private static double clip(double value) {
    return Math.max(0, Math.min(1, value));
  }
}
