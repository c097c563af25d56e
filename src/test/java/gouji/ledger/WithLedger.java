package gouji.ledger;

import static gouji.ledger.Books.accepted;

import gouji.submission.Submission;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests that begin with an empty ledger, on a database that is told elsewhere. */
abstract class WithLedger {
  static final Instant NOW = Instant.parse("2026-03-01T08:00:00.123Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  String url;
  Database database;
  Vault vault;
  Ledger ledger;

  /** Where a database is that has nothing in it. */
  abstract String emptyDatabase(Path folder);

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    url = emptyDatabase(folder);
    database = Database.open(url, "postgres", "");
    vault = Vault.at(folder.resolve("vault"));
    ledger = Ledger.open(database, vault, Books.FORMS, CLOCK);
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  /** Has an accepted report of that body and year received and decided; gives its id. */
  String accept(String content, String organization, int year) throws IOException {
    String id = ledger.receive(Books.submission(content));
    accept(id, content, organization, year);
    return id;
  }

  void accept(String id, String content, String organization, int year) {
    Submission submission = Books.submission(content);
    ledger.decide(
        id,
        List.of(new Decision(accepted(submission, organization, year), "accepted/" + content)),
        List.of(Message.of("gouji.accepted", id, "", "{}")));
  }
}
