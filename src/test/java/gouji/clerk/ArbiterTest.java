package gouji.clerk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gouji.archive.MessageSchemas;
import gouji.archive.Outbox;
import gouji.check.Finding;
import gouji.document.Limits;
import gouji.form.FigureName;
import gouji.form.Form;
import gouji.form.Shelf;
import gouji.ledger.Actor;
import gouji.ledger.Database;
import gouji.ledger.Entry;
import gouji.ledger.Fate;
import gouji.ledger.Ledger;
import gouji.ledger.Message;
import gouji.ledger.Standing;
import gouji.ledger.Vault;
import gouji.submission.Bytes;
import gouji.submission.Origin;
import gouji.submission.Submission;
import gouji.verdict.DirectExaminer;
import gouji.verdict.Objection;
import gouji.verdict.Ruling;
import gouji.verdict.Ruling.Correction;
import gouji.verdict.Ruling.Rejection;
import gouji.verdict.Ruling.Waiver;
import gouji.verdict.Ruling.Withdrawal;
import gouji.verdict.UntenableException.Fault;
import gouji.verdict.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What follows from rulings: in the ledger, in the outbox, for those who are told. */
@SuppressWarnings("NullAway.Init") // JUnit sets its fields
class ArbiterTest {
  private static final String BODY = "柳溪区永康街道办事处";
  private static final long MAX_BYTES = 100_000;
  private static final List<Form> FORMS = Shelf.standard().forms();
  private static final FigureName TOTAL = new FigureName("applications", "received", "total");
  private static final FigureName OUT = new FigureName("applications", "carried_out", "total");
  private static final Actor ZHANG = new Actor("张三", "10.0.0.7");
  private static final Correction MENDED = new Correction(TOTAL, "64", "看错了");

  @TempDir Path home;

  private Database database;
  private Ledger ledger;
  private Outbox outbox;
  private Clerk clerk;
  private Arbiter arbiter;

  @BeforeEach
  void open() throws IOException {
    Clock clock = Clock.systemUTC();
    database = Database.open("jdbc:sqlite:" + home.resolve("ledger.db"), "", "");
    ledger = Ledger.open(database, Vault.at(home.resolve("vault")), FORMS, clock);
    outbox = Outbox.at(home.resolve("outbox"), FORMS, false, ZoneOffset.UTC);
    DirectExaminer examiner = new DirectExaminer(FORMS, Limits.DEFAULT);
    clerk = new Clerk(ledger, examiner, MAX_BYTES, outbox, true, decided -> {}, clock);
    arbiter = new Arbiter(ledger, outbox, MAX_BYTES, true, clock);
  }

  @AfterEach
  void close() throws IOException {
    outbox.close();
    database.close();
  }

  @Test
  void aCorrectedReportIsPublishedAsCorrected() throws Exception {
    String id = handIn(broken());
    assertThat(folders("rejected")).hasSize(1);

    assertThat(rule(id, MENDED)).isEqualTo(Fate.ACCEPTED);

    assertThat(folders("rejected")).isEmpty();
    assertThat(report(2022))
        .contains(
            "\"value\":64,\"text\":\"64\"",
            "\"corrected\":{\"from\":65,\"fromText\":\"65\",\"by\":\"张三\"",
            "\"reason\":\"看错了\"}");
    assertThat(Files.readString(place(2022).resolve("applications.csv")))
        .contains(",received,16,13,14,8,8,5,64");
    outbox.dataset(to -> ledger.reports().forEach(current -> to.accept(current.verdict())));
    assertThat(Files.readString(home.resolve("outbox/dataset/reports.csv"))).contains(",1,0\r\n");
    List<Message> told = ledger.unsent(10);
    assertThat(told)
        .extracting(Message::address)
        .containsExactly("gouji.rejected", "gouji.accepted");
    assertThat(told.get(0).name()).isNotEqualTo(told.get(1).name());
    assertThat(MessageSchemas.faults("accepted", told.get(1).body())).isEmpty();
    assertThat(told.get(1).body()).contains("\"corrected\":{\"from\":65");
    assertThat(ledger.rulings().unsettledSince(id)).isEmpty();
    String about = id + "-1 " + ledger.find(id).orElseThrow().documents().get(0).name();
    assertThat(ledger.auditLog().about(about))
        .singleElement()
        .satisfies(
            deed -> {
              assertThat(deed.actor()).isEqualTo(ZHANG);
              assertThat(deed.was()).isEqualTo("applications/received/total=65");
              assertThat(deed.becomes()).isEqualTo("64 (看错了)");
            });
    assertThat(ledger.filings().outcome(id, 1)).contains(inForce(id));
    ledger
        .filings()
        .eachCurrent(null, null, current -> assertThat(current.verdict()).isEqualTo(inForce(id)));
    assertThat(audit()).isEqualTo(new Audit.Result(1, 0, 1, 0, 0));
  }

