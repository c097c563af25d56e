package gouji.clerk;

import gouji.archive.Outbox;
import gouji.ledger.Decision;
import gouji.ledger.Entry;
import gouji.ledger.Ledger;
import gouji.ledger.LedgerException;
import gouji.ledger.Message;
import gouji.ledger.Trace;
import gouji.ledger.UnreadableVerdictException;
import gouji.submission.Bytes;
import gouji.submission.Origin;
import gouji.submission.Submission;
import gouji.verdict.Examiner;
import gouji.verdict.Failure;
import gouji.verdict.Outcome;
import gouji.verdict.Ruled;
import gouji.verdict.UnexaminedException;
import gouji.verdict.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes a submission through to its fate: examined, held against what is known, laid out, entered
 * in the ledger. Every step may be taken twice, as a crash before the last leads to all of them
 * again.
 */
public final class Clerk {
  /** What has waited longer may have been lost between the ledger and the queue. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** With much to do, an id waits in the queue for longer; it need not be there many times. */
  private static final Duration AGAIN = Duration.ofMinutes(2);

  private static final int AT_A_TIME = 1000;

  private final Ledger ledger;
  private final Examiner examiner;
  private final long maxBytes;
  private final Outbox outbox;
  private final Knowledge knowledge;
  private final Porter porter;
  private final boolean replies;
  private final Witness witness;
  private final Clock clock;
  private volatile boolean upToDate;

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
      Witness witness,
      Clock clock) {
    this.replies = replies;
    this.ledger = ledger;
    this.examiner = examiner;
    this.maxBytes = maxBytes;
    this.outbox = outbox;
    this.knowledge = new Knowledge(ledger);
    this.porter = new Porter(ledger, outbox, knowledge, maxBytes, clock);
    this.witness = witness;
    this.clock = clock;
  }

  /**
   * What came in a while ago and was never decided, nor lately queued again; or was ruled on by
   * someone who did not live to see it through.
   */
  public List<String> forgotten() {
    reopenOutdated();
    Instant now = clock.instant();
    List<String> ids =
        new ArrayList<>(ledger.overdue(now.minus(PATIENCE), now.minus(AGAIN), AT_A_TIME));
    ids.addAll(ledger.rulings().unsettled(now.minus(PATIENCE), AT_A_TIME));
    ids.forEach(Diary::queuedAgain);
    return ids;
  }

  /**
   * What another version of the program or its forms has kept cannot be read back, but read again.
   * Once there is no more of it, none can come to be while this one runs.
   */
  private void reopenOutdated() {
    if (!upToDate) {
      List<String> outdated = ledger.outdated(AT_A_TIME);
      outdated.forEach(ledger::reopen);
      upToDate = outdated.isEmpty();
    }
  }

  /** Brings a submission to its fate, if it has not come to it yet. */
  public void decide(String id) throws IOException, InterruptedException {
    Trace.begin(id);
    try {
      bring(id);
    } finally {
      Trace.end();
    }
  }

  private void bring(String id) throws IOException, InterruptedException {
    Entry entry = ledger.find(id).orElseThrow(() -> new IOException("no submission " + id));
    ReportTexts texts = new ReportTexts();
    if (entry.state() == Entry.State.WAITING) {
      try {
        examine(id, entry, texts);
      } catch (IOException | RuntimeException e) {
        Diary.notYet(e);
        noteFailure(id, e);
        throw e;
      }
    }
    porter.layOut(id, texts);
    porter.withdraw(entry);
    porter.settle(id);
  }

  /** It matters less than what it is about: the database may be what is away. */
  private void noteFailure(String id, Exception why) {
    try {
      ledger.failed(id);
    } catch (LedgerException e) {
      why.addSuppressed(e);
    }
  }

  private void examine(String id, Entry entry, ReportTexts texts)
      throws IOException, InterruptedException {
    Instant start = clock.instant();
    List<Outcome> outcomes;
    Bytes original = null;
    if (entry.size() > maxBytes) {
      outcomes = List.of(Verdict.tooLarge(entry.name(), entry.sha256(), entry.size(), maxBytes));
    } else {
      Submission submission = ledger.submission(id);
      original = submission.bytes();
      outcomes = examined(submission);
    }
    List<List<Ruled>> ruled = ledger.rulings().on(id, outcomes);
    Instant examined = clock.instant();
    List<Decision> decisions = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      decisions.add(placed(entry, original, outcomes.get(i), ruled.get(i)));
    }
    Instant placed = clock.instant();
    List<Outcome> fates = decisions.stream().map(Decision::outcome).toList();
    List<Message> told = Notices.of(entry, fates, clock.instant(), texts);
    boolean decided =
        isAnswered(entry.origin())
            ? ledger.decideAndReply(id, decisions, told)
            : ledger.decide(id, decisions, told);
    if (decided) {
      Decided now =
          new Decided(
              entry,
              decisions,
              Duration.between(start, examined),
              Duration.between(examined, placed),
              Duration.between(entry.receivedAt(), clock.instant()));
      Diary.decided(now);
      witness.decided(now);
    }
  }

  /** What was found in each of the documents; where our own code broke, that it did. */
  private List<Outcome> examined(Submission submission) throws InterruptedException {
    List<Outcome> outcomes = new ArrayList<>();
    try {
      examiner.examine(submission, outcomes::add);
      return outcomes;
    } catch (RuntimeException e) {
      return List.of(failure(submission.name(), e));
    }
  }

  /** Holds a document against what is known besides, and lays it out. */
  private Decision placed(Entry entry, @Nullable Bytes original, Outcome outcome, List<Ruled> ruled)
      throws IOException {
    try {
      Outcome known = knowledge.applied(entry.id(), outcome, ruled);
      return new Decision(known, outbox.told(place(entry, original, known)), ruled.size());
    } catch (RuntimeException e) {
      Failure failure = failure(outcome.file(), e);
      String place = outbox.told(place(entry, original, failure));
      return new Decision(outcome, place, ruled.size()).failing(failure);
    }
  }

  /** A fault of ours, that would come again. One that may pass is thrown, to be tried again. */
  private static Failure failure(String file, RuntimeException e) {
    if (e instanceof LedgerException
        || e instanceof UnreadableVerdictException
        || e instanceof UnexaminedException
        || e instanceof UncheckedIOException) {
      throw e;
    }
    return Failure.of(file, e);
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
    return verdict.accepted() ? outbox.placeOf(verdict) : porter.rejected(entry, original, verdict);
  }
}
