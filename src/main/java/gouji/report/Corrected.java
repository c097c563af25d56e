package gouji.report;

import gouji.figure.Figure;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a person put a figure in place of the one that was read.
 *
 * @param read the figure that was read, which is kept; null where none was found
 */
public record Corrected(@Nullable Figure read, String by, Instant at, String reason) {}
