package gouji.clerk;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.archive.Outbox;
import gouji.form.Form;
import gouji.form.Shelf;
import gouji.ledger.Database;
import gouji.ledger.Decision;
import gouji.ledger.Ledger;
import gouji.ledger.Vault;
import gouji.made.SetClock;
import gouji.report.Identity;
import gouji.report.Report;
import gouji.submission.Bytes;
import gouji.submission.Origin;
import gouji.submission.Submission;
import gouji.verdict.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dataset follows at once where little waits, and now and then where much does. */
@SuppressWarnings("NullAway.Init") // JUnit sets its fields
class RenewalTest {
  private static final List<Form> FORMS = Shelf.standard().forms();
  private static final int RUSH = 60;

  @TempDir Path home;

  private final SetClock clock = new SetClock("2026-03-01T08:00:00Z");
  private Database database;
  private Ledger ledger;
  private Outbox outbox;
  private Renewal renewal;

  @BeforeEach
  void open() throws IOException {
    database = Database.open("jdbc:sqlite:" + home.resolve("ledger.db"), "", "");
    ledger = Ledger.open(database, Vault.at(home.resolve("vault")), FORMS, clock);
    outbox = Outbox.at(home.resolve("outbox"), FORMS, false, ZoneOffset.UTC);
    renewal = new Renewal(ledger, outbox, clock);
  }

  @AfterEach
  void close() throws IOException {
    outbox.close();
    database.close();
  }

  @Test
  void followsEachChangeWhereLittleWaits() throws IOException {
    for (int i = 0; i < 3; i++) {
      accept(receive(i), i);
      clock.pass(Duration.ofSeconds(1));
      renewal.renew();
      assertThat(reports()).isEqualTo(i + 1);
    }
  }

  @Test
  void isWrittenSeldomInARushAndAtItsEnd() throws IOException {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < RUSH; i++) {
      ids.add(receive(i));
    }
    accept(ids.get(0), 0);
    renewal.renew();
    assertThat(reports()).isOne();

    accept(ids.get(1), 1);
    clock.pass(Duration.ofSeconds(50));
    renewal.renew();
    assertThat(reports()).as("many wait").isOne();
    clock.pass(Duration.ofSeconds(20));
    renewal.renew();
    assertThat(reports()).as("a minute has passed").isEqualTo(2);

    for (int i = 2; i < RUSH; i++) {
      accept(ids.get(i), i);
    }
    clock.pass(Duration.ofSeconds(1));
    renewal.renew();
    assertThat(reports()).as("nothing waits").isEqualTo(RUSH);
  }

  private String receive(int number) throws IOException {
    return ledger.receive(submission(number));
  }

  private static Submission submission(int number) {
    Bytes bytes = Bytes.of(Integer.toString(number).getBytes(StandardCharsets.UTF_8));
    return Submission.of(number + ".pdf", bytes, new Origin(Origin.Way.FOLDER, "青岚县"));
  }

  private void accept(String id, int number) {
    Submission of = submission(number);
    Identity body = new Identity("青岚县第" + number + "局", 2024, 2024, null);
    Report report = new Report(FORMS.get(0), body, Map.of(), List.of(), List.of());
    Verdict verdict = new Verdict(of.name(), of.id(), report, List.of());
    ledger.decide(id, List.of(new Decision(verdict, "accepted/" + number)), List.of());
  }

  private int reports() throws IOException {
    return Files.readAllLines(home.resolve("outbox/dataset/reports.csv")).size() - 1;
  }
}
