package gouji.ledger;

/**
 * Who does something.
 *
 * @param name of a user, or {@code key:} and the name of a key
 * @param from the address he does it from, or {@code console}
 */
public record Actor(String name, String from) {}
