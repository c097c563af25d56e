package gouji.ledger;

import gouji.report.Identity;
import gouji.report.Report;
import gouji.verdict.Failure;
import gouji.verdict.Outcome;
import gouji.verdict.Ruled;
import gouji.verdict.Verdict;
import gouji.verdict.VerdictCodec;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes what became of submissions. */
final class Decisions {
  private static final String KEEP =
      "UPDATE outcome SET version = ?, structure = ?, bytes = ?"
          + " WHERE submission = ? AND number = ?";

  private final RecentOutcomes outcomes;
  private final Journal journal;

  Decisions(RecentOutcomes outcomes, Journal journal) {
    this.outcomes = outcomes;
    this.journal = journal;
  }

  boolean decide(Session session, String id, List<Decision> documents, List<Message> messages)
      throws SQLException {
    Fate fate = Fate.gravest(documents.stream().map(Decision::outcome).map(Fate::of).toList());
    if (session.change(
            "UPDATE submission SET state = 'DECIDED', fate = ?, decided_at = ?"
                + " WHERE id = ? AND state = 'WAITING'",
            fate.name(),
            journal.now(),
            id)
        == 0) {
      if (session.list(Rows::text, "SELECT id FROM submission WHERE id = ?", id).isEmpty()) {
        throw new NoSuchElementException("no submission " + id);
      }
      return false;
    }
    bringRulings(session, id, documents);
    int revision = revision(session, id);
    boolean changed = withdraw(session, id);
    for (int i = 0; i < documents.size(); i++) {
      changed |= enter(session, id, i + 1, documents.get(i), revision);
    }
    Pending.reckon(session, id);
    if (changed) {
      countChange(session);
    }
    journal.event(session, id, "decided", fate.name().toLowerCase(Locale.ROOT));
    journal.messages(session, messages);
    return true;
  }

  /** Brings what people ruled to the documents as they are now, if all of it was heard. */
  private static void bringRulings(Session session, String id, List<Decision> documents)
      throws SQLException {
    RuledDocuments ruled = RuledDocuments.of(session, id);
    if (ruled.all().isEmpty()) {
      return;
    }
    Map<Integer, RuledDocuments.Document> now =
        ruled.among(documents.stream().map(d -> Decision.sha256(d.outcome())).toList());
    for (int number = 1; number <= documents.size(); number++) {
      RuledDocuments.Document document = now.get(number);
      int rulings = document == null ? 0 : document.rulings();
      if (rulings != documents.get(number - 1).rulings()) {
        throw new LedgerException("somebody ruled on it while it was examined: " + id);
      }
    }
    RuledDocuments.follow(session, id, now);
  }

  boolean revise(Session session, CurrentReport report, Verdict revised, List<Message> messages)
      throws SQLException {
    if (session.change(
            "UPDATE document SET revision = revision + 1 WHERE submission = ? AND number = ?"
                + " AND revision = ? AND fate = 'ACCEPTED' AND replaced_by IS NULL",
            report.id(),
            report.number(),
            report.revision())
        == 0) {
      return false;
    }
    session.change(
        KEEP,
        VerdictCodec.VERSION,
        outcomes.structure(revised),
        outcomes.encode(revised),
        report.id(),
        report.number());
    FoundRules.replace(session, report.id(), report.number(), revised.findings());
    Pending.reckon(session, report.id());
    countChange(session);
    journal.event(session, report.id(), "revised", revised.file());
    journal.messages(session, messages);
    return true;
  }

  /** Enters new rulings on a document that is still as they were made on it. */
  void rule(Session session, Judgement judgement) throws SQLException {
    String id = judgement.seen().id();
    Entry.Document former = judgement.seen().document();
    Entry.Document now = former.as(Fate.of(judgement.inForce()), judgement.place());
    for (Ruled ruled : judgement.made()) {
      RulingRows.enter(session, id, former, ruled);
      journal.event(session, id, "ruled", RulingRows.told(ruled));
      AuditLog.enter(
          session,
          ruled.at(),
          judgement.who(),
          RulingRows.kind(ruled.ruling()).toLowerCase(Locale.ROOT),
          id + '-' + former.number() + ' ' + former.name(),
          RulingRows.was(ruled),
          RulingRows.becomes(ruled));
    }
    succeed(session, id, former, now);
    session.change(
        KEEP,
        VerdictCodec.VERSION,
        outcomes.structure(judgement.inForce()),
        outcomes.encode(judgement.inForce()),
        id,
        now.number());
    FoundRules.replace(session, id, now.number(), judgement.inForce().findings());
    Pending.reckon(session, id);
    Fate fate =
        Fate.gravest(
            session.list(
                row -> Fate.valueOf(row.getString(1)),
                "SELECT fate FROM document WHERE submission = ?",
                id));
    session.change(
        "UPDATE submission SET fate = ?, ruled_at = ? WHERE id = ?",
        fate.name(),
        journal.now(),
        id);
    journal.messages(session, judgement.messages());
    if (judgement.answered()) {
      Replies.oweAgain(session, journal, id);
    }
  }