  @Test
  void aRejectedReportLeavesTheOutboxAndItsSlipSaysWhy() throws Exception {
    String older = handIn(sound());
    String newer = handIn(sound().replace("2697条", "2698条"));

    assertThat(rule(newer, new Rejection("请盖章。"))).isEqualTo(Fate.REJECTED);

    assertThat(report(2022)).contains("2697条").doesNotContain("2698条");
    Path folder = folders("rejected").get(0);
    assertThat(Files.readString(folder.resolve("findings.txt")))
        .contains("结论：退回", "1处错误", "经办人员退回\n  · 请盖章。");
    assertThat(Files.readString(folder.resolve("findings.json"))).contains("\"desk.rejected\"");
    assertThat(document(newer).place()).isEqualTo(outbox.told(folder));

    assertThat(rule(older, new Rejection("也请盖章。"))).isEqualTo(Fate.REJECTED);
    assertThat(home.resolve("outbox/accepted/2022")).isEmptyDirectory();

    assertThat(rule(newer, new Withdrawal(1, "盖了"))).isEqualTo(Fate.ACCEPTED);
    assertThat(report(2022)).contains("2698条");
    assertThat(folders("rejected")).hasSize(1);
    assertThat(audit()).isEqualTo(new Audit.Result(2, 0, 1, 0, 0));
  }

  @Test
  void aReportIsAcceptedInSpiteOfItsFindings() throws Exception {
    String id = handIn(broken());
    List<Ruling> waivers = new ArrayList<>();
    for (Finding finding : inForce(id).findings()) {
      if (finding.rejects()) {
        waivers.add(new Waiver(Objection.of(finding), "已电话核实"));
      }
    }

    assertThat(arbiter.rule(ZHANG, id, 1, version(id), waivers)).isEqualTo(Fate.ACCEPTED);

    assertThat(report(2022)).contains("\"waived\":{\"by\":\"张三\"", "\"value\":65,\"text\":\"65\"");
    assertThat(MessageSchemas.faults("accepted", ledger.unsent(10).get(1).body())).isEmpty();
  }

  @Test
  void whatWasRejectedAndIsAgainHasItsSlipRewritten() throws Exception {
    String id = handIn(broken());

    rule(id, new Rejection("请盖章。"));

    Path folder = folders("rejected").get(0);
    assertThat(folders("rejected")).hasSize(1);
    assertThat(Files.readString(folder.resolve("findings.txt"))).contains("· 请盖章。");
    assertThat(MessageSchemas.faults("rejected", ledger.unsent(10).get(1).body())).isEmpty();
  }

  @Test
  void ofTwoAtOnceTheSecondIsToldSo() throws Exception {
    String id = handIn(broken());
    String seen = version(id);
    arbiter.rule(ZHANG, id, 1, seen, List.of(MENDED));

    assertThatThrownBy(
            () ->
                arbiter.rule(new Actor("李四", "local"), id, 1, seen, List.of(new Rejection("请盖章。"))))
        .isInstanceOf(OvertakenException.class);

    assertThat(inForce(id).accepted()).isTrue();
    assertThat(ledger.unsent(10)).hasSize(2);
  }

  @Test
  void whatItsMakerDidNotSeeThroughIsSeenThroughByTheClerk() throws Exception {
    String id = handIn(sound());
    // A file in the place of the folder: what is rejected finds no place.
    Files.writeString(home.resolve("outbox/rejected"), "in the way");
    assertThat(rule(id, new Rejection("请盖章。"))).isEqualTo(Fate.REJECTED);
    assertThat(document(id).place()).isEmpty();
    assertThat(ledger.rulings().unsettled(Instant.now().plusSeconds(1), 10)).containsExactly(id);

    Files.delete(home.resolve("outbox/rejected"));
    clerk.decide(id);

    assertThat(folders("rejected")).hasSize(1);
    assertThat(document(id).place()).startsWith("rejected/");
    assertThat(home.resolve("outbox/accepted/2022")).isEmptyDirectory();
    assertThat(ledger.rulings().unsettledSince(id)).isEmpty();
    clerk.decide(id);
    assertThat(folders("rejected")).hasSize(1);
    assertThat(ledger.unsent(10)).hasSize(2);
  }

  @Test
  void examinedAgainADocumentKeepsItsRulings() throws Exception {
    String id = handIn(broken());
    rule(id, MENDED);
    String before = report(2022);

    ledger.reopen(id);
    clerk.decide(id);

    assertThat(report(2022)).isEqualTo(before).contains("\"corrected\":");
    assertThat(inForce(id).accepted()).isTrue();
    assertThat(standing(id).rulings().asRead().accepted()).isFalse();
  }

