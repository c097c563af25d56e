package gouji.report;

/** Strips {@code from} to {@code to} taken as one line of the form, and what that costs. */
record Candidate(int from, int to, double labelCost, RowReading reading) {

  double cost() {
    return labelCost + reading.cost();
  }

  Candidate with(RowReading other) {
    return new Candidate(from, to, labelCost, other);
  }
}
