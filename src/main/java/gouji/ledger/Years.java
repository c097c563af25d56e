package gouji.ledger;

import java.util.Optional;

/** The newest accepted reports of a body for a year, the one before and the one after. */
public record Years(
    Optional<CurrentReport> last, Optional<CurrentReport> current, Optional<CurrentReport> next) {}
