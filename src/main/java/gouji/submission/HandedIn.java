package gouji.submission;

/** Something handed in, as a way in brings it: read, or too large to be. */
public sealed interface HandedIn permits Submission, Oversized {
  /** What the sender calls it. */
  String name();

  Origin origin();
}
