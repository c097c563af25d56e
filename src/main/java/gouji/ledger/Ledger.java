package gouji.ledger;

import gouji.form.Form;
import gouji.submission.Batch;
import gouji.submission.Bytes;
import gouji.submission.HandedIn;
import gouji.submission.Origin;
import gouji.submission.Submission;
import gouji.verdict.Outcome;
import gouji.verdict.VerdictCodec;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The book of everything that was ever handed in and what became of it. Several nodes may write one
 * ledger. Each method does all that it says or nothing, which it then tells by a {@link
 * LedgerException}.
 */
public final class Ledger {
  /** No file takes this long to be written: what is older was left by a program that is gone. */
  private static final Duration UNFINISHED = Duration.ofHours(1);

  private final Database database;
  private final Vault vault;
  private final Journal journal;
  private final Intake intake;
  private final Registry registry;
  private final Lookup lookup = new Lookup();
  private final Decisions decisions;
  private final Reports reports;
  private final Filings filings;
  private final Pushes pushes;
  private final Clock clock;

  private Ledger(
      Database database,
      Vault vault,
      RecentOutcomes outcomes,
      Intake intake,
      Journal journal,
      Pushes pushes,
      Clock clock) {
    this.database = database;
    this.vault = vault;
    this.journal = journal;
    this.intake = intake;
    this.registry = new Registry(database, vault, intake);
    this.pushes = pushes;
    this.clock = clock;
    this.decisions = new Decisions(outcomes, journal);
    this.reports = new Reports(outcomes);
    this.filings = new Filings(database, outcomes);
  }

  /** The ledger in that database, whose tables are made or brought up to date. */
  public static Ledger open(Database database, Vault vault, List<Form> forms, Clock clock)
      throws IOException {
    return open(database, vault, forms, clock, false);
  }

  /** The same; {@code pushing} says whether what is told is also to be pushed somewhere. */
  public static Ledger open(
      Database database, Vault vault, List<Form> forms, Clock clock, boolean pushing)
      throws IOException {
    database.migrate();
    RecentOutcomes outcomes = new RecentOutcomes(new VerdictCodec(forms));
    new Refiling(database, outcomes).run();
    vault.sweep(clock.instant().minus(UNFINISHED));
    String lastId = database.read(Intake::lastId);
    Journal journal = new Journal(clock, pushing);
    Intake intake = new Intake(new Ids(clock, lastId), journal);
    return new Ledger(
        database, vault, outcomes, intake, journal, new Pushes(database, journal, clock), clock);
  }

  /** Receives what was handed in, and gives its id, once nothing can lose it any more. */
  public String receive(HandedIn handedIn) throws IOException {
    return registry.enter(handedIn, null);
  }

  /**
   * The same for a way in that may bring something twice; the second time gives the id of the
   * first.
   *
   * @param delivery by what the way in knows it again, such as a message's id: the same for nothing
   *     else that ever comes in
   */
  public String receiveOnce(HandedIn handedIn, String delivery) throws IOException {
    return registry.enter(handedIn, delivery);
  }

  /**
   * Receives documents that belong together, all of them or none, and gives their ids in order.
   *
   * @throws KeyUsedException where others were received under the same key
   */
  public List<String> receiveTogether(Batch batch) throws IOException {
    return registry.enter(batch);
  }

  public Optional<Entry> find(String id) {
    return database.read(session -> lookup.find(session, id));
  }

  /**
   * Entries in the order in which they came in, from the one after {@code id}; "" is before all.
   */
  public List<Entry> after(String id, int limit) {
    return database.read(session -> lookup.after(session, id, limit));
  }

  /** What was handed in under that id, with its bytes. */
  public Submission submission(String id) throws IOException {
    Entry entry = find(id).orElseThrow(() -> new NoSuchElementException("no submission " + id));
    Bytes bytes = vault.open(entry.sha256());
    return new Submission(entry.name(), bytes, entry.sha256(), entry.origin());
  }

  /**
   * The submission in which these bytes came first, alone or inside others, before that one did.
   */
  public Optional<String> firstWith(String sha256, String beforeId) {
    return database.read(session -> lookup.firstWith(session, sha256, beforeId));
  }

  /** How many submissions came in from there since then. */
  public long received(Origin origin, Instant since) {
    return database.read(session -> lookup.received(session, origin, since));
  }

