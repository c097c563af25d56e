package gouji.ledger;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What one node at a time does for all that share a ledger. Whoever has a duty keeps it while he
 * asks for it now and then; another gets it when he has not asked for a while.
 */
public final class Duties {
  private final Database database;
  private final Clock clock;

  Duties(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Whether a node has a duty, which it may take if nobody has it.
   *
   * @param lease for how long nobody else gets it, should the node not ask again
   */
  public boolean has(String node, String duty, Duration lease) {
    Instant now = clock.instant();
    Optional<Held> held = database.read(session -> held(session, duty));
    if (held.isPresent() && held.get().isFresh(node, now.plus(lease.dividedBy(2)))) {
      return true;
    }
    if (held.isPresent() && held.get().isAnothers(node, now)) {
      return false;
    }
    return database.write(session -> take(session, node, duty, now, lease));
  }

  /** Lets another have a duty at once. */
  public void leave(String node, String duty) {
    database.write(
        session -> session.change("DELETE FROM duty WHERE name = ? AND node = ?", duty, node));
  }

  private record Held(String node, Instant until) {
    boolean isFresh(String asking, Instant soon) {
      return node.equals(asking) && until.isAfter(soon);
    }

    boolean isAnothers(String asking, Instant now) {
      return !node.equals(asking) && until.isAfter(now);
    }
  }

  private static Optional<Held> held(Session session, String duty) throws SQLException {
    return session.first(
        row -> new Held(row.getString(1), Instant.parse(row.getString(2))),
        "SELECT node, held_until FROM duty WHERE name = ?",
        duty);
  }

  /** Another may have been quicker since it was looked at. */
  private static boolean take(
      Session session, String node, String duty, Instant now, Duration lease) throws SQLException {
    return session.change(
            "INSERT INTO duty (name, node, held_until) VALUES (?, ?, ?)"
                + " ON CONFLICT (name) DO UPDATE SET node = excluded.node,"
                + " held_until = excluded.held_until"
                + " WHERE duty.node = excluded.node OR duty.held_until <= ?",
            duty,
            node,
            Rows.time(now.plus(lease)),
            Rows.time(now))
        > 0;
  }
}
