package gouji.verdict;

import gouji.submission.Submission;
import java.util.function.Consumer;

/** Examines what is handed in. May be asked from several threads at once. */
public interface Examiner extends AutoCloseable {

  /**
   * Hands over what became of the submission: one outcome for a document, and for a container
   * (archive, mail) one for each document inside, in its order. Returns when all are handed over.
   *
   * @throws UnexaminedException if that was not possible, for a reason that may pass
   */
  void examine(Submission submission, Consumer<Outcome> to) throws InterruptedException;

  /** Lets go of whatever was kept ready for the next submission. */
  @Override
  void close();
}
