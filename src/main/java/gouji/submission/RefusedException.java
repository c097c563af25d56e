package gouji.submission;

import org.jspecify.annotations.Nullable;

/** Thrown by a reader that cannot read a document; the fault is the document's, not ours. */
public final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  RefusedException(Refusal refusal, @Nullable Throwable cause) {
    super(refusal.reason().code() + ": " + refusal.message(), cause);
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