  /** Gives a document its new fate, and with it its place among the reports or none. */
  private void succeed(Session session, String id, Entry.Document former, Entry.Document now)
      throws SQLException {
    Succession succession = new Succession(session, journal);
    Succession.Report left = report(id, former);
    Succession.Report entered = report(id, now);
    boolean changes = former.fate() != now.fate();
    Optional<Succession.Place> successor =
        changes && entered != null ? succession.enter(entered) : Optional.empty();
    if (changes) {
      // All at once: a report that is accepted while a newer one is current never is so itself.
      session.change(
          "UPDATE document SET replaced_by = ?, replaced_by_number = ?, fate = ?"
              + " WHERE submission = ? AND number = ?",
          successor.map(Succession.Place::submission).orElse(null),
          successor.map(Succession.Place::number).orElse(null),
          now.fate().name(),
          id,
          now.number());
    }
    session.change(
        "UPDATE document SET revision = revision + 1, place = ? WHERE submission = ? AND number = ?",
        now.place(),
        id,
        now.number());
    if (changes && left != null) {
      succession.leave(left);
    }
    if (left != null || entered != null) {
      countChange(session);
    }
  }

  /** Has a submission wait again; "" is nobody who asked for it. */
  boolean reopen(Session session, String id, String by) throws SQLException {
    boolean reopened =
        session.change(
                "UPDATE submission SET state = 'WAITING', queued_at = '', requeued = 0 WHERE id = ? AND state = 'DECIDED'",
                id)
            > 0;
    if (reopened) {
      journal.event(session, id, "reopened", by);
    }
    return reopened;
  }

  /** A revision that no document of the submission has had yet. */
  private static int revision(Session session, String id) throws SQLException {
    return session
        .first(
            row -> row.getInt(1),
            "SELECT coalesce(max(revision) + 1, 0) FROM document WHERE submission = ?",
            id)
        .orElseThrow();
  }

  private static void countChange(Session session) throws SQLException {
    session.change("UPDATE turn SET changes = changes + 1");
  }

  /** Takes back what a submission that was reopened came to before; says whether it counted. */
  private boolean withdraw(Session session, String id) throws SQLException {
    List<Entry.Document> documents =
        session.list(
            Rows::document, "SELECT * FROM document WHERE submission = ? ORDER BY number", id);
    boolean counted = false;
    for (Entry.Document document : documents) {
      session.change(
          "DELETE FROM outcome WHERE submission = ? AND number = ?", id, document.number());
      FoundRules.clear(session, id, document.number());
      session.change(
          "DELETE FROM document WHERE submission = ? AND number = ?", id, document.number());
      Succession.Report report = report(id, document);
      if (report != null) {
        new Succession(session, journal).leave(report);
        counted = true;
      }
    }
    return counted;
  }

  /** Writes a document; says whether it counts among the reports. */
  private boolean enter(Session session, String id, int number, Decision decision, int revision)
      throws SQLException {
    Outcome outcome = decision.outcome();
    Verdict verdict = outcome instanceof Verdict known ? known : null;
    Report read = verdict == null ? null : verdict.report();
    Identity identity = read == null ? null : read.identity();
    Entry.Document document =
        new Entry.Document(
            number,
            outcome.file(),
            verdict == null ? null : verdict.sha256(),
            Fate.of(outcome),
            decision.place(),
            identity == null ? null : identity.organization(),
            identity == null ? null : identity.year(),
            null);
    Succession.Report report = report(id, document);
    Optional<Succession.Place> successor =
        report == null ? Optional.empty() : new Succession(session, journal).enter(report);
    insert(session, id, document, revision, FiledUnder.of(outcome), successor.orElse(null));
    session.change(
        "INSERT INTO outcome (submission, number, version, structure, bytes)"
            + " VALUES (?, ?, ?, ?, ?)",
        id,
        number,
        VerdictCodec.VERSION,
        outcomes.structure(outcome),
        outcomes.encode(outcome));
    if (verdict != null) {
      FoundRules.enter(session, id, number, verdict.findings());
    }
    if (outcome instanceof Failure failure) {
      journal.event(session, id, "failed", failure.trace());
    }
    return report != null;
  }

  private static void insert(
      Session session,
      String id,
      Entry.Document document,
      int revision,
      FiledUnder under,
      Succession.@Nullable Place successor)
      throws SQLException {
    session.change(
        "INSERT INTO document (submission, number, name, sha256, fate, place, organization, year,"
            + " revision, form, filed, searched, replaced_by, replaced_by_number)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        document.number(),
        document.name(),
        document.sha256(),
        document.fate().name(),
        document.place(),
        document.organization(),
        document.year(),
        revision,
        under.form(),
        under.filed(),
        under.searched(),
        successor == null ? null : successor.submission(),
        successor == null ? null : successor.number());
  }

  private static Succession.@Nullable Report report(String id, Entry.Document document) {
    String organization = document.organization();
    Integer year = document.year();
    return document.fate() != Fate.ACCEPTED || organization == null || year == null
        ? null
        : new Succession.Report(organization, year, id, document.number());
  }
}
