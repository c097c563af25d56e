package gouji.ledger;

import java.time.Instant;

/**
 * A message that is being pushed to another program.
 *
 * @param tries how often that failed before
 * @param since when it was tried first
 */
public record Push(Message message, int tries, Instant since) {}
