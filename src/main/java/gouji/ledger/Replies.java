package gouji.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The replies that are owed to those who sent mails: each stays owed, however long the mail server
 * is away, until it was sent or is left for a reason.
 */
public final class Replies {
  /** Where those listen who write replies. */
  private static final String ADDRESS = "gouji.replies";

  private final Database database;
  private final Journal journal;

  Replies(Database database, Journal journal) {
    this.database = database;
    this.journal = journal;
  }

  /** Owes a reply on a decided submission, unless the fate is one that its sender was told. */
  static void owe(Session session, Journal journal, String id) throws SQLException {
    owe(session, journal, id, " WHERE reply.fate <> excluded.fate");
  }

  /** Owes a reply on a submission that a person ruled on, whatever its sender was told. */
  static void oweAgain(Session session, Journal journal, String id) throws SQLException {
    owe(session, journal, id, "");
  }

  private static void owe(Session session, Journal journal, String id, String unless)
      throws SQLException {
    String now = journal.now();
    int owed =
        session.change(
            "INSERT INTO reply (submission, round, fate, address, state, tries, due_at)"
                + " SELECT id, 1, fate, sender, 'OWED', 0, ? FROM submission WHERE id = ?"
                + " ON CONFLICT (submission) DO UPDATE SET round = reply.round + 1,"
                + " fate = excluded.fate, state = 'OWED', tries = 0, due_at = excluded.due_at,"
                + " began_at = NULL"
                + unless,
            now,
            id);
    if (owed > 0) {
      journal.message(session, Message.of(ADDRESS, id, id, id));
    }
  }

  /** The submissions whose replies are due since before that time, the longest first. */
  public List<String> due(Instant before, int limit) {
    return database.read(
        session ->
            session.list(
                Rows::text,
                "SELECT submission FROM reply WHERE state = 'OWED' AND due_at < ?"
                    + " ORDER BY due_at, submission LIMIT ?",
                Rows.time(before),
                limit));
  }

  /**
   * Begins on a reply, if it is owed and due; nobody else does until that time.
   *
   * @param until when it is due again, should it neither be sent nor left by then
   */
  public Optional<Owed> begin(String id, Instant until) {
    return database.write(
        session -> {
          String now = journal.now();
          int begun =
              session.change(
                  "UPDATE reply SET tries = tries + 1, due_at = ?, began_at = COALESCE(began_at, ?)"
                      + " WHERE submission = ? AND state = 'OWED' AND due_at <= ?",
                  Rows.time(until),
                  now,
                  id,
                  now);
          return begun == 0
              ? Optional.empty()
              : session.first(Replies::owed, "SELECT * FROM reply WHERE submission = ?", id);
        });
  }

  /** The reply to that submission, if it was begun on and is still owed. */
  public Optional<Owed> find(String id) {
    return database.read(
        session ->
            session.first(
                Replies::owed,
                "SELECT * FROM reply WHERE submission = ? AND state = 'OWED'"
                    + " AND began_at IS NOT NULL",
                id));
  }

  private static Owed owed(ResultSet row) throws SQLException {
    return new Owed(
        row.getString("submission"),
        row.getInt("round"),
        row.getString("address"),
        row.getInt("tries"),
        Instant.parse(row.getString("began_at")));
  }

  /** How many replies to the same address were begun before that one, since then, and not left. */
  public long before(Owed reply, Instant since) {
    String began = Rows.time(reply.beganAt());
    return database.read(
        session ->
            session
                .first(
                    Rows::number,
                    "SELECT count(*) FROM reply WHERE address = ? AND began_at >= ?"
                        + " AND (began_at, submission) < (?, ?) AND state <> 'LEFT'",
                    reply.address(),
                    Rows.time(since),
                    began,
                    reply.submission())
                .orElseThrow());
  }

  /** Notes that a reply was sent. */
  public void sent(Owed reply) {
    settle(reply, "SENT", "answered", reply.address());
  }

  /** Notes that a reply will not be sent, and why. */
  public void leave(Owed reply, String why) {
    settle(reply, "LEFT", "unanswered", why);
  }

  private void settle(Owed reply, String state, String event, String text) {
    database.write(
        session -> {
          int settled =
              session.change(
                  "UPDATE reply SET state = ? WHERE submission = ? AND round = ? AND state = 'OWED'",
                  state,
                  reply.submission(),
                  reply.round());
          return settled == 0 ? 0 : journal.event(session, reply.submission(), event, text);
        });
  }

  /** Has a reply that was begun, but could not be sent, due again then. */
  public void postpone(Owed reply, Instant until) {
    database.write(
        session ->
            session.change(
                "UPDATE reply SET due_at = ? WHERE submission = ? AND round = ? AND state = 'OWED'",
                Rows.time(until),
                reply.submission(),
                reply.round()));
  }
}
