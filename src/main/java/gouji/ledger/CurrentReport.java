package gouji.ledger;

import gouji.verdict.Verdict;

/**
 * The newest accepted report of a body for a year.
 *
 * @param id the submission that it came in
 * @param number its place in the submission
 * @param revision how often its verdict has been revised
 * @param place where in the outbox its files are
 */
public record CurrentReport(String id, int number, int revision, String place, Verdict verdict) {}
