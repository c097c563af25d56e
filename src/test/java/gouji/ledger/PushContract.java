package gouji.ledger;

import static gouji.ledger.Books.rejected;
import static gouji.ledger.Books.submission;
import static org.assertj.core.api.Assertions.assertThat;

import gouji.made.SetClock;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a ledger promises of messages that are pushed to another program. */
abstract class PushContract extends WithLedger {
  private static final Duration LEASE = Duration.ofMinutes(1);

  private final SetClock clock = new SetClock("2026-03-01T08:00:00Z");
  private Pushes pushes;

  @BeforeEach
  void push() throws IOException {
    ledger = Ledger.open(database, vault, Books.FORMS, clock, true);
    pushes = ledger.pushes();
  }

  @Test
  void ofWhatIsAboutTheSameOnlyTheFirstIsHandedOut() throws IOException {
    tell("甲", "1");
    tell("乙", "2");
    tell("甲", "3");
    List<Push> first = take();
    assertThat(bodies(first)).containsExactly("1", "2");
    assertThat(take()).isEmpty();

    pushes.failed(first.get(0), "HTTP 500", clock.instant().plusSeconds(5));
    pushes.arrived(first.get(1));
    assertThat(take()).isEmpty();
    clock.pass(Duration.ofSeconds(5));
    List<Push> again = take();
    assertThat(bodies(again)).containsExactly("1");
    assertThat(again.get(0).message().name()).isEqualTo(first.get(0).message().name());
    assertThat(again.get(0).tries()).isOne();
    assertThat(again.get(0).since()).isEqualTo(first.get(0).since());

    pushes.arrived(again.get(0));
    assertThat(bodies(take())).containsExactly("3");
  }

  @Test
  void hasTheNumbersOfTheQueuesMessages() throws IOException {
    tell("甲", "1");
    tell("乙", "2");
    assertThat(take()).extracting(push -> push.message().name()).isEqualTo(names());
    assertThat(names()).doesNotHaveDuplicates();
  }

  @Test
  void whatNobodyAnswersForIsHandedOutAgain() throws IOException {
    tell("甲", "1");
    assertThat(take()).hasSize(1);
    clock.pass(LEASE.minusMillis(1));
    assertThat(take()).isEmpty();
    clock.pass(Duration.ofMillis(1));
    assertThat(bodies(take())).containsExactly("1");
  }

  @Test
  void whatIsLaidAsideLetsTheNextGoAndIsToldOf() throws IOException {
    String id = tell("甲", "1");
    tell("甲", "2");
    assertThat(pushes.counts()).isEqualTo(new PushCounts(2, 0, 0, null));
    pushes.layAside(take().get(0), "HTTP 410");
    assertThat(pushes.counts()).isEqualTo(new PushCounts(1, 0, 1, "HTTP 410"));
    assertThat(ledger.history(id)).last().extracting(Event::text).isEqualTo("HTTP 410");
    Push next = take().get(0);
    assertThat(next.message().body()).isEqualTo("2");
    pushes.failed(next, "away", clock.instant().plusSeconds(3600));
    assertThat(pushes.counts()).isEqualTo(new PushCounts(1, 1, 1, "HTTP 410"));

    assertThat(pushes.retry()).isEqualTo(2);
    Push revived = take().get(0);
    assertThat(revived.message().body()).isEqualTo("1");
    assertThat(revived.tries()).isZero();
    pushes.failed(next, "on its way meanwhile", clock.instant());
    clock.pass(Duration.ofHours(1));
    assertThat(bodies(take())).containsExactly("1");
    pushes.arrived(revived);
    assertThat(bodies(take())).containsExactly("2");
  }

  @Test
  void whatArrivedIsNotedOnce() throws IOException {
    String id = tell("甲", "1");
    Push push = take().get(0);
    pushes.arrived(push);
    pushes.arrived(push);
    pushes.failed(push, "late", clock.instant());
    assertThat(ledger.history(id)).extracting(Event::kind).containsOnlyOnce("pushed");
    assertThat(pushes.counts()).isEqualTo(new PushCounts(0, 0, 0, null));
  }

  @Test
  void nodesDoNotTakeTheSame() throws Exception {
    for (int i = 0; i < 40; i++) {
      tell("局" + i, "" + i);
    }
    List<Callable<List<Push>>> nodes = new ArrayList<>();
    try (Database other = Database.open(url, "postgres", "")) {
      Pushes second = Ledger.open(other, vault, Books.FORMS, clock, true).pushes();
      for (int i = 0; i < 4; i++) {
        nodes.add(() -> pushes.take(10, LEASE));
        nodes.add(() -> second.take(10, LEASE));
      }
      ExecutorService threads = Executors.newFixedThreadPool(nodes.size());
      List<String> taken = new ArrayList<>();
      for (Future<List<Push>> node : threads.invokeAll(nodes)) {
        taken.addAll(bodies(node.get()));
      }
      threads.shutdown();
      Set<String> all = new TreeSet<>(taken);
      assertThat(taken).hasSize(40);
      assertThat(all).hasSize(40);
    }
  }

  @Test
  void nothingIsPushedWhereNothingIsToBe() throws IOException {
    ledger = Ledger.open(database, vault, Books.FORMS, clock);
    tell("甲", "1");
    assertThat(take()).isEmpty();
    assertThat(names()).hasSize(1);
  }

  private String tell(String about, String body) throws IOException {
    String id = ledger.receive(submission(about + body));
    ledger.decide(
        id,
        List.of(new Decision(rejected(submission(about + body)), "rejected/" + body)),
        List.of(Message.of("gouji.rejected", id, about, body)));
    return id;
  }

  private List<Push> take() {
    return pushes.take(10, LEASE);
  }

  private static List<String> bodies(List<Push> pushes) {
    return pushes.stream().map(push -> push.message().body()).toList();
  }

  private List<String> names() {
    return ledger.unsent(100).stream().map(Message::name).toList();
  }
}
