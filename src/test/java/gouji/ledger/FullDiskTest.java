package gouji.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that was full, and is not any more. */
class FullDiskTest {
  @Test
  void isForgottenAsSoonAsThereIsRoom(@TempDir Path folder) {
    try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("a.db"), "", "")) {
      database.migrate();
      database.write(session -> session.change("CREATE TABLE paper (text TEXT)"));
      // Of no more than it has now; the limit is the connection's, and so goes with it.
      database.write(session -> session.first(Rows::number, "PRAGMA max_page_count = 1"));

      assertThatThrownBy(() -> database.write(session -> write(session, "x".repeat(100_000))))
          .hasRootCauseMessage(
              "[SQLITE_FULL] Insertion failed because database is full (database or disk is full)");

      assertThat(database.<Integer>write(session -> write(session, "a"))).isOne();
      assertThatThrownBy(
              () ->
                  database.write(
                      session -> {
                        write(session, "b");
                        throw new IllegalStateException("changed my mind");
                      }))
          .hasMessage("changed my mind");
      assertThat(
              database.<Long>read(
                  session ->
                      session.first(Rows::number, "SELECT count(*) FROM paper").orElseThrow()))
          .isOne();
    }
  }

  private static int write(Session session, String text) throws SQLException {
    return session.change("INSERT INTO paper VALUES (?)", text);
  }
}
