package gouji.access;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.form.Shelf;
import gouji.ledger.Actor;
import gouji.ledger.Database;
import gouji.ledger.Ledger;
import gouji.ledger.Role;
import gouji.ledger.Vault;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Programs, and the keys they show. */
class BearerTest {
  @Test
  void whoOnlyReadsIsServedThoughNothingCanBeWritten(@TempDir Path folder) throws Exception {
    String url = "jdbc:sqlite:" + folder.resolve("ledger.db");
    Clock clock = Clock.systemUTC();
    try (Database database = Database.open(url, "", "")) {
      Vault vault = Vault.at(folder.resolve("vault"));
      Ledger ledger = Ledger.open(database, vault, Shelf.standard().forms(), clock);
      String key = new Keys(ledger).add("统计", Role.VIEWER, new Actor("root", "console")).key();
      try (Connection beside = DriverManager.getConnection(url);
          Statement statement = beside.createStatement()) {
        statement.execute(
            "CREATE TRIGGER full BEFORE UPDATE ON api_key"
                + " BEGIN SELECT RAISE(ABORT, 'the disk is full'); END");
      }
      MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/submissions");
      request.addHeader("Authorization", "Bearer " + key);
      MockFilterChain chain = new MockFilterChain();

      new Bearer(ledger, new Roll(ledger, clock))
          .doFilter(request, new MockHttpServletResponse(), chain);

      assertThat(chain.getRequest()).isNotNull();
      assertThat(ledger.apiKeys().all()).allMatch(kept -> kept.usedAt() == null);
    }
  }
}
