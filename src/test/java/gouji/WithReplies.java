package gouji;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.archive.Outbox;
import gouji.camel.Account;
import gouji.camel.Courtesy;
import gouji.camel.LetterMail;
import gouji.clerk.Clerk;
import gouji.dossier.Press;
import gouji.form.Form;
import gouji.form.Shelf;
import gouji.ledger.Database;
import gouji.ledger.Event;
import gouji.ledger.Ledger;
import gouji.ledger.Message;
import gouji.ledger.Vault;
import gouji.made.SetClock;
import gouji.reply.Correspondence;
import gouji.reply.Writer;
import gouji.submission.Bytes;
import gouji.submission.Origin;
import gouji.submission.Submission;
import gouji.verdict.Allowance;
import gouji.verdict.DirectExaminer;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.component.direct.DirectComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Mails handed in and decided, and a server to which replies to them are sent. */
@SuppressWarnings("NullAway.Init") // JUnit sets its fields
abstract class WithReplies {
  static final String SENDER = "zhang@example.com";
  static final Shelf SHELF = Shelf.standard();
  static final List<Form> FORMS = SHELF.forms();
  static final Path SAMPLES = Path.of("samples");
  static final int PER_DAY = 2;
  static final long MAX_BYTES = 100_000_000;

  @TempDir Path home;

  final SetClock clock = new SetClock("2026-05-01T08:00:00Z");
  Letterbox server;
  Database database;
  Ledger ledger;
  Outbox outbox;
  Correspondence correspondence;

  @BeforeEach
  void open() throws IOException {
    server = new Letterbox(0);
    database = Database.open("jdbc:sqlite:" + home.resolve("ledger.db"), "", "");
    ledger = Ledger.open(database, Vault.at(home.resolve("vault")), FORMS, clock);
    outbox = Outbox.at(home.resolve("outbox"), FORMS, true, ZoneOffset.UTC);
    correspondence = correspondence(Allowance.DEFAULT);
  }

  Correspondence correspondence(Allowance allowance) throws IOException {
    Writer writer = new Writer(outbox, new Press(SHELF, null, allowance), ZoneOffset.UTC);
    Courtesy courtesy = new Courtesy(Stream.of("gouji@example.com"));
    return new Correspondence(ledger, writer, courtesy, PER_DAY, home.resolve("replies"), clock);
  }

  @AfterEach
  void close() throws IOException {
    server.close();
    outbox.close();
    database.close();
  }

  String handIn(String subject, String header, String... samples) throws Exception {
    String id = receive(SENDER, subject, header, samples);
    decide(id);
    assertThat(ledger.unsent(100))
        .filteredOn(message -> message.address().equals("gouji.replies"))
        .extracting(Message::body)
        .contains(id);
    return id;
  }

  String receive(String sender, String subject, String header, String... samples) throws Exception {
    Path[] documents = Stream.of(samples).map(SAMPLES::resolve).toArray(Path[]::new);
    Bytes bytes = Bytes.of(Mails.with(sender, subject, header, documents));
    return ledger.receive(
        Submission.of(subject + ".eml", bytes, new Origin(Origin.Way.MAIL, sender)));
  }

  void decide(String id) throws IOException, InterruptedException {
    Allowance allowance = Allowance.DEFAULT;
    new Clerk(
            ledger,
            new DirectExaminer(FORMS, allowance.limits()),
            MAX_BYTES,
            outbox,
            true,
            decided -> {},
            clock)
        .decide(id);
  }

  /** Has a submission answered, and gives all that was ever received. */
  List<MimeMessage> replies(String id) throws Exception {
    send(server.port(), id);
    return server.posted().stream().map(Letterbox.Posted::mail).toList();
  }

  void send(int port, String id) throws Exception {
    try (Traffic traffic = traffic(port)) {
      traffic.send("jms:queue:gouji.replies", id);
    }
  }

  Traffic traffic(int port) throws Exception {
    return traffic(port, correspondence);
  }

  static Traffic traffic(int port, Object correspondence) throws Exception {
    DefaultCamelContext camel = new DefaultCamelContext();
    camel.addComponent("jms", new DirectComponent());
    return Traffic.on(
        camel,
        Map.of(
            "correspondence", correspondence,
            "letterMail", new LetterMail("gouji@example.com", Clock.systemUTC()),
            "replyAccount", new Account("", "")),
        Map.of(
            "gouji.reply.enabled",
            true,
            "gouji.reply.protocol",
            "smtp",
            "gouji.reply.host",
            "127.0.0.1",
            "gouji.reply.port",
            port,
            "gouji.reply.starttls",
            false,
            "gouji.reply.again",
            Integer.MAX_VALUE),
        "reply");
  }

  List<String> events(String id) {
    return ledger.history(id).stream().map(Event::kind).toList();
  }
}
