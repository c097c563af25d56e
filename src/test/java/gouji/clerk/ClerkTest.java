package gouji.clerk;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.archive.Outbox;
import gouji.check.Finding;
import gouji.document.Limits;
import gouji.form.Form;
import gouji.form.Shelf;
import gouji.ledger.CurrentReport;
import gouji.ledger.Database;
import gouji.ledger.Ledger;
import gouji.ledger.Message;
import gouji.ledger.Vault;
import gouji.submission.Bytes;
import gouji.submission.Origin;
import gouji.submission.Submission;
import gouji.verdict.DirectExaminer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clerk with a ledger and an outbox of his own. */
@SuppressWarnings("NullAway.Init") // JUnit sets its fields
class ClerkTest {
  private static final String BODY = "柳溪区永康街道办事处";
  private static final long MAX_BYTES = 100_000;
  private static final List<Form> FORMS = Shelf.standard().forms();

  @TempDir Path home;

  private Database database;
  private Ledger ledger;
  private Outbox outbox;
  private Clerk clerk;

  @BeforeEach
  void open() throws IOException {
    Clock clock = Clock.systemUTC();
    database = Database.open("jdbc:sqlite:" + home.resolve("ledger.db"), "", "");
    ledger = Ledger.open(database, Vault.at(home.resolve("vault")), FORMS, clock);
    outbox = Outbox.at(home.resolve("outbox"), FORMS, false, ZoneOffset.UTC);
    clerk =
        new Clerk(
            ledger, new DirectExaminer(FORMS, Limits.DEFAULT), MAX_BYTES, outbox, true, clock);
  }

  @AfterEach
  void close() throws IOException {
    outbox.close();
    database.close();
  }

  @Test
  void holdsAReportAgainstLastYearsThatComesLater() throws Exception {
    handIn(reportOf(2023));
    assertThat(rules(2023)).doesNotContain("history.carried");

    handIn(reportOf(2022));

    assertThat(rules(2023)).contains("history.carried");
    assertThat(laidOut(2023)).contains("history.carried");
    List<String> told = ledger.unsent(10).stream().map(Message::body).toList();
    assertThat(told).hasSize(3);
    assertThat(told.get(2)).contains("\"year\":2023", "history.carried");
  }

  @Test
  void laysOutTheNewerOfTwoReports() throws Exception {
    handIn(reportOf(2022));
    handIn(reportOf(2022).replace("2697条", "2698条"));

    assertThat(laidOut(2022)).contains("2698条");
    assertThat(ledger.counts().current()).isOne();
  }

  @Test
  void saysThatTheSameBytesCameBefore() throws Exception {
    handIn(reportOf(2022));
    handIn(reportOf(2022));

    assertThat(rules(2022)).contains("submission.duplicate");
  }

  @Test
  void doesNothingTwice() throws Exception {
    String id = handIn(reportOf(2022));
    String before = laidOut(2022);

    clerk.decide(id);

    assertThat(ledger.unsent(10)).hasSize(1);
    assertThat(laidOut(2022)).isEqualTo(before);
  }

  private String handIn(String text) throws IOException, InterruptedException {
    Bytes bytes = Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    String id =
        ledger.receive(Submission.of("报告.txt", bytes, new Origin(Origin.Way.FOLDER, "报告.txt")));
    clerk.decide(id);
    return id;
  }

  private static String reportOf(int year) throws IOException {
    return Files.readString(Path.of("samples/extract.txt")).replace("2022年", year + "年");
  }

  private List<String> rules(int year) {
    CurrentReport report = ledger.current(BODY, year).orElseThrow();
    return report.verdict().findings().stream().map(Finding::rule).toList();
  }

  private String laidOut(int year) throws IOException {
    return Files.readString(home.resolve("outbox/accepted/" + year + "/" + BODY + "/report.json"));
  }
}
