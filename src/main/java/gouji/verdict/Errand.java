package gouji.verdict;

import gouji.submission.Refusal;
import gouji.submission.Refusal.Reason;
import gouji.submission.Submission;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A submission on its way through reading processes: which of its documents have their outcome, and
 * which is being examined. It holds a process to the truth as far as it can be known.
 */
final class Errand {
  /** More than any container may hold. */
  private static final int MOST_DOCUMENTS = 100_000;

  /** So many documents of one container may cost a process; then the container is at fault. */
  private static final int MOST_BREAKDOWNS = 10;

  private final Submission submission;
  private final Document itself;
  private final Editions editions;
  private final Consumer<Outcome> to;
  private int delivered;
  private int breakdowns;
  private @Nullable Document current;

  Errand(Submission submission, Editions editions, Consumer<Outcome> to) {
    this.submission = submission;
    this.itself = new Document(submission.name(), submission.id());
    this.editions = editions;
    this.to = to;
  }

  private record Document(String file, String sha256) {}

  Submission submission() {
    return submission;
  }

  /** How many documents have their outcome. */
  int delivered() {
    return delivered;
  }

  void begins(String file, String sha256) throws GarbledException {
    Document next = new Document(file, sha256);
    boolean ours = next.equals(itself) || file.startsWith(itself.file + "!/");
    if (current != null || !ours || delivered == MOST_DOCUMENTS) {
      throw new GarbledException("not a document of " + itself.file + ": " + file);
    }
    current = next;
  }

  void ends(byte[] bytes) throws GarbledException {
    Outcome outcome = Decoder.decode(bytes, editions);
    if (current == null || !current.file.equals(outcome.file())) {
      throw new GarbledException("an outcome out of turn: " + outcome.file());
    }
    if (outcome instanceof Verdict verdict && !verdict.sha256().equals(current.sha256)) {
      throw new GarbledException("an outcome of other bytes: " + outcome.file());
    }
    deliver(outcome);
  }

  /**
   * Refuses the document that was being examined when its process broke; and the container about
   * it, if it breaks one process after the other.
   *
   * @return whether there may be further documents to examine
   */
  boolean refuse(Refusal refusal) {
    Document broken = current == null ? itself : current;
    deliver(Verdict.refused(broken.file, broken.sha256, refusal));
    if (broken.equals(itself)) {
      return false;
    }
    breakdowns++;
    if (breakdowns < MOST_BREAKDOWNS) {
      return true;
    }
    String message = "其中已有" + breakdowns + "份文件无法安全读取，其余的不再读取；请把能读的文件单独提交。";
    deliver(Verdict.refused(itself.file, itself.sha256, new Refusal(Reason.HOSTILE, message)));
    return false;
  }

  /** Leaves the document that was begun to another process. */
  boolean again() {
    current = null;
    return true;
  }

  private void deliver(Outcome outcome) {
    current = null;
    delivered++;
    to.accept(outcome);
  }
}
