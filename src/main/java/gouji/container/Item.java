package gouji.container;

import gouji.submission.Origin;
import gouji.submission.Refusal;
import gouji.submission.Submission;

/** What a submission holds: a document, or something that could not be taken out. */
public sealed interface Item {

  /** A document: the submission itself, or one that a container held. */
  record Held(Submission submission) implements Item {}

  /**
   * A container that could not be opened, or something that could not be taken out of one: its
   * bytes are not known, so {@code id} is made from the container's and its name.
   */
  record Refused(String name, String id, Origin origin, Refusal refusal) implements Item {}
}
