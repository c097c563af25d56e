package gouji.ledger;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be pushed to another program and has not arrived. Of what is about the same, only the
 * first is ever handed out; it lets the next go when it has arrived or was given up. Several nodes
 * may take from here.
 */
public final class Pushes {
  private static final String DUE =
      "SELECT * FROM push WHERE due_at <= ? ORDER BY due_at, number LIMIT ?";

  /** The first that waits of those about the same. */
  private static final String FIRST =
      " (SELECT min(number) FROM push WHERE about = ? AND aside_at IS NULL)";

  private final Database database;
  private final Journal journal;
  private final Clock clock;

  Pushes(Database database, Journal journal, Clock clock) {
    this.database = database;
    this.journal = journal;
    this.clock = clock;
  }

  /** Puts a message behind those about the same. */
  static int enter(Session session, Message message, String now) throws SQLException {
    boolean first =
        session
            .list(
                Rows::number,
                "SELECT number FROM push WHERE about = ? AND aside_at IS NULL LIMIT 1",
                message.about())
            .isEmpty();
    return session.change(
        "INSERT INTO push (number, message_key, about, body, due_at, tries)"
            + " VALUES (?, ?, ?, ?, ?, 0)",
        message.number(),
        message.key(),
        message.about(),
        message.body(),
        first ? now : null);
  }

  /**
   * Hands out what is due, to nobody else for a while.
   *
   * @param lease after what time it is due again, should whoever took it never say what became of
   *     it
   */
  public List<Push> take(int limit, Duration lease) {
    Instant now = clock.instant();
    String time = Rows.time(now);
    if (database.read(session -> session.list(Rows::number, DUE, time, 1)).isEmpty()) {
      return List.of();
    }
    return database.write(
        session -> {
          List<Push> due = new ArrayList<>();
          for (Push push : session.list(row -> Rows.push(row, now), DUE, time, limit)) {
            session.change(
                "UPDATE push SET due_at = ?, tried_since = ? WHERE number = ?",
                Rows.time(now.plus(lease)),
                Rows.time(push.since()),
                push.message().number());
            due.add(push);
          }
          return due;
        });
  }

  /** Notes that one has arrived. */
  public void arrived(Push push) {
    Message message = push.message();
    database.write(
        session -> {
          if (session.change("DELETE FROM push WHERE number = ?", message.number()) > 0) {
            journal.event(session, message.key(), "pushed", message.name());
          }
          return next(session, message);
        });
  }

  /**
   * Notes that one has not arrived, and when it is to be tried again; where an earlier one is tried
   * again meanwhile, behind that.
   */
  public void failed(Push push, String fault, Instant again) {
    database.write(
        session ->
            session.change(
                "UPDATE push SET tries = tries + 1, fault = ?, due_at = CASE WHEN number ="
                    + FIRST
                    + " THEN ? END WHERE number = ? AND aside_at IS NULL",
                fault,
                push.message().about(),
                Rows.time(again),
                push.message().number()));
  }

  /** Gives one up, until it is {@linkplain #retry tried again} by hand. */
  public void layAside(Push push, String fault) {
    Message message = push.message();
    database.write(
        session -> {
          session.change(
              "UPDATE push SET tries = tries + 1, fault = ?, due_at = NULL, aside_at = ?"
                  + " WHERE number = ?",
              fault,
              journal.now(),
              message.number());
          journal.event(session, message.key(), "push laid aside", fault);
          return next(session, message);
        });
  }

  /** Has all tried at once, also those that were laid aside; says how many wait now. */
  public long retry() {
    return database.write(
        session -> {
          session.change(
              "UPDATE push SET aside_at = NULL, tries = 0, tried_since = NULL"
                  + " WHERE aside_at IS NOT NULL");
          session.change(
              "UPDATE push SET due_at = CASE WHEN number IN (SELECT min(number) FROM push"
                  + " GROUP BY about) THEN ? END",
              journal.now());
          return count(session, "aside_at IS NULL");
        });
  }

  public PushCounts counts() {
    return database.read(
        session ->
            new PushCounts(
                count(session, "aside_at IS NULL"),
                count(session, "aside_at IS NULL AND tries > 0"),
                count(session, "aside_at IS NOT NULL"),
                fault(session)));
  }

  /** Lets the first of those about the same go, if it waited behind another. */
  private int next(Session session, Message message) throws SQLException {
    return session.change(
        "UPDATE push SET due_at = ? WHERE due_at IS NULL AND number =" + FIRST,
        journal.now(),
        message.about());
  }

  private static long count(Session session, String which) throws SQLException {
    return session.first(Rows::number, "SELECT count(*) FROM push WHERE " + which).orElseThrow();
  }

  private static @Nullable String fault(Session session) throws SQLException {
    return session
        .first(Rows::text, "SELECT fault FROM push WHERE fault IS NOT NULL ORDER BY number LIMIT 1")
        .orElse(null);
  }
}
