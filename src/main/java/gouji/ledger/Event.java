package gouji.ledger;

import java.time.Instant;

/** Something that happened to a submission. */
public record Event(Instant at, String kind, String text) {}
