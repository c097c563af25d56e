package gouji.clerk;

import gouji.ledger.Decision;
import gouji.ledger.Entry;
import java.time.Duration;
import java.util.List;

/**
 * A submission that has just come to its fate.
 *
 * @param entry as it was before
 * @param examining how long it took to read and check
 * @param placing how long it took to lay out what was not accepted
 * @param since how long ago it was received
 */
public record Decided(
    Entry entry, List<Decision> decisions, Duration examining, Duration placing, Duration since) {}
