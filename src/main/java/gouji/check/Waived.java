package gouji.check;

import java.time.Instant;

/** That a person accepts a report in spite of a finding. */
public record Waived(String by, Instant at, String reason) {}
