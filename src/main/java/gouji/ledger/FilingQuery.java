package gouji.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Which documents are looked for, and in what order; null is no matter.
 *
 * @param organization the body, as its name stands
 * @param organizationPart what its name holds
 * @param form the id of a form
 * @param rule one that a finding on the document names
 * @param text what the name of the body or that of the document holds
 * @param currentOnly whether only the newest accepted report of each body and year is
 * @param pendingOnly whether only what waits for a person is
 */
public record FilingQuery(
    @Nullable Integer year,
    @Nullable String organization,
    @Nullable String organizationPart,
    @Nullable String form,
    @Nullable String rule,
    @Nullable String text,
    @Nullable Fate fate,
    boolean currentOnly,
    boolean pendingOnly,
    Order order) {

  /** All documents, the newest first. */
  public static final FilingQuery ALL =
      new FilingQuery(null, null, null, null, null, null, null, false, false, Order.NEWEST);

  /** In what order they come. */
  public enum Order {
    /** What was handed in last comes first. */
    NEWEST,
    /** By the name of the body and then the year; first those of which the body is not known. */
    BODY
  }
}
