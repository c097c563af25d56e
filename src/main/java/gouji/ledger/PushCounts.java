package gouji.ledger;

import org.jspecify.annotations.Nullable;

/**
 * How much there is to be pushed.
 *
 * @param waiting all that has not arrived and is not given up
 * @param failing those of them that were tried in vain
 * @param aside those given up
 * @param fault what came of the last try of the oldest that failed, if any
 */
public record PushCounts(long waiting, long failing, long aside, @Nullable String fault) {}
