package gouji.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The database that a ledger is kept in: a file of SQLite, or PostgreSQL. */
public final class Database implements AutoCloseable {
  private static final String SQLITE = "jdbc:sqlite:";
  private static final String POSTGRESQL = "jdbc:postgresql:";
  private static final int READERS = 4;

  private final HikariDataSource writing;
  private final HikariDataSource reading;
  private final GroupCommit commits;
  private final Map<String, String> dialect;
  private final String unindexed;

  private Database(
      HikariDataSource writing,
      HikariDataSource reading,
      Map<String, String> dialect,
      String unindexed) {
    this.writing = writing;
    this.reading = reading;
    this.commits = new GroupCommit(writing);
    this.dialect = dialect;
    this.unindexed = unindexed;
  }

  /** Something done on a connection. */
  interface Work<T> {
    T on(Session session) throws SQLException;
  }

  /**
   * Opens the database of a JDBC URL, {@code jdbc:sqlite:…} or {@code jdbc:postgresql:…}.
   *
   * @param user for PostgreSQL; may be empty, as may the password
   */
  public static Database open(String url, String user, String password) {
    if (url.startsWith(SQLITE)) {
      return sqlite(url);
    }
    if (url.startsWith(POSTGRESQL)) {
      return postgresql(url, user, password);
    }
    throw new IllegalArgumentException(
        "gouji.database.url must begin with " + SQLITE + " or " + POSTGRESQL);
  }

  private static Database sqlite(String url) {
    NativeSqlite.fromBesideTheDriver();
    HikariDataSource writing = pool(sqlite(url, "IMMEDIATE"), "ledger-writing", 1);
    HikariDataSource reading = pool(sqlite(url, "DEFERRED"), "ledger-reading", READERS);
    return new Database(
        writing,
        reading,
        Map.of("serial", "INTEGER PRIMARY KEY AUTOINCREMENT", "bytes", "BLOB", "text", "TEXT"),
        "+");
  }

  private static HikariConfig sqlite(String url, String transactions) {
    HikariConfig config = config(url);
    Properties pragmas = config.getDataSourceProperties();
    pragmas.put("journal_mode", "WAL");
    pragmas.put("synchronous", "FULL");
    pragmas.put("foreign_keys", "true");
    pragmas.put("busy_timeout", "30000"); // another process may have the file open
    pragmas.put("transaction_mode", transactions);
    return config;
  }

  private static Database postgresql(String url, String user, String password) {
    HikariConfig config = config(url);
    if (!user.isEmpty()) {
      config.setUsername(user);
      config.setPassword(password);
    }
    HikariDataSource writing = pool(config, "ledger-writing", 2); // Flyway needs two to write
    HikariConfig moment = config(url);
    config.copyStateTo(moment);
    // What is read in several statements is to be of one moment, as SQLite has it anyway.
    moment.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
    HikariDataSource reading = pool(moment, "ledger-reading", READERS);
    return new Database(
        writing,
        reading,
        Map.of(
            "serial", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
            "bytes", "BYTEA",
            "text", "TEXT COLLATE \"C\""),
        "");
  }

  private static HikariConfig config(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    return config;
  }

  private static HikariDataSource pool(HikariConfig config, String name, int size) {
    config.setPoolName(name);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    try {
      return new HikariDataSource(config);
    } catch (HikariPool.PoolInitializationException e) {
      throw new LedgerException("the database of the ledger cannot be opened", e);
    }
  }

  /** For those who look after the database itself: is it there? */
  public DataSource source() {
    return reading;
  }

  /** Brings the tables to what this version of the program knows. */
  void migrate() {
    try {
      Flyway.configure()
          .dataSource(writing)
          .locations("classpath:db/migration")
          .placeholders(dialect)
          .group(true) // all that are missing or none, in one transaction
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new LedgerException("the tables of the ledger could not be brought up to date", e);
    }
  }

  /**
   * What before a column keeps its index from being chosen. SQLite has no figures by which to tell
   * a good index from a bad one; PostgreSQL has, and is left to it.
   */
  String unindexed() {
    return unindexed;
  }

  /** What behind a table has SQLite go by that index, for the same reason. */
  String by(String index) {
    return unindexed.isEmpty() ? "" : " INDEXED BY " + index;
  }

  /** Does all of it or nothing, and has it on the disk when it returns. */
  <T> T write(Work<T> work) {
    return commits.write(work);
  }

  /** Reads in one transaction: of a long statement's rows, not all need to be in memory. */
  <T> T read(Work<T> work) {
    try {
      return transaction(reading, work);
    } catch (SQLException e) {
      throw new LedgerException("the database of the ledger did not do its part", e);
    }
  }

  static <T> T transaction(HikariDataSource pool, Work<T> work) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      try {
        T result = work.on(new Session(connection));
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException | Error e) {
        rollBack(pool, connection, e);
        throw e;
      }
    }
  }

  /**
   * SQLite takes a transaction back by itself when its disk is full. The driver does not notice and
   * would never begin another on that connection, so nobody may have it again.
   */
  private static void rollBack(HikariDataSource pool, Connection connection, Throwable because) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      because.addSuppressed(e);
      pool.evictConnection(connection);
    }
  }

  @Override
  public void close() {
    writing.close();
    reading.close();
  }
}
