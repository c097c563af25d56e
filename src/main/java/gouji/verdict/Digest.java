package gouji.verdict;

/** A SHA-256, in a quarter of the room that its digits take. */
record Digest(long a, long b, long c, long d) {
  private static final int DIGITS = 16;
  private static final int BASE = 16;

  static Digest of(String hexadecimal) {
    return new Digest(
        part(hexadecimal, 0), part(hexadecimal, 1), part(hexadecimal, 2), part(hexadecimal, 3));
  }

  private static long part(String hexadecimal, int at) {
    return Long.parseUnsignedLong(hexadecimal, at * DIGITS, (at + 1) * DIGITS, BASE);
  }
}
