package gouji.ledger;

/**
 * Something to be told to others, kept until it has been: at least once, in the order of the
 * numbers.
 *
 * @param number its place in the order, by which a receiver knows it again; 0 until it is kept
 * @param address to whom it goes
 * @param key the submission it tells of
 * @param about what it is about, such as a body: what is about the same must come in order
 */
public record Message(long number, String address, String key, String about, String body) {

  public static Message of(String address, String key, String about, String body) {
    return new Message(0, address, key, about, body);
  }

  Message numbered(long at) {
    return new Message(at, address, key, about, body);
  }

  /** By what a receiver knows a message again, and no other. */
  public String name() {
    return key + "-" + number;
  }
}
