package gouji.ledger;

import gouji.verdict.Ruled;
import gouji.verdict.Verdict;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;

/** Writes what became of submissions. */
final class Decisions {
  private final DocumentRows documents;
  private final Journal journal;

  Decisions(RecentOutcomes outcomes, Journal journal) {
    this.documents = new DocumentRows(outcomes, journal);
    this.journal = journal;
  }

  boolean decide(Session session, String id, List<Decision> decided, List<Message> messages)
      throws SQLException {
    Fate fate = Fate.gravest(decided.stream().map(Decision::outcome).map(Fate::of).toList());
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
    bringRulings(session, id, decided);
    int revision = DocumentRows.revision(session, id);
    boolean changed = documents.withdraw(session, id);
    for (int i = 0; i < decided.size(); i++) {
      changed |= documents.enter(session, id, i + 1, decided.get(i), revision);
    }
    Pending.reckon(session, id);
    if (changed) {
      DocumentRows.countChange(session);
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
        ruled.among(documents.stream().map(Decision::sha256).toList());
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
    documents.keep(session, report.id(), report.number(), revised);
    Pending.reckon(session, report.id());
    DocumentRows.countChange(session);
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
    documents.succeed(session, id, former, now);
    documents.keep(session, id, now.number(), judgement.inForce());
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

  /** Has a submission wait again; "" is nobody who asked for it. */
  boolean reopen(Session session, String id, String by) throws SQLException {
    boolean reopened =
        session.change(
                "UPDATE submission SET state = 'WAITING', queued_at = '', failures = 0 WHERE id = ? AND state = 'DECIDED'",
                id)
            > 0;
    if (reopened) {
      journal.event(session, id, "reopened", by);
    }
    return reopened;
  }
}