  /**
   * What should long have come to its fate, or waits again; the oldest first. Whoever asks is to
   * see to it, so that no other node gets the same. What failed many times comes but seldom.
   *
   * @param received what came in before that time, and was not asked for yet
   * @param asked what was asked for last before that time
   */
  public List<String> overdue(Instant received, Instant asked, int limit) {
    return database.read(session -> lookup.overdue(session, received, asked, 1)).isEmpty()
        ? List.of()
        : database.write(
            session -> intake.queueAgain(session, lookup.overdue(session, received, asked, limit)));
  }

  /** Notes that a submission could not be examined, and waits on. */
  public void failed(String id) {
    database.write(session -> Intake.failed(session, id));
  }

  /**
   * Decides a submission, once and for all its documents; where it has been decided already,
   * nothing happens.
   *
   * @param documents at least one, always in the same order
   * @param messages what is to be told of it, in that order
   * @return whether it was decided now
   */
  public boolean decide(String id, List<Decision> documents, List<Message> messages) {
    return database.write(session -> decisions.decide(session, id, documents, messages));
  }

  /** The same, and owes its sender a reply; a message asks for it. */
  public boolean decideAndReply(String id, List<Decision> documents, List<Message> messages) {
    return database.write(
        session -> {
          boolean decided = decisions.decide(session, id, documents, messages);
          if (decided) {
            Replies.owe(session, journal, id);
          }
          return decided;
        });
  }

  /** The replies that are owed. */
  public Replies replies() {
    return new Replies(database, journal);
  }

  /** What people ruled over what was read. */
  public RulingBook rulings() {
    return new RulingBook(database, decisions, reports);
  }

  /** What was found in the documents of a submission, in their order. */
  public List<Outcome> outcomes(String id) {
    return database.read(session -> reports.outcomes(session, id));
  }

  /**
   * Has a decided submission wait once more. Until it is decided again, what was decided holds.
   *
   * @return whether it was decided
   */
  public boolean reopen(String id) {
    return database.write(session -> decisions.reopen(session, id, ""));
  }

  /** The same because somebody asks for it, which is written down. */
  public boolean reopen(String id, Actor by) {
    return database.write(
        session -> {
          boolean reopened = decisions.reopen(session, id, by.name());
          intake.hurry(session, id);
          if (reopened) {
            String name = lookup.find(session, id).map(Entry::name).orElse("");
            AuditLog.enter(session, clock.instant(), by, "reopened", id + ' ' + name, "", "");
          }
          return reopened;
        });
  }

  /**
   * Submissions whose outcomes were kept by another version of the program, or by forms that are
   * others now, to be reopened.
   */
  public List<String> outdated(int limit) {
    return database.read(session -> reports.outdated(session, limit));
  }

  /** The newest accepted report of each body for each year. */
  public CurrentReports reports() {
    return new CurrentReports(database, reports, decisions);
  }

  /** The decided documents, to be looked through. */
  public Filings filings() {
    return filings;
  }

  /** What is to be told and has not been, in order. */
  public List<Message> unsent(int limit) {
    return database.read(session -> lookup.unsent(session, limit));
  }

  /** Forgets messages that have been told, by their numbers. */
  public void sent(Collection<Long> numbers) {
    database.write(session -> journal.sent(session, numbers));
  }

  /** What is to be pushed to another program, where that is set. */
  public Pushes pushes() {
    return pushes;
  }

  /** What one node at a time does for all. */
  public Duties duties() {
    return new Duties(database, clock);
  }

  /** What people and programs changed. */
  public AuditLog auditLog() {
    return new AuditLog(database, clock);
  }

  public Accounts accounts() {
    return new Accounts(database, clock);
  }

  public ApiKeys apiKeys() {
    return new ApiKeys(database, clock);
  }

  public LoginFailures loginFailures() {
    return new LoginFailures(database, clock);
  }

  /** Writes down something that happened to a submission. */
  public void note(String id, String kind, String text) {
    database.write(session -> journal.event(session, id, kind, text));
  }

  /** All that happened to a submission, in order. */
  public List<Event> history(String id) {
    return database.read(session -> lookup.history(session, id));
  }

  /** How many submissions wait for their fate. */
  public long backlog() {
    return database.read(lookup::backlog);
  }

  /** Whether so many submissions wait for their fate, or more: found out without counting all. */
  public boolean waiting(int many) {
    return database.read(session -> lookup.waiting(session, many));
  }

  public Counts counts() {
    return database.read(lookup::counts);
  }
}
