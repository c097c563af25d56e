package gouji.ledger;

import gouji.submission.Origin;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks things up in the book. */
final class Lookup {
  /** What failed that often, which is three rounds of the queue, is likely to fail again. */
  private static final int MANY = 30;

  private static final Duration RARELY = Duration.ofMinutes(30);

  Optional<Entry> find(Session session, String id) throws SQLException {
    Optional<Entry> entry = session.first(Rows::entry, "SELECT * FROM submission WHERE id = ?", id);
    return entry.isEmpty() ? entry : Optional.of(withDocuments(session, entry.get()));
  }

  List<Entry> after(Session session, String id, int limit) throws SQLException {
    List<Entry> entries = new ArrayList<>();
    for (Entry entry :
        session.list(
            Rows::entry, "SELECT * FROM submission WHERE id > ? ORDER BY id LIMIT ?", id, limit)) {
      entries.add(withDocuments(session, entry));
    }
    return entries;
  }

  private static Entry withDocuments(Session session, Entry entry) throws SQLException {
    List<Entry.Document> documents =
        session.list(
            Rows::document,
            "SELECT * FROM document WHERE submission = ? ORDER BY number",
            entry.id());
    return entry.with(documents);
  }

  Optional<String> firstWith(Session session, String sha256, String beforeId) throws SQLException {
    Optional<String> alone =
        session.first(
            Rows::text,
            "SELECT id FROM submission WHERE sha256 = ? AND id < ? ORDER BY id LIMIT 1",
            sha256,
            beforeId);
    Optional<String> inside =
        session.first(
            Rows::text,
            "SELECT submission FROM document WHERE sha256 = ? AND submission < ?"
                + " ORDER BY submission LIMIT 1",
            sha256,
            beforeId);
    return Stream.of(alone, inside).flatMap(Optional::stream).min(String::compareTo);
  }

  /** Ids begin with the time at which they were given out, so only what came since is looked at. */
  long received(Session session, Origin origin, Instant since) throws SQLException {
    return session
        .first(
            Rows::number,
            "SELECT count(*) FROM submission WHERE id >= ? AND way = ? AND sender = ?",
            Ids.first(since),
            origin.way().name(),
            origin.from())
        .orElseThrow();
  }

  List<String> overdue(Session session, Instant received, Instant asked, int limit)
      throws SQLException {
    return session.list(
        Rows::text,
        "SELECT id FROM submission WHERE state = 'WAITING'"
            + " AND CASE WHEN queued_at IS NULL THEN received_at < ?"
            + " WHEN failures < ? THEN queued_at < ? ELSE queued_at < ? END"
            + " ORDER BY received_at, id LIMIT ?",
        Rows.time(received),
        MANY,
        Rows.time(asked),
        Rows.time(asked.minus(RARELY)),
        limit);
  }

  static long changes(Session session) throws SQLException {
    return session.first(Rows::number, "SELECT changes FROM turn").orElseThrow();
  }

  List<Message> unsent(Session session, int limit) throws SQLException {
    return session.list(Rows::message, "SELECT * FROM message ORDER BY number LIMIT ?", limit);
  }

  List<Event> history(Session session, String id) throws SQLException {
    return session.list(
        Rows::event, "SELECT * FROM event WHERE submission = ? ORDER BY number", id);
  }

  long backlog(Session session) throws SQLException {
    return count(session, "SELECT count(*) FROM submission WHERE state = 'WAITING'");
  }

  boolean waiting(Session session, int many) throws SQLException {
    return session
            .list(Rows::text, "SELECT id FROM submission WHERE state = 'WAITING' LIMIT ?", many)
            .size()
        >= many;
  }

  Counts counts(Session session) throws SQLException {
    return new Counts(
        backlog(session),
        byFate(session, "submission WHERE state = 'DECIDED'"),
        byFate(session, "document"),
        count(
            session,
            "SELECT count(*) FROM document WHERE fate = 'ACCEPTED' AND replaced_by IS NULL"
                + " AND organization IS NOT NULL"),
        count(session, "SELECT count(*) FROM reply WHERE state = 'OWED'"));
  }

  private static long count(Session session, String sql) throws SQLException {
    return session.first(Rows::number, sql).orElseThrow();
  }

  private static Map<Fate, Long> byFate(Session session, String what) throws SQLException {
    Map<Fate, Long> counts = new EnumMap<>(Fate.class);
    for (Fate fate : Fate.values()) {
      counts.put(fate, 0L);
    }
    session.each(
        row -> Map.entry(Fate.valueOf(row.getString(1)), row.getLong(2)),
        count -> counts.put(count.getKey(), count.getValue()),
        "SELECT fate, count(*) FROM " + what + " GROUP BY fate");
    return counts;
  }
}
