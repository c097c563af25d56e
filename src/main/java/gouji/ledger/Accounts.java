package gouji.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The users. Who makes, changes or removes one stands in the audit log. */
public final class Accounts {
  private final Database database;
  private final Clock clock;

  Accounts(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public List<Account> all() {
    return database.read(
        session -> session.list(Accounts::account, "SELECT * FROM account ORDER BY name"));
  }

  /**
   * Makes a user.
   *
   * @param password hashed
   * @return whether there was none of that name
   */
  public boolean add(String name, Role role, String password, Actor by) {
    return database.write(
        session -> {
          boolean added =
              session.change(
                      "INSERT INTO account (name, role, password, stamp, made_at)"
                          + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (name) DO NOTHING",
                      name,
                      role.name(),
                      password,
                      stamp(),
                      Rows.time(clock.instant()))
                  > 0;
          return added && note(session, by, "user added", name, "", word(role));
        });
  }

  /** Removes a user; says whether there was one of that name. */
  public boolean remove(String name, Actor by) {
    return database.write(
        session -> {
          Optional<Account> account = find(session, name);
          session.change("DELETE FROM account WHERE name = ?", name);
          return account.isPresent()
              && note(session, by, "user removed", name, word(account.get().role()), "");
        });
  }

  /** Gives a user another role; says whether there is one of that name. */
  public boolean changeRole(String name, Role role, Actor by) {
    return database.write(
        session -> {
          Optional<Account> account = find(session, name);
          session.change(
              "UPDATE account SET role = ?, stamp = ? WHERE name = ?", role.name(), stamp(), name);
          return account.isPresent()
              && note(session, by, "role changed", name, word(account.get().role()), word(role));
        });
  }

  /**
   * Gives a user another password; says whether there is one of that name.
   *
   * @param password hashed
   */
  public boolean changePassword(String name, String password, Actor by) {
    return database.write(
        session ->
            session.change(
                        "UPDATE account SET password = ?, stamp = ? WHERE name = ?",
                        password,
                        stamp(),
                        name)
                    > 0
                && note(session, by, "password changed", name, "", ""));
  }

  /**
   * Gives a user the password that he himself chose.
   *
   * @param stamp what his account has, unless it was changed meanwhile
   * @param password hashed
   * @return the account as it is now; none where it was changed
   */
  public Optional<Account> changeOwnPassword(
      String name, String stamp, String password, Actor himself) {
    return database.write(
        session -> {
          boolean changed =
              session.change(
                          "UPDATE account SET password = ?, stamp = ? WHERE name = ? AND stamp = ?",
                          password,
                          stamp(),
                          name,
                          stamp)
                      > 0
                  && note(session, himself, "password changed", name, "", "");
          return changed ? find(session, name) : Optional.empty();
        });
  }

  private boolean note(
      Session session, Actor by, String what, String name, String was, String becomes)
      throws SQLException {
    return AuditLog.enter(session, clock.instant(), by, what, name, was, becomes) > 0;
  }

  private static Optional<Account> find(Session session, String name) throws SQLException {
    return session.first(Accounts::account, "SELECT * FROM account WHERE name = ?", name);
  }

  static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  private static String stamp() {
    return UUID.randomUUID().toString();
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        row.getString("name"),
        Role.valueOf(row.getString("role")),
        row.getString("password"),
        row.getString("stamp"));
  }
}
