package gouji.ledger;

import java.util.Map;

/**
 * How much there is in the ledger. Every fate has its number, also when that is 0.
 *
 * @param waiting submissions that are not decided
 * @param submissions those decided, by their fates
 * @param documents by their fates
 * @param current accepted reports that no newer one has replaced
 * @param replies answers that are owed to those who sent mails
 */
public record Counts(
    long waiting,
    Map<Fate, Long> submissions,
    Map<Fate, Long> documents,
    long current,
    long replies) {}
