package gouji.clerk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import gouji.archive.Outbox;
import gouji.check.Finding;
import gouji.document.Limits;
import gouji.form.Form;
import gouji.form.Shelf;
import gouji.ledger.CurrentReport;
import gouji.ledger.Database;
import gouji.ledger.Entry;
import gouji.ledger.Fate;
import gouji.ledger.Ledger;
import gouji.ledger.Message;
import gouji.ledger.Vault;
import gouji.submission.Bytes;
import gouji.submission.Origin;
import gouji.submission.Submission;
import gouji.verdict.DirectExaminer;
import gouji.verdict.Examiner;
import gouji.verdict.Failure;
import gouji.verdict.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The clerk with a ledger and an outbox of his own. */
@SuppressWarnings("NullAway.Init") // JUnit sets its fields
class ClerkTest {
  private static final String BODY = "柳溪区永康街道办事处";
  private static final long MAX_BYTES = 100_000;
  private static final List<Form> FORMS = Shelf.standard().forms();

  @TempDir Path home;

  private final List<Decided> decided = new ArrayList<>();
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
    clerk = clerk(new DirectExaminer(FORMS, Limits.DEFAULT));
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
  void tellsTheVeryReportThatItLaysOut() throws Exception {
    handIn(reportOf(2022));

    String told = ledger.unsent(1).get(0).body();
    assertThat(told + "\n").endsWith("," + laidOut(2022).substring(1));
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

  @Test
  void tellsTheLogWhatHappenedAndNothingThatStandsInADocument() throws Exception {
    Logger logger = (Logger) LoggerFactory.getLogger("gouji");
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    logger.addAppender(log);
    logger.setLevel(Level.INFO);
    String accepted;
    String rejected;
    try {
      accepted = handIn(reportOf(2022));
      rejected = handIn(Files.readString(Path.of("samples/letter.txt")));
      Post post = new Post(ledger, "node", Clock.systemUTC());
      post.sent(post.due());
    } finally {
      logger.setLevel(null);
      logger.detachAppender(log);
    }
    assertThat(lines(log, accepted))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("received 报告.txt, ").endsWith(" by folder"),
            line -> assertThat(line).isEqualTo("document 1 报告.txt: accepted"),
            line -> assertThat(line).matches("decided accepted: 1 documents, examined in .* ms.*"),
            line ->
                assertThat(line).isEqualTo("told gouji.accepted by message " + accepted + "-1"));
    assertThat(lines(log, rejected))
        .anyMatch(line -> line.contains("rejected for form.unrecognised, in rejected/"));
    String all = String.join("\n", log.list.stream().map(Object::toString).toList());
    assertThat(all).doesNotContain(BODY, "政府信息", "自然人");
  }

  private static List<String> lines(ListAppender<ILoggingEvent> log, String id) {
    return log.list.stream()
        .filter(line -> id.equals(line.getMDCPropertyMap().get("submission")))
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }

  @Test
  void whatIsDecidedAnewLeavesNothingOfItsOldFateBehind() throws Exception {
    Clerk unlucky = clerk(fails());
    String id = ledger.receive(submission(reportOf(2022)));
    unlucky.decide(id);
    assertThat(documents("quarantined")).hasSize(1);
    assertThat(decided).hasSize(1);

    ledger.reopen(id);
    clerk.decide(id);

    assertThat(documents("quarantined")).isEmpty();
    assertThat(laidOut(2022)).isNotEmpty();
    assertThat(decided).hasSize(2);

    ledger.reopen(id);
    unlucky.decide(id);

    assertThat(documents("quarantined")).hasSize(1);
    assertThat(home.resolve("outbox/accepted/2022")).isEmptyDirectory();
  }

  @Test
  void theReportBeforeTakesThePlaceOfOneThatIsNoLongerAccepted() throws Exception {
    handIn(reportOf(2022));
    String newer = handIn(reportOf(2022).replace("2697条", "2698条"));

    ledger.reopen(newer);
    clerk(fails()).decide(newer);

    assertThat(laidOut(2022)).contains("2697条").doesNotContain("2698条");
  }

