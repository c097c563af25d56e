package gouji.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The keys of programs. Who makes or removes one stands in the audit log. */
public final class ApiKeys {
  /** Noting each use would write to the disk with every call. */
  private static final Duration USES_APART = Duration.ofMinutes(1);

  private final Database database;
  private final Clock clock;

  ApiKeys(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public List<ApiKey> all() {
    return database.read(
        session -> session.list(ApiKeys::key, "SELECT * FROM api_key ORDER BY name"));
  }

  /**
   * Makes a key.
   *
   * @param hash the SHA-256 of what its holder will show
   * @return whether there was none of that name
   */
  public boolean add(String name, Role role, String hash, Actor by) {
    return database.write(
        session -> {
          Instant now = clock.instant();
          boolean added =
              session.change(
                      "INSERT INTO api_key (name, role, hash, made_at) VALUES (?, ?, ?, ?)"
                          + " ON CONFLICT (name) DO NOTHING",
                      name,
                      role.name(),
                      hash,
                      Rows.time(now))
                  > 0;
          return added
              && AuditLog.enter(session, now, by, "key added", name, "", Accounts.word(role)) > 0;
        });
  }

  /** Removes a key; says whether there was one of that name. */
  public boolean remove(String name, Actor by) {
    return database.write(
        session -> {
          Optional<ApiKey> key =
              session.first(ApiKeys::key, "SELECT * FROM api_key WHERE name = ?", name);
          session.change("DELETE FROM api_key WHERE name = ?", name);
          if (key.isEmpty()) {
            return false;
          }
          String role = Accounts.word(key.get().role());
          return AuditLog.enter(session, clock.instant(), by, "key removed", name, role, "") > 0;
        });
  }

  /** Notes that a key was used, if it was not within the last minute. */
  public void used(ApiKey key) {
    Instant now = clock.instant();
    Instant before = key.usedAt();
    if (before == null || before.plus(USES_APART).compareTo(now) <= 0) {
      String limit = Rows.time(now.minus(USES_APART));
      database.write(
          session ->
              session.change(
                  "UPDATE api_key SET used_at = ? WHERE hash = ?"
                      + " AND (used_at IS NULL OR used_at <= ?)",
                  Rows.time(now),
                  key.hash(),
                  limit));
    }
  }

  private static ApiKey key(ResultSet row) throws SQLException {
    String usedAt = row.getString("used_at");
    return new ApiKey(
        row.getString("name"),
        Role.valueOf(row.getString("role")),
        row.getString("hash"),
        Instant.parse(row.getString("made_at")),
        usedAt == null ? null : Instant.parse(usedAt));
  }
}