  @Test
  void theYearBesideIsHeldAgainstTheCorrectedFigures() throws Exception {
    String last = handIn(sound());
    handIn(sound().replace("2022年", "2023年"));
    assertThat(report(2023)).contains("history.carried", "上年填的是 0");

    // 8 were carried over, by one column; its row and its column tie again.
    FigureName column = new FigureName("applications", "carried_out", "legal_service");
    FigureName in = new FigureName("applications", "carried_in", "legal_service");
    rule(
        last,
        new Correction(OUT, "8", "漏填"),
        new Correction(column, "8", "漏填"),
        new Correction(in, "16", "漏填"),
        new Correction(new FigureName("applications", "carried_in", "total"), "16", "漏填"));

    assertThat(report(2023)).doesNotContain("history.carried");
  }

  @Test
  void theYearAfterIsHeldAgainstNothingWhereItsYearBeforeIsRejected() throws Exception {
    String last = handIn(sound());
    handIn(sound().replace("2022年", "2023年"));
    assertThat(report(2023)).contains("history.carried");

    rule(last, new Rejection("请盖章。"));
    assertThat(report(2023)).doesNotContain("history.carried");

    rule(last, new Withdrawal(1, "盖了"));
    assertThat(report(2023)).contains("history.carried");
  }

  @Test
  void aFolderThatNobodyCouldNoteIsTakenAwayAllTheSame() throws Exception {
    String id = handIn(sound());
    rule(id, new Rejection("请盖章。"));
    Path folder = folders("rejected").get(0);
    // As if its maker had been killed between laying it out and noting where.
    ledger.rulings().placed(id, 1, "");

    rule(id, new Withdrawal(1, "盖了"));

    assertThat(folder).doesNotExist();
    assertThat(report(2022)).contains("2697条");
    assertThat(audit()).isEqualTo(new Audit.Result(1, 0, 1, 0, 0));
  }

  @Test
  void aPreviewWritesNothing() throws Exception {
    String id = handIn(broken());

    Arbiter.Preview preview =
        arbiter.preview(standing(id), List.of(new Correction(TOTAL, "many", "x"), MENDED));

    assertThat(preview.inForce().accepted()).isTrue();
    assertThat(preview.faults()).containsExactly(Map.entry(0, Fault.NO_FIGURE));
    assertThat(inForce(id).accepted()).isFalse();
    assertThat(standing(id).rulings().made()).isEmpty();
  }

  @Test
  void aSenderHearsOfHisNewFate() throws Exception {
    Submission mail = submission("a.txt", sound(), new Origin(Origin.Way.MAIL, "a@example.org"));
    String id = ledger.receive(mail);
    clerk.decide(id);
    ledger.replies().sent(ledger.replies().begin(id, Instant.now()).orElseThrow());

    rule(id, new Rejection("请盖章。"));
    assertThat(ledger.counts().replies()).isOne();
  }

  private Fate rule(String id, Ruling... rulings) throws Exception {
    return arbiter.rule(ZHANG, id, 1, version(id), Arrays.asList(rulings));
  }

  private Standing standing(String id) {
    return arbiter.standing(id, 1).orElseThrow();
  }

  private String version(String id) {
    return standing(id).version();
  }

  private Verdict inForce(String id) {
    return standing(id).rulings().inForce();
  }

  private Entry.Document document(String id) {
    return ledger.find(id).orElseThrow().documents().get(0);
  }

  private Audit.Result audit() throws IOException {
    return new Audit(ledger, Vault.at(home.resolve("vault")), outbox, told -> {}).run();
  }

  private Path place(int year) {
    return home.resolve("outbox/accepted/" + year + "/" + BODY);
  }

  private String report(int year) throws IOException {
    return Files.readString(place(year).resolve("report.json"));
  }

  private List<Path> folders(String fate) throws IOException {
    try (Stream<Path> all = Files.walk(home.resolve("outbox").resolve(fate))) {
      return all.filter(path -> path.endsWith("submission.txt")).map(Path::getParent).toList();
    }
  }

  private String handIn(String text) throws IOException, InterruptedException {
    String id = ledger.receive(submission("报告.txt", text, new Origin(Origin.Way.FOLDER, "报告.txt")));
    clerk.decide(id);
    return id;
  }

  private static Submission submission(String name, String text, Origin origin) {
    return Submission.of(name, Bytes.of(text.getBytes(StandardCharsets.UTF_8)), origin);
  }

  private static String sound() throws IOException {
    return Files.readString(Path.of("samples/extract.txt"));
  }

  /** 新收总计 is printed 65, where the columns add up to 64. */
  private static String broken() throws IOException {
    return sound().replace(" 5 64\n", " 5 65\n");
  }
}
