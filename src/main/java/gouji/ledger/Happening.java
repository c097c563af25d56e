package gouji.ledger;

import java.time.Instant;

/**
 * Something that happened to any submission.
 *
 * @param number its place among all that happened
 * @param id the submission
 * @param text more of it; of what was decided the fate
 * @param name what the submission is called
 */
public record Happening(
    long number, String id, Instant at, String kind, String text, String name) {}
