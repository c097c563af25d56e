package gouji.ledger;

import static gouji.ledger.Books.accepted;
import static gouji.ledger.Books.rejected;
import static gouji.ledger.Books.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Which replies are owed, and that each is begun by one and settled once. */
abstract class RepliesContract extends WithLedger {
  private static final Instant LATER = NOW.plusSeconds(60);

  @Test
  void aDecisionOwesAReplyAndAsksForItInTheSameBreath() throws IOException {
    String id = reject("a");
    assertThat(ledger.unsent(10))
        .extracting(Message::address, Message::body)
        .contains(tuple("gouji.replies", id));
    assertThat(replies().due(LATER, 10)).containsExactly(id);
    assertThat(replies().due(NOW, 10)).isEmpty();
  }

  @Test
  void noOtherProgramIsToldOfIt() throws IOException {
    ledger = Ledger.open(database, vault, Books.FORMS, CLOCK, true);
    String id = reject("a");
    assertThat(ledger.unsent(10)).extracting(Message::body).containsExactly(id);
    assertThat(ledger.pushes().take(10, Duration.ofMinutes(1))).isEmpty();
  }

  @Test
  void othersOweNone() throws IOException {
    String id = accept("a", "青岚县人民政府", 2024);
    assertThat(replies().due(LATER, 10)).isEmpty();
    assertThat(replies().begin(id, LATER)).isEmpty();
  }

  @Test
  void isBegunByOneAndDueAgainIfNothingBecomesOfIt() throws IOException {
    String id = reject("a");
    Owed owed = replies().begin(id, LATER).orElseThrow();
    assertThat(owed).isEqualTo(new Owed(id, 1, Books.ORIGIN.from(), 1, NOW));
    assertThat(replies().begin(id, LATER)).isEmpty();
    assertThat(replies().due(LATER.plusMillis(1), 10)).containsExactly(id);
    replies().postpone(owed, NOW);
    assertThat(replies().begin(id, LATER).orElseThrow().tries()).isEqualTo(2);
    assertThat(replies().find(id).orElseThrow().tries()).isEqualTo(2);
  }

  @Test
  void ofManyWhoBeginOneDoes() throws Exception {
    String id = reject("a");
    ExecutorService nodes = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Boolean>> all = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        all.add(() -> replies().begin(id, LATER).isPresent());
      }
      int begun = 0;
      for (Future<Boolean> one : nodes.invokeAll(all)) {
        begun += one.get() ? 1 : 0;
      }
      assertThat(begun).isOne();
    } finally {
      nodes.shutdownNow();
    }
  }

  @Test
  void isSettledOnce() throws IOException {
    Owed sent = replies().begin(reject("a"), LATER).orElseThrow();
    Owed left = replies().begin(reject("b"), LATER).orElseThrow();
    replies().sent(sent);
    replies().leave(sent, "too late");
    replies().leave(left, "a machine");
    assertThat(replies().due(LATER.plus(Duration.ofDays(99)), 10)).isEmpty();
    assertThat(ledger.history(sent.submission()))
        .contains(new Event(NOW, "answered", Books.ORIGIN.from()))
        .noneMatch(event -> event.kind().equals("unanswered"));
    assertThat(ledger.history(left.submission()))
        .contains(new Event(NOW, "unanswered", "a machine"));
  }

  @Test
  void anotherFateIsToldAgainAndTheSameIsNot() throws IOException {
    String id = reject("a");
    Owed first = replies().begin(id, LATER).orElseThrow();
    replies().sent(first);
    ledger.reopen(id);
    decide(id, new Decision(rejected(submission("a")), "r"));
    assertThat(replies().due(LATER, 10)).isEmpty();
    ledger.reopen(id);
    decide(id, new Decision(accepted(submission("a"), "青岚县人民政府", 2024), "a"));
    replies().sent(first);
    assertThat(replies().begin(id, LATER).orElseThrow().round()).isEqualTo(2);
  }

  @Test
  void countsWhatWasBegunBeforeAtTheSameAddress() throws IOException {
    Owed first = replies().begin(reject("a"), LATER).orElseThrow();
    Owed second = replies().begin(reject("b"), LATER).orElseThrow();
    assertThat(replies().before(first, NOW)).isZero();
    assertThat(replies().before(second, NOW)).isOne();
    assertThat(replies().before(second, NOW.plusMillis(1))).isZero();
    replies().leave(first, "a list");
    assertThat(replies().before(second, NOW)).isZero();
  }

  private String reject(String content) throws IOException {
    String id = ledger.receive(submission(content));
    decide(id, new Decision(rejected(submission(content)), "r"));
    return id;
  }

  private void decide(String id, Decision decision) {
    assertThat(ledger.decideAndReply(id, List.of(decision), List.of())).isTrue();
    assertThat(ledger.decideAndReply(id, List.of(decision), List.of())).isFalse();
  }

  private Replies replies() {
    return ledger.replies();
  }
}
