package gouji.ledger;

/**
 * Something to be told to others, kept until it has been: at least once, in the order of the
 * numbers.
 *
 * @param number its place in the order, by which a receiver knows it again; 0 until it is kept
 * @param address to whom it goes
 * @param key what it is about
 */
public record Message(long number, String address, String key, String body) {

  public static Message of(String address, String key, String body) {
    return new Message(0, address, key, body);
  }
}
