package gouji.ledger;

import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL that lives as long as the tests do, with a database of its own for each of them. */
public final class Postgresql {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static @Nullable EmbeddedPostgres server;

  private Postgresql() {}

  /** The URL of an empty database, for the user {@code postgres}, who needs no password. */
  public static String freshDatabase() {
    EmbeddedPostgres postgres = server();
    String name = "ledger" + COUNT.incrementAndGet();
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + name;
  }

  /**
   * PostgreSQL will not run as root; where the kernel lets no one make a user namespace either, and
   * on platforms without its programs, the tests are left out, and say so. Not where what is built
   * is handed on.
   */
  private static synchronized EmbeddedPostgres server() {
    if (server == null) {
      try {
        server = EmbeddedPostgres.builder().setPGStartupWait(PATIENCE).start();
      } catch (IOException e) {
        if (System.getenv("CI") != null) {
          throw new UncheckedIOException("PostgreSQL does not start here", e);
        }
        abort("NOT TESTED ON POSTGRESQL, which does not start here: " + e.getMessage());
        throw new AssertionError(e);
      }
    }
    return server;
  }
}
