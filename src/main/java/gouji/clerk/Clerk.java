package gouji.clerk;

import gouji.archive.Outbox;
import gouji.ledger.CurrentReport;
import gouji.ledger.Decision;
import gouji.ledger.Entry;
import gouji.ledger.Ledger;
import gouji.ledger.Message;
import gouji.submission.Bytes;
import gouji.submission.Origin;
import gouji.submission.Submission;
import gouji.verdict.Examiner;
import gouji.verdict.Failure;
import gouji.verdict.Outcome;
import gouji.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes a submission through to its fate: examined, held against what is known, laid out, entered
 * in the ledger. Every step may be taken twice, as a crash before the last leads to all of them
 * again.
 */
public final class Clerk {
  /** What has waited longer may have been lost between the ledger and the queue. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final int AT_A_TIME = 1000;

  private final Ledger ledger;
  private final Examiner examiner;
  private final long maxBytes;
  private final Outbox outbox;
  private final Knowledge knowledge;
  private final boolean replies;
  private final Clock clock;

  /**
   * A clerk.
   *
   * @param maxBytes what is larger is refused without being read
   * @param replies whether mails are to be answered
   */
  public Clerk(
      Ledger ledger,
      Examiner examiner,
      long maxBytes,
      Outbox outbox,
      boolean replies,
      Clock clock) {
    this.replies = replies;
    this.ledger = ledger;
    this.examiner = examiner;
    this.maxBytes = maxBytes;
    this.outbox = outbox;
    this.knowledge = new Knowledge(ledger);
    this.clock = clock;
  }

  /** What came in a while ago and was never decided. */
  public List<String> forgotten() {
    return ledger.waiting(clock.instant().minus(PATIENCE), AT_A_TIME);
  }

  /** Brings a submission to its fate, if it has not come to it yet. */
  public void decide(String id) throws IOException, InterruptedException {
    Entry entry = ledger.find(id).orElseThrow(() -> new IOException("no submission " + id));
    if (entry.state() == Entry.State.WAITING) {
      decide(entry);
    }
    for (Outcome outcome : ledger.outcomes(id)) {
      if (outcome instanceof Verdict verdict && verdict.accepted()) {
        layOut(verdict);
        // Looked at from both years, as either may have been decided while the other was examined.
        review(knowledge.newest(verdict));
        review(knowledge.next(verdict));
      }
    }
  }

  private void decide(Entry entry) throws IOException, InterruptedException {
    String id = entry.id();
    List<Outcome> outcomes = new ArrayList<>();
    Bytes original = null;
    if (entry.size() > maxBytes) {
      Verdict refusal = Verdict.tooLarge(entry.name(), entry.sha256(), entry.size(), maxBytes);
      outcomes.add(knowledge.applied(id, refusal));
    } else {
      Submission submission = ledger.submission(id);
      original = submission.bytes();
      examiner.examine(submission, outcome -> outcomes.add(knowledge.applied(id, outcome)));
    }
    List<Decision> decisions = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      decisions.add(new Decision(outcome, outbox.told(place(entry, original, outcome))));
    }
    List<Message> told = Notices.of(entry, outcomes, clock.instant());
    if (isAnswered(entry.origin())) {
      ledger.decideAndReply(id, decisions, told);
    } else {
      ledger.decide(id, decisions, told);
    }
  }

  /** Whether somebody waits for an answer who can be given one. */
  private boolean isAnswered(Origin origin) {
    return replies && origin.way() == Origin.Way.MAIL && !origin.from().isEmpty();
  }

  /** Lays out what was not accepted; what was is laid out when the ledger knows it. */
  private Path place(Entry entry, @Nullable Bytes original, Outcome outcome) throws IOException {
    if (outcome instanceof Failure failure) {
      Bytes failed = Objects.requireNonNull(original, "what fails was read");
      return outbox.quarantined(failure, failed, entry.name(), entry.receivedAt(), entry.id());
    }
    Verdict verdict = (Verdict) outcome;
    return verdict.accepted()
        ? outbox.placeOf(verdict)
        : outbox.rejected(verdict, original, entry.name(), entry.receivedAt(), entry.id());
  }

  /** Lays out the newest report of a body and year, which need not be the one given. */
  private void layOut(Verdict verdict) throws IOException {
    boolean settled = false;
    while (!settled) {
      Optional<CurrentReport> newest = knowledge.newest(verdict);
      outbox.accepted(newest.orElseThrow().verdict());
      // Someone else may have decided a newer one meanwhile, and laid it out before us.
      settled = knowledge.newest(verdict).equals(newest);
    }
  }

  /** Holds a report against last year's as it is known now, which may have come after it. */
  private void review(Optional<CurrentReport> known) throws IOException {
    if (known.isEmpty()) {
      return;
    }
    CurrentReport report = known.get();
    Verdict revised = knowledge.inTheLightOfLastYear(report.verdict());
    if (revised.findings().equals(report.verdict().findings())) {
      return;
    }
    Entry entry = ledger.find(report.id()).orElseThrow();
    List<Message> told = List.of(Notices.of(entry, revised, clock.instant()));
    if (ledger.revise(report, revised, told)) {
      layOut(revised);
    } else {
      review(knowledge.newest(revised));
    }
  }
}
