package gouji.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** What people and programs changed, in order and for ever: nothing in it is altered. */
public final class AuditLog {
  private final Database database;
  private final Clock clock;

  AuditLog(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Writes down that someone did something. */
  public void note(Actor who, String what, String about, String detail) {
    note(who, what, about, "", detail);
  }

  /** Writes down that someone changed something from what it was to what it becomes. */
  public void note(Actor who, String what, String about, String was, String becomes) {
    database.write(session -> enter(session, clock.instant(), who, what, about, was, becomes));
  }

  /** The same in one transaction with the change, so that there is never the one alone. */
  static int enter(
      Session session,
      Instant now,
      Actor who,
      String what,
      String about,
      String was,
      String becomes)
      throws SQLException {
    if (!Deed.KINDS.contains(what)) {
      throw new IllegalArgumentException("no such deed: " + what);
    }
    return session.change(
        "INSERT INTO audit (at, who, whence, what, about, was, becomes)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        Rows.time(now),
        who.name(),
        who.from(),
        what,
        about,
        was,
        becomes);
  }

  /**
   * The newest first, from the one before that number on.
   *
   * @param number {@link Long#MAX_VALUE} for the newest
   */
  public List<Deed> before(long number, int limit) {
    return database.read(
        session ->
            session.list(
                AuditLog::deed,
                "SELECT * FROM audit WHERE number < ? ORDER BY number DESC LIMIT ?",
                number,
                limit));
  }

  /** All that was done to something, in order. */
  public List<Deed> about(String about) {
    return database.read(
        session ->
            session.list(
                AuditLog::deed, "SELECT * FROM audit WHERE about = ? ORDER BY number", about));
  }

  private static Deed deed(ResultSet row) throws SQLException {
    return new Deed(
        row.getLong("number"),
        Instant.parse(row.getString("at")),
        new Actor(row.getString("who"), row.getString("whence")),
        row.getString("what"),
        row.getString("about"),
        row.getString("was"),
        row.getString("becomes"));
  }
}
