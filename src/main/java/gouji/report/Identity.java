package gouji.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whose report it is and for which year, as its title says. What could not be told is null. {@code
 * textYear} is the year that the body of the text speaks of, where it speaks of one.
 */
public record Identity(
    @Nullable String organization,
    @Nullable Integer year,
    @Nullable Integer textYear,
    @Nullable Period period) {

  /** The time that the figures cover, both days included. */
  public record Period(LocalDate from, LocalDate to) {}
}
