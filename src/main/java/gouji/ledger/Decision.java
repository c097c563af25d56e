package gouji.ledger;

import gouji.verdict.Outcome;

/**
 * What became of one document of a submission.
 *
 * @param place where in the outbox its files are, as a path relative to it
 */
public record Decision(Outcome outcome, String place) {}