  @Test
  void anAuditMendsWhatCanBeMadeAgain() throws Exception {
    String accepted = handIn(reportOf(2022));
    String rejected = handIn("此致敬礼");
    Path report = home.resolve("outbox/accepted/2022/" + BODY);
    Files.writeString(report.resolve("applications.csv"), "spoilt");
    Files.delete(report.resolve("fees.csv"));
    Files.delete(original(rejected));
    Path stray = home.resolve("outbox/quarantined/2026-01-01/a.pdf");
    Files.createDirectories(stray);
    Files.writeString(stray.resolve("submission.txt"), "编号：" + accepted + "\n");
    Path ownedByNobody = Files.createDirectories(home.resolve("outbox/accepted/1999/某局"));
    Files.writeString(ownedByNobody.resolve("report.json"), "{}");

    List<String> told = new ArrayList<>();
    assertThat(audit(told)).isEqualTo(new Audit.Result(2, 0, 1, 4, 0));

    assertThat(told).hasSize(4).anyMatch(line -> line.contains("put back from the outbox"));
    assertThat(report.resolve("applications.csv")).content().contains("carried_out");
    assertThat(report.resolve("fees.csv")).exists();
    assertThat(stray).doesNotExist();
    assertThat(ownedByNobody).doesNotExist();
    assertThat(home.resolve("outbox/dataset/reports.csv")).content().contains(BODY);
    assertThat(audit(told)).isEqualTo(new Audit.Result(2, 0, 1, 0, 0));

    Files.writeString(original(accepted), "altered");
    told.clear();
    assertThat(audit(told)).isEqualTo(new Audit.Result(2, 0, 1, 0, 1));
    assertThat(told).singleElement().asString().contains(accepted, "missing or altered");
  }

  @Test
  void whatNobodyForesawIsQuarantinedAtOnceAndKept() throws Exception {
    clerk = clerk(throwing(new IllegalStateException("unforeseen")));

    String id = handIn(reportOf(2022));

    Entry entry = ledger.find(id).orElseThrow();
    assertThat(entry.documents())
        .extracting(Entry.Document::fate)
        .containsExactly(Fate.QUARANTINED);
    assertThat(documents("quarantined")).hasSize(1);
  }

  @Test
  void whatMayPassIsTriedAgain() throws Exception {
    IOException full = new IOException("no space left");
    clerk = clerk(throwing(new UncheckedIOException(full)));
    String id = ledger.receive(submission(reportOf(2022)));

    assertThatThrownBy(() -> clerk.decide(id)).hasCause(full);

    assertThat(ledger.find(id).orElseThrow().state()).isEqualTo(Entry.State.WAITING);
  }

  private Audit.Result audit(List<String> told) throws IOException {
    return new Audit(ledger, Vault.at(home.resolve("vault")), outbox, told::add).run();
  }

  private Path original(String id) {
    String sha256 = ledger.find(id).orElseThrow().sha256();
    return home.resolve("vault").resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
  }

  private List<Path> documents(String fate) throws IOException {
    try (Stream<Path> all = Files.walk(home.resolve("outbox").resolve(fate))) {
      return all.filter(path -> path.endsWith("submission.txt")).toList();
    }
  }

  private static Examiner fails() {
    return new Examiner() {
      @Override
      public void examine(Submission submission, Consumer<Outcome> to) {
        to.accept(new Failure(submission.name(), "java.lang.IllegalStateException: unforeseen"));
      }

      @Override
      public void close() {}
    };
  }

  private static Examiner throwing(RuntimeException fault) {
    return new Examiner() {
      @Override
      public void examine(Submission submission, Consumer<Outcome> to) {
        throw fault;
      }

      @Override
      public void close() {}
    };
  }

  private Clerk clerk(Examiner examiner) {
    return new Clerk(ledger, examiner, MAX_BYTES, outbox, true, decided::add, Clock.systemUTC());
  }

  private static Submission submission(String text) {
    Bytes bytes = Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    return Submission.of("报告.txt", bytes, new Origin(Origin.Way.FOLDER, "报告.txt"));
  }

  private String handIn(String text) throws IOException, InterruptedException {
    String id = ledger.receive(submission(text));
    clerk.decide(id);
    return id;
  }

  private static String reportOf(int year) throws IOException {
    return Files.readString(Path.of("samples/extract.txt")).replace("2022年", year + "年");
  }

  private List<String> rules(int year) {
    CurrentReport report = ledger.reports().of(BODY, year).orElseThrow();
    return report.verdict().findings().stream().map(Finding::rule).toList();
  }

  private String laidOut(int year) throws IOException {
    return Files.readString(home.resolve("outbox/accepted/" + year + "/" + BODY + "/report.json"));
  }
}
