package gouji.verdict;

/** A ruling that cannot be made, and why not. */
public final class UntenableException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Fault fault;

  /** Why a ruling cannot be made. */
  public enum Fault {
    /** The document could not be examined; there is nothing to rule on. */
    NOTHING_READ,
    /** The form has no such figure. */
    NO_SUCH_FIGURE,
    /** What was typed is no figure of the kind that belongs there, or could be several. */
    NO_FIGURE,
    /** The figure stands there already. */
    NOTHING_NEW,
    /** Nothing, or nothing that rejects the report, was found like that. */
    NO_SUCH_FINDING,
    /** Of a report whose body or year is not known nothing can be published. */
    NOT_TO_BE_WAIVED,
    /** No such ruling was made, or it has been withdrawn. */
    NO_SUCH_RULING,
    /** No reason, or one that is too long. */
    NO_REASON
  }

  UntenableException(Fault fault) {
    super(fault.name());
    this.fault = fault;
  }

  public Fault fault() {
    return fault;
  }
}
