package gouji.access;

/** What came of the wish to change users or keys. */
public enum Outcome {
  DONE,
  /** A name has letters, digits and a few signs; it is no one else's. */
  NAME_UNFIT,
  NAME_TAKEN,
  NAME_UNKNOWN,
  PASSWORD_SHORT,
  PASSWORD_LONG;

  static Outcome of(boolean done, Outcome otherwise) {
    return done ? DONE : otherwise;
  }
}
