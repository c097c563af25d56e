package gouji.report;

/** Strips {@code from} to {@code to} taken as one line of the form, and what that costs. */
record Candidate(int from, int to, double labelCost, RowReading reading) {
  /** A label read so well that it is that row's and no other's. */
  static final double NAMED = 0.2;

  double cost() {
    return labelCost + reading.cost();
  }

  boolean named() {
    return labelCost < NAMED;
  }

  /** Whether it takes the figures of another, and no strip that the other does not. */
  boolean standsIn(Candidate other) {
    return other.from <= from && to <= other.to && reading.begins().equals(other.reading.begins());
  }

  Candidate with(RowReading other) {
    return new Candidate(from, to, labelCost, other);
  }
}
