package gouji.ledger;

import gouji.report.Identity;
import gouji.report.Report;
import gouji.verdict.Failure;
import gouji.verdict.Outcome;
import gouji.verdict.Verdict;
import gouji.verdict.VerdictCodec;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the documents of submissions, with what was found in each and its place among reports. */
final class DocumentRows {
  private final RecentOutcomes outcomes;
  private final Journal journal;

  DocumentRows(RecentOutcomes outcomes, Journal journal) {
    this.outcomes = outcomes;
    this.journal = journal;
  }

  /** A revision that no document of the submission has had yet. */
  static int revision(Session session, String id) throws SQLException {
    return session
        .first(
            row -> row.getInt(1),
            "SELECT coalesce(max(revision) + 1, 0) FROM document WHERE submission = ?",
            id)
        .orElseThrow();
  }

  static void countChange(Session session) throws SQLException {
    session.change("UPDATE turn SET changes = changes + 1");
  }

  /** Takes back what a submission that was reopened came to before; says whether it counted. */
  boolean withdraw(Session session, String id) throws SQLException {
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
  boolean enter(Session session, String id, int number, Decision decision, int revision)
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

  /** Keeps another verdict on a document that is entered already. */
  void keep(Session session, String id, int number, Verdict verdict) throws SQLException {
    session.change(
        "UPDATE outcome SET version = ?, structure = ?, bytes = ?"
            + " WHERE submission = ? AND number = ?",
        VerdictCodec.VERSION,
        outcomes.structure(verdict),
        outcomes.encode(verdict),
        id,
        number);
    FoundRules.replace(session, id, number, verdict.findings());
  }

  /** Gives a document its new fate, and with it its place among the reports or none. */
  void succeed(Session session, String id, Entry.Document former, Entry.Document now)
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
}
