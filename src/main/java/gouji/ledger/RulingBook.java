package gouji.ledger;

import gouji.verdict.Outcome;
import gouji.verdict.Ruled;
import gouji.verdict.Rulings;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people ruled over what the machine read, for ever. What was read is kept beside it, so that
 * both can always be told apart.
 */
public final class RulingBook {
  private final Database database;
  private final Decisions decisions;
  private final Reports reports;

  RulingBook(Database database, Decisions decisions, Reports reports) {
    this.database = database;
    this.decisions = decisions;
    this.reports = reports;
  }

  /** How a document stands; none where it waits, or could not be examined. */
  public Optional<Standing> standing(String id, int number) {
    return database.read(session -> standing(session, id, number));
  }

  private Optional<Standing> standing(Session session, String id, int number) throws SQLException {
    Optional<Entry.Document> document =
        session.first(
            Rows::document,
            "SELECT * FROM document WHERE submission = ? AND number = ?",
            id,
            number);
    Optional<String> version = version(session, id, number);
    if (document.isEmpty() || version.isEmpty()) {
      return Optional.empty();
    }
    List<Ruled> made = RulingRows.of(session, id, number);
    return reports
        .asRead(session, id, number)
        .map(read -> new Standing(id, document.get(), version.get(), new Rulings(read, made)));
  }

  /** When it was decided, and how often it was revised or ruled on since. */
  private static Optional<String> version(Session session, String id, int number)
      throws SQLException {
    return session.first(
        Rows::text,
        "SELECT s.decided_at || '-' || d.revision FROM submission s"
            + " JOIN document d ON d.submission = s.id"
            + " WHERE s.state = 'DECIDED' AND s.id = ? AND d.number = ?",
        id,
        number);
  }

  /** The rulings on a document, in order. */
  public List<Ruled> made(String id, int number) {
    return database.read(session -> RulingRows.of(session, id, number));
  }

  /**
   * The rulings on each document that a submission turns out to hold, in their order, wherever in
   * it the document was when it was ruled on.
   */
  public List<List<Ruled>> on(String id, List<Outcome> documents) {
    List<@Nullable String> hashes = documents.stream().map(Decision::sha256).toList();
    return database.read(
        session -> {
          Map<Integer, RuledDocuments.Document> now = RuledDocuments.of(session, id).among(hashes);
          List<List<Ruled>> rulings = new ArrayList<>();
          for (int number = 1; number <= hashes.size(); number++) {
            RuledDocuments.Document document = now.get(number);
            rulings.add(
                document == null ? List.of() : RulingRows.of(session, id, document.number()));
          }
          return rulings;
        });
  }

  /**
   * Writes down new rulings, and all that follows from them.
   *
   * @return whether that happened: not where the document is no longer as it was seen
   */
  public boolean rule(Judgement judgement) {
    Standing seen = judgement.seen();
    return database.write(
        session -> {
          Optional<String> now = version(session, seen.id(), seen.document().number());
          boolean same = now.filter(seen.version()::equals).isPresent();
          if (same) {
            decisions.rule(session, judgement);
          }
          return same;
        });
  }

  /** Submissions whose rulings were made before that time and may not show in the outbox. */
  public List<String> unsettled(Instant before, int limit) {
    return database.read(
        session ->
            session.list(
                Rows::text,
                "SELECT id FROM submission WHERE ruled_at < ? AND state = 'DECIDED'"
                    + " ORDER BY ruled_at, id LIMIT ?",
                Rows.time(before),
                limit));
  }

  /** Since when rulings on a submission may not show in the outbox; none where they do. */
  public Optional<Instant> unsettledSince(String id) {
    return database
        .read(
            session ->
                session.first(
                    Rows::text,
                    "SELECT ruled_at FROM submission WHERE id = ? AND ruled_at IS NOT NULL",
                    id))
        .map(Instant::parse);
  }

  /** What documents of a submission were before each ruling on them. */
  public List<Entry.Document> former(String id) {
    return database.read(session -> RulingRows.former(session, id));
  }

  /** Notes where in the outbox a rejected document is. */
  public void placed(String id, int number, String place) {
    database.write(
        session ->
            session.change(
                "UPDATE document SET place = ? WHERE submission = ? AND number = ?"
                    + " AND fate = 'REJECTED'",
                place,
                id,
                number));
  }

  /** Notes that the outbox shows what was ruled by then. */
  public void settled(String id, Instant since) {
    database.write(
        session ->
            session.change(
                "UPDATE submission SET ruled_at = NULL WHERE id = ? AND ruled_at = ?",
                id,
                Rows.time(since)));
  }
}
