package gouji.ledger;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who tried to log in and did not succeed, and how long he has to wait for it. An attempt counts as
 * failed from when it begins, so that a hundred at the same moment are no better than one after the
 * other.
 */
public final class LoginFailures {
  /** An office of many may sit behind one address. */
  private static final int FREE_BY_NAME = 5;

  private static final int FREE_BY_ADDRESS = 20;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);
  private static final Duration MEMORY = Duration.ofDays(1);

  private final Database database;
  private final Clock clock;

  LoginFailures(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * An attempt to log in.
   *
   * @param refusedUntil until when there is nothing to try; null where it may be tried now
   * @param lockedUntil until when there is nothing more to try, should this fail too
   */
  public record Attempt(@Nullable Instant refusedUntil, @Nullable Instant lockedUntil) {}

  /** Counts an attempt, if it may be made. Both may be hashes: they are only compared. */
  public Attempt begin(String name, String address) {
    Instant now = clock.instant();
    Optional<Instant> locked = database.read(session -> locked(session, name, address, now));
    if (locked.isPresent()) {
      return new Attempt(locked.get(), null);
    }
    return database.write(
        session -> {
          Optional<Instant> meanwhile = locked(session, name, address, now);
          if (meanwhile.isPresent()) {
            return new Attempt(meanwhile.get(), null);
          }
          forget(session, now);
          Instant one = count(session, name, FREE_BY_NAME, now);
          Instant other = count(session, address, FREE_BY_ADDRESS, now);
          return new Attempt(
              null, one == null || (other != null && other.isAfter(one)) ? other : one);
        });
  }

  /** Takes back that an attempt failed: the name is as if none had, the address as before it. */
  public void succeeded(String name, String address) {
    database.write(
        session ->
            session.change(
                    "DELETE FROM login_failure WHERE about = ? OR about = ? AND failures <= 1",
                    name,
                    address)
                + session.change(
                    "UPDATE login_failure SET failures = failures - 1, locked_until = NULL"
                        + " WHERE about = ?",
                    address));
  }

  /** What began a day ago, even if it went on: an office fails a little every day, for ever. */
  private static void forget(Session session, Instant now) throws SQLException {
    session.change(
        "DELETE FROM login_failure WHERE first_at < ?"
            + " AND (locked_until IS NULL OR locked_until <= ?)",
        Rows.time(now.minus(MEMORY)),
        Rows.time(now));
  }

  private static Optional<Instant> locked(Session session, String name, String address, Instant now)
      throws SQLException {
    return session
        .first(
            Rows::text,
            "SELECT locked_until FROM login_failure WHERE about IN (?, ?) AND locked_until > ?"
                + " ORDER BY locked_until DESC LIMIT 1",
            name,
            address,
            Rows.time(now))
        .map(Instant::parse);
  }

  private static @Nullable Instant count(Session session, String about, int free, Instant now)
      throws SQLException {
    long failures =
        session
            .first(
                Rows::number,
                "INSERT INTO login_failure (about, failures, first_at) VALUES (?, 1, ?)"
                    + " ON CONFLICT (about) DO UPDATE SET"
                    + " failures = login_failure.failures + 1"
                    + " RETURNING failures",
                about,
                Rows.time(now))
            .orElseThrow();
    if (failures < free) {
      return null;
    }
    Instant until = now.plus(pause(failures - free));
    session.change(
        "UPDATE login_failure SET locked_until = ? WHERE about = ?", Rows.time(until), about);
    return until;
  }

  /** Twice as long each time. */
  private static Duration pause(long times) {
    Duration wait = FIRST_WAIT;
    for (long i = 0; i < times && wait.compareTo(LONGEST_WAIT) < 0; i++) {
      wait = wait.multipliedBy(2);
    }
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }
}
