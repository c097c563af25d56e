package gouji.submission;

/** Why a document cannot be read: a reason that programs know, and a sentence for its sender. */
public record Refusal(Reason reason, String message) {

  /** The reasons, each with the code of its finding. */
  public enum Reason {
    EMPTY("document.empty"),
    ENCRYPTED("document.encrypted"),
    DAMAGED("document.damaged"),
    SCANNED("document.scanned"),
    TOO_LARGE("document.too-large"),
    HOSTILE("document.hostile"),
    TIMEOUT("document.timeout"),
    UNSUPPORTED("document.unsupported");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  /** The refusal as something to throw, from however deep inside a reader. */
  public RefusedException exception() {
    return new RefusedException(this, null);
  }

  /** The same, keeping what a library said for the log. */
  public RefusedException exception(Throwable cause) {
    return new RefusedException(this, cause);
  }
}
