package gouji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gouji.camel.Account;
import gouji.camel.Admission;
import gouji.camel.Mail;
import gouji.camel.Sealed;
import gouji.form.Shelf;
import gouji.ledger.Database;
import gouji.ledger.Entry;
import gouji.ledger.Ledger;
import gouji.ledger.Vault;
import gouji.submission.Batch;
import gouji.submission.Bytes;
import gouji.submission.Doorstep;
import gouji.submission.HandedIn;
import gouji.submission.Origin;
import gouji.submission.Submission;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way in by mail, with a server to read from and a ledger to write in. */
@SuppressWarnings("NullAway.Init") // JUnit sets its fields
class MailRouteTest {
  private static final Charset GBK = Charset.forName("GBK");
  private static final int MAX_BYTES = 6 << 20;
  private static final String GOOD =
      "From: =?GBK?B?1cXI/Q==?= <Zhang@Example.com>\nSubject: 2023\nMessage-ID: <good@x>\n\nbody\n";

  @TempDir Path home;
  private Mailbox mailbox;
  private Database database;
  private Ledger ledger;

  @BeforeEach
  void open() throws IOException {
    mailbox = new Mailbox();
    database = Database.open("jdbc:sqlite:" + home.resolve("ledger.db"), "", "");
    Vault vault = Vault.at(home.resolve("vault"));
    ledger = Ledger.open(database, vault, Shelf.standard().forms(), Clock.systemUTC());
  }

  @AfterEach
  void close() {
    assertThat(arriving()).isEmptyDirectory();
    mailbox.close();
    database.close();
  }

  @Test
  void takesInWhateverIsInTheMailboxAsItIs() throws Exception {
    int poison = Poison.into(mailbox);
    mailbox.put(GOOD);
    List<byte[]> before = mailbox.mails("INBOX");
    assertThat(before).hasSize(poison + 1);
    try (CrookedServer server = new CrookedServer(mailbox.port());
        Traffic traffic = traffic(server.port(), ledger)) {
      await().until(() -> mailbox.count("INBOX") == 0);
      assertThat(traffic.queue("gouji.submissions").getReceivedCounter()).isEqualTo(poison + 1);
    }
    assertThat(mailbox.mails("failed")).isEmpty();
    assertThat(mailbox.mails("done")).containsExactlyElementsOf(before);
    assertThat(ledger.after("", 1000).stream().map(Entry::sha256))
        .containsExactlyElementsOf(
            before.stream().map(mail -> Bytes.of(mail).sha256()).distinct().toList());
  }

  @Test
  void aGoodMailIsKnownByItsSubjectAndItsSender() throws Exception {
    mailbox.put(GOOD);
    run(() -> mailbox.count("done") == 1);
    Entry entry = ledger.after("", 10).get(0);
    assertThat(entry.name()).isEqualTo("2023.eml");
    assertThat(entry.origin()).isEqualTo(new Origin(Origin.Way.MAIL, "zhang@example.com"));
    assertThat(ledger.received(entry.origin(), entry.receivedAt().minusSeconds(60))).isOne();
    assertThat(ledger.received(entry.origin(), entry.receivedAt().plusMillis(1))).isZero();
    assertThat(ledger.received(new Origin(Origin.Way.MAIL, "a@b.cn"), Instant.EPOCH)).isZero();
  }

