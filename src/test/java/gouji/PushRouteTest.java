package gouji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gouji.camel.Brief;
import gouji.clerk.Courier;
import gouji.form.Shelf;
import gouji.ledger.Database;
import gouji.ledger.Decision;
import gouji.ledger.Ledger;
import gouji.ledger.Message;
import gouji.ledger.PushCounts;
import gouji.ledger.Vault;
import gouji.made.SetClock;
import gouji.submission.Bytes;
import gouji.submission.Origin;
import gouji.submission.Submission;
import gouji.verdict.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way out to another program, with a ledger and a server. */
@SuppressWarnings("NullAway.Init") // JUnit sets its fields
class PushRouteTest {
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  @TempDir Path home;
  private final SetClock clock = new SetClock("2026-03-01T08:00:00Z");
  private Receiver receiver;
  private Database database;
  private Ledger ledger;

  @BeforeEach
  void open() throws IOException {
    receiver = new Receiver();
    openLedger();
  }

  private void openLedger() throws IOException {
    database = Database.open("jdbc:sqlite:" + home.resolve("ledger.db"), "", "");
    Vault vault = Vault.at(home.resolve("vault"));
    ledger = Ledger.open(database, vault, Shelf.standard().forms(), clock, true);
  }

  @AfterEach
  void close() {
    receiver.stop();
    database.close();
  }

  @Test
  void postsWhatThisReceiverCanVerify() throws Exception {
    tell("甲", "{\"organization\":\"青岚县人民政府\"}");
    run(() -> waiting() == 0);
    Receiver.Post post = receiver.posts().get(0);
    assertThat(post.method()).isEqualTo("POST");
    assertThat(post.target()).isEqualTo("/in?from=gouji&connectTimeout=1");
    assertThat(post.body()).isEqualTo("{\"organization\":\"青岚县人民政府\"}");
    assertThat(post.contentType()).isEqualTo("application/json");
    assertThat(post.signed()).isTrue();
  }

  @Test
  void keepsTheOrderOfABodyAndTheKeyOfAMessage() throws Exception {
    for (int i = 1; i <= 5; i++) {
      tell("甲", "甲" + i);
      tell("乙", "乙" + i);
    }
    receiver.answer(post -> post.body().equals("甲2") && post.tries() < 4 ? 500 : 204);
    run(() -> arrived("乙5"));
    assertThat(arrived("甲3")).isFalse();
    run(this::allArrivedInTheNextHours);
    assertThat(receiver.arrived("甲")).containsExactly("甲1", "甲2", "甲3", "甲4", "甲5");
    assertThat(receiver.arrived("乙")).containsExactly("乙1", "乙2", "乙3", "乙4", "乙5");
    assertThat(receiver.keysOf("甲2")).hasSize(1);
    assertThat(receiver.posts().stream().filter(post -> post.body().equals("甲2"))).hasSize(4);
    assertThat(receiver.posts().stream().map(Receiver.Post::key).distinct()).hasSize(10);
    assertThat(receiver.posts()).allMatch(Receiver.Post::signed);
  }

  @Test
  void waitsForAServerThatIsAwayAndForItselfToComeBack() throws Exception {
    receiver.stop();
    tell("甲", "1");
    tell("甲", "2");
    run(() -> ledger.pushes().counts().failing() == 1);
    assertThat(ledger.pushes().counts().fault()).contains("Connect");
    database.close();
    openLedger();
    receiver.start();
    run(this::allArrivedInTheNextHours);
    assertThat(receiver.arrived("")).containsExactly("1", "2");
  }

  @Test
  void followsNobodyAndDoesNotListenLong() throws Exception {
    tell("甲", "elsewhere");
    tell("乙", "endless");
    tell("丙", "refused");
    receiver.answer(
        post ->
            switch (post.body()) {
              case "elsewhere" -> Receiver.ELSEWHERE;
              case "endless" -> Receiver.ENDLESS;
              default -> 410;
            });
    run(() -> ledger.pushes().counts().equals(new PushCounts(2, 2, 0, "HTTP 302")));
    assertThat(receiver.posts()).hasSize(3);
    assertThat(receiver.posts().stream().map(Receiver.Post::target))
        .containsOnly("/in?from=gouji&connectTimeout=1");
  }

  private long waiting() {
    return ledger.pushes().counts().waiting();
  }

  private boolean arrived(String body) {
    return receiver.arrived("").contains(body);
  }

  private boolean allArrivedInTheNextHours() {
    clock.pass(LONGEST_PAUSE);
    return waiting() == 0;
  }

  @Test
  void isNotThereWhereNothingIsToBePushed() throws Exception {
    DefaultCamelContext camel = new DefaultCamelContext();
    Courier off = new Courier(ledger.pushes(), "", Duration.ZERO, Duration.ZERO, clock);
    Traffic traffic =
        Traffic.on(camel, Map.of("courier", off), Map.of("gouji.push.url", ""), "push");
    assertThat(camel.getRoutes()).isEmpty();
    traffic.close();
  }

  private void run(Callable<Boolean> until) throws Exception {
    Traffic traffic = traffic();
    try {
      await().until(until);
    } finally {
      traffic.close();
    }
  }

  private Traffic traffic() throws Exception {
    Duration lease = Duration.ofDays(1000);
    Courier courier =
        new Courier(ledger.pushes(), Receiver.SECRET, lease, Duration.ofDays(3000), clock);
    return Traffic.on(
        new DefaultCamelContext(),
        Map.of("courier", courier, "brief", new Brief()),
        Map.of(
            "gouji.push.url",
            receiver.url() + "?from=gouji&connectTimeout=1",
            "gouji.push.header",
            Receiver.HEADER,
            "gouji.push.timeout",
            "20000"),
        "push");
  }

  private void tell(String about, String body) throws IOException {
    Origin origin = new Origin(Origin.Way.FOLDER, body);
    Bytes bytes = Bytes.of(body.getBytes(StandardCharsets.UTF_8));
    String id = ledger.receive(Submission.of(body, bytes, origin));
    ledger.decide(
        id,
        List.of(new Decision(new Failure(body, "fault"), "place")),
        List.of(Message.of("gouji.quarantined", id, about, body)));
  }
}
