package gouji.ledger;

import java.time.Instant;

/**
 * A reply that somebody has begun on.
 *
 * @param submission what it replies to
 * @param round 1, and more where the submission has come to another fate since
 * @param tries how often it was begun, this time included
 * @param beganAt when it was begun first
 */
public record Owed(String submission, int round, String address, int tries, Instant beganAt) {}