  @Test
  void isCalledBySubjectsInAnyEncoding() throws Exception {
    String subject = "水利局 2023 年报";
    Base64.Encoder base64 = Base64.getEncoder();
    mailbox.put("Subject: " + subject + "\n\n1\n", StandardCharsets.UTF_8);
    mailbox.put("Subject: " + subject + "\n\n2\n", GBK);
    for (String charset : List.of("UTF-8", "GBK", "gb2312", "GB18030", "Big5-HKSCS")) {
      byte[] bytes = subject.getBytes(Charset.forName(charset));
      mailbox.put(
          "Subject: =?" + charset + "?B?" + base64.encodeToString(bytes) + "?=\n\n3\n",
          StandardCharsets.US_ASCII);
      mailbox.put("Subject: =?" + charset + "?Q?" + quoted(bytes) + "?=\n\n4\n");
    }
    run(() -> mailbox.count("done") == 12);
    assertThat(ledger.after("", 100)).hasSize(12);
    assertThat(ledger.after("", 100).stream().map(Entry::name))
        .filteredOn(name -> !name.equals(subject + ".eml"))
        .as("Big5 has other characters for some")
        .hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void aMailThatIsReadTwiceIsOneSubmission() throws Exception {
    mailbox.put(GOOD);
    run(() -> mailbox.count("done") == 1);
    mailbox.putBack("done");
    run(() -> mailbox.count("done") == 2);
    assertThat(ledger.after("", 10)).hasSize(1);
  }

  @Test
  void whatIsTooLargeIsPutAsideAndTheNextIsTaken() throws Exception {
    mailbox.put("Subject: large\n\n" + "x".repeat(MAX_BYTES));
    mailbox.put(GOOD);
    run(() -> mailbox.count("INBOX") == 0);
    assertThat(mailbox.mails("failed")).singleElement().satisfies(m -> starts(m, "Subject: large"));
    assertThat(mailbox.mails("done")).singleElement().satisfies(m -> starts(m, "From:"));
    assertThat(ledger.after("", 10)).hasSize(1);
  }

  @Test
  void aMailAtWhichTheServerHangsUpIsPutAsideAtLast() throws Exception {
    mailbox.put(CrookedServer.TABOO + ": yes\n\nbody\n");
    mailbox.put(GOOD);
    try (CrookedServer server = new CrookedServer(mailbox.port());
        Traffic traffic = traffic(server.port(), ledger)) {
      await().until(() -> mailbox.count("INBOX") == 0);
      traffic.queue("gouji.submissions").expectedMessageCount(1);
      traffic.queue("gouji.submissions").assertIsSatisfied();
    }
    assertThat(mailbox.count("failed")).isOne();
    assertThat(mailbox.count("done")).isOne();
  }

  @Test
  void whatAMailBringsInItsHeaderIsNoOrder() throws Exception {
    mailbox.put(Poison.ORDERS);
    run(() -> mailbox.count("INBOX") == 0);
    assertThat(mailbox.count("done")).isOne();
    assertThat(mailbox.count("elsewhere")).isZero();
    assertThat(ledger.after("", 10)).hasSize(1);
  }

  @Test
  void aLargeMailIsReceivedWhole() throws Exception {
    mailbox.put("Subject: large\n\n" + "x\n".repeat(MAX_BYTES / 4));
    byte[] sent = mailbox.mails("INBOX").get(0);
    run(() -> mailbox.count("done") == 1);
    Entry entry = ledger.after("", 10).get(0);
    assertThat(ledger.submission(entry.id()).bytes()).isEqualTo(Bytes.of(sent));
    assertThat(entry.size()).isGreaterThan(HandedIn.SMALL);
  }

  @Test
  void staysInTheMailboxWhileTheLedgerIsAway() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    mailbox.put(GOOD);
    try (Traffic traffic =
        traffic(mailbox.port(), new Ailing(calls, 3, () -> mailbox.count("INBOX")))) {
      await().until(() -> mailbox.count("done") == 1);
      assertThat(traffic.queue("gouji.submissions").getReceivedCounter()).isOne();
    }
    assertThat(calls).hasValue(4);
    assertThat(mailbox.count("failed")).isZero();
  }

  /** A clerk who knows of nothing that was forgotten. */
  @SuppressWarnings("UnusedMethod") // called by the routes
  public static final class Idle {
    public List<String> forgotten() {
      return List.of();
    }
  }

  /** A ledger whose disk is full for a while; the mail must lie in the mailbox meanwhile. */
  @SuppressWarnings("UnusedMethod") // called by the routes
  public record Ailing(AtomicInteger calls, int failures, IntSupplier lying) {
    public String receive(Submission submission) {
      return "a mail may come twice: " + submission.name();
    }

    public List<String> receiveTogether(Batch batch) {
      return List.of();
    }

    public String receiveOnce(Submission submission, String delivery) throws IOException {
      assertThat(lying.getAsInt()).isOne();
      if (calls.incrementAndGet() <= failures) {
        throw new IOException("no space left: " + submission.name() + delivery);
      }
      return "id";
    }
  }

  private void run(Callable<Boolean> until) throws Exception {
    try (Traffic traffic = traffic(mailbox.port(), ledger)) {
      await().until(until);
      assertThat(traffic).isNotNull();
    }
  }

  private Traffic traffic(int port, Object ledger) throws Exception {
    Admission all = new Admission(List.of(), "", 0, (sender, since) -> 0, Clock.systemUTC());
    return Traffic.on(
        Map.of(
            "mail", new Mail(Doorstep.at(arriving(), MAX_BYTES, Instant.EPOCH), all),
            "account", new Account(Mailbox.user(), Mailbox.PASSWORD),
            "sealed", new Sealed(),
            "ledger", ledger,
            "clerk", new Idle()),
        mailbox.settings(port),
        "mail",
        "submit");
  }

  private Path arriving() {
    return home.resolve("arriving");
  }

  private static void starts(byte[] mail, String with) {
    assertThat(new String(mail, StandardCharsets.ISO_8859_1)).startsWith(with);
  }

  private static String quoted(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (byte b : bytes) {
      text.append(String.format(Locale.ROOT, "=%02X", b));
    }
    return text.toString();
  }
}
