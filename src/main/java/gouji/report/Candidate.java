package gouji.report;

/** Strips {@code from} to {@code to} taken as one line of the form, and what that costs. */
record Candidate(int from, int to, double labelCost, RowReading reading) {

  double cost() {
    return labelCost + reading.cost();
  }

  /** Whether it takes the figures of another, and no strip that the other does not. */
  boolean standsIn(Candidate other) {
    return other.from <= from && to <= other.to && reading.begins().equals(other.reading.begins());
  }

  Candidate with(RowReading other) {
    return new Candidate(from, to, labelCost, other);
  }
}
