package gouji.ledger;

import gouji.ledger.Search.Conditions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ledger as those leaf through it who look for something: lists from the newest, each page of
 * which costs the same.
 */
public final class Catalogue {
  private static final String HAPPENED =
      "SELECT e.number, e.submission, e.at, e.kind,"
          // The trace of a fault is long, and for those alone who mend it.
          + " CASE e.kind WHEN 'failed' THEN '' ELSE e.text END AS text, s.name"
          + " FROM event e JOIN submission s ON s.id = e.submission"
          + " WHERE e.number > ? ORDER BY e.number LIMIT ?";

  private final Database database;

  public Catalogue(Database database) {
    this.database = database;
  }

  /**
   * Submissions without their documents.
   *
   * @param before the one behind which to begin; "" is at the newest
   */
  public List<Entry> submissions(Search search, String before, int limit) {
    Conditions conditions = search.before(before);
    List<Object> values = new ArrayList<>(conditions.values());
    values.add(limit);
    String where =
        conditions.sql().isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions.sql());
    return database.read(
        session ->
            session.list(
                Rows::entry,
                "SELECT * FROM submission" + where + " ORDER BY id DESC LIMIT ?",
                values.toArray()));
  }

  /** A document's place: its submission, and its number in it. */
  public record Place(String submission, int number) {
    /** Behind all others. */
    public static final Place END = new Place("~", 0);
  }

  /**
   * Documents that were not accepted.
   *
   * @param fate which of them; null is either
   * @param before the one behind which to begin
   */
  public List<Refused> refused(@Nullable Fate fate, Place before, int limit) {
    // Written out, as the index is one of part of the table.
    String which = fate == null ? "d.fate <> 'ACCEPTED'" : "d.fate = '" + fate.name() + "'";
    String sql =
        "SELECT d.* FROM document d WHERE "
            + which
            + " AND (d.submission, d.number) < (?, ?)"
            + " ORDER BY d.submission DESC, d.number DESC LIMIT ?";
    return database.read(
        session -> {
          List<Refused> found = new ArrayList<>();
          for (Placed placed :
              session.list(Placed::read, sql, before.submission, before.number, limit)) {
            found.add(placed.refused(session));
          }
          return found;
        });
  }

  private record Placed(String submission, Entry.Document document) {
    static Placed read(ResultSet row) throws SQLException {
      return new Placed(row.getString("submission"), Rows.document(row));
    }

    Refused refused(Session session) throws SQLException {
      Entry entry =
          session
              .first(Rows::entry, "SELECT * FROM submission WHERE id = ?", submission)
              .orElseThrow();
      List<String> errors =
          session.list(
              Rows::text,
              "SELECT rule FROM finding WHERE submission = ? AND number = ?"
                  + " AND severity = 'ERROR' ORDER BY rule",
              submission,
              document.number());
      return new Refused(entry, document, errors);
    }
  }

  /** The number of what happened last; 0 where nothing has. */
  public long lastHappening() {
    return database.read(
        session ->
            session
                .first(Rows::number, "SELECT number FROM event ORDER BY number DESC LIMIT 1")
                .orElse(0L));
  }

  /** What happened after that, in order. */
  public List<Happening> happenings(long after, int limit) {
    return database.read(session -> session.list(Catalogue::happening, HAPPENED, after, limit));
  }

  private static Happening happening(ResultSet row) throws SQLException {
    return new Happening(
        row.getLong("number"),
        row.getString("submission"),
        Instant.parse(row.getString("at")),
        row.getString("kind"),
        row.getString("text"),
        row.getString("name"));
  }
}
