package gouji.verdict;

import gouji.submission.Submission;

/** Where documents are really examined, one after the other. */
interface Bench {

  /**
   * Examines the documents of a submission in their order, passing over the first {@code done},
   * which another bench has examined before it broke.
   */
  void examine(Submission submission, int done, Witness witness);

  /** Someone who is told of each document before it is examined, and of what became of it. */
  interface Witness {
    void begins(String file, String sha256);

    void ends(Outcome outcome);
  }
}
