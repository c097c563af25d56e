package gouji.ledger;

import static gouji.ledger.Books.accepted;
import static gouji.ledger.Books.submission;
import static org.assertj.core.api.Assertions.assertThat;

import gouji.made.SetClock;
import gouji.submission.Submission;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Two nodes that write one ledger at the same time, each with connections of its own. */
abstract class NodesContract extends WithLedger {
  private static final int THREADS_A_NODE = 3;
  private static final String BODY = "青岚县人民政府";

  /** Something done on a node. */
  private interface Work {
    void on(Ledger node, String content) throws IOException;
  }

  @Test
  void allIsDecidedOnceAndOneReportIsCurrent() throws Exception {
    List<String> contents = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      contents.add("报告" + i);
    }
    Set<String> ids = ConcurrentHashMap.newKeySet();
    ConcurrentLinkedQueue<String> decided = new ConcurrentLinkedQueue<>();

    onBoth(contents, (node, content) -> ids.add(node.receiveOnce(submission(content), content)));
    assertThat(ids).hasSameSizeAs(contents);
    assertThat(ledger.counts().waiting()).isEqualTo(contents.size());

    onBoth(
        List.copyOf(ids),
        (node, id) -> {
          Submission submission = node.submission(id);
          Decision decision = new Decision(accepted(submission, BODY, 2024), "a");
          if (node.decide(id, List.of(decision), List.of(Message.of("x", id, "", "{}")))) {
            decided.add(id);
          }
        });
    assertThat(decided).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(ledger.unsent(1000))
        .extracting(Message::key)
        .containsExactlyInAnyOrderElementsOf(ids);
    assertThat(chain()).containsExactlyElementsOf(ids.stream().sorted().toList());
    assertThat(ledger.counts().current()).isEqualTo(1);
    assertThat(ledger.reports().changes()).isEqualTo(ids.size());
  }

  @Test
  void whatFailsBesideOthersLeavesThemAlone() throws Exception {
    List<String> contents = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
    ConcurrentLinkedQueue<String> failed = new ConcurrentLinkedQueue<>();
    onBoth(
        contents,
        (node, content) -> {
          String id = node.receive(submission(content));
          node.note(id, "pushed", "");
          try {
            node.note("0000000000000", "pushed", "");
          } catch (LedgerException e) {
            failed.add(id);
          }
        });
    assertThat(failed).hasSize(2 * contents.size());
    assertThat(ledger.after("", 100)).extracting(Entry::id).hasSize(2 * contents.size());
    for (String id : failed) {
      assertThat(ledger.history(id)).extracting(Event::kind).containsExactly("received", "pushed");
    }
  }

  @Test
  void aDutyIsOneNodesUntilItLeavesItOrDies() {
    SetClock clock = new SetClock("2026-03-01T08:00:00Z");
    Duration lease = Duration.ofSeconds(5);
    Duties duties = new Duties(database, clock);
    assertThat(duties.has("one", "post", lease)).isTrue();
    assertThat(duties.has("two", "post", lease)).isFalse();
    assertThat(duties.has("two", "another", lease)).isTrue();
    for (int i = 0; i < 3; i++) {
      clock.pass(Duration.ofSeconds(4));
      assertThat(duties.has("one", "post", lease)).isTrue();
      assertThat(duties.has("two", "post", lease)).isFalse();
    }
    clock.pass(lease);
    assertThat(duties.has("two", "post", lease)).isTrue();
    assertThat(duties.has("one", "post", lease)).isFalse();
    duties.leave("one", "post");
    assertThat(duties.has("one", "post", lease)).isFalse();
    duties.leave("two", "post");
    assertThat(duties.has("one", "post", lease)).isTrue();
  }

  /** From the oldest report to the one that nothing replaces. */
  private List<String> chain() {
    List<String> chain = new ArrayList<>();
    String id = ledger.after("", 1).get(0).id();
    while (id != null) {
      chain.add(id);
      id = ledger.find(id).orElseThrow().documents().get(0).replacedBy();
    }
    return chain;
  }

  /** Has each node do the work for all items, in several threads. */
  private void onBoth(List<String> items, Work work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2 * THREADS_A_NODE);
    try (Database other = Database.open(url, "postgres", "")) {
      Ledger second = Ledger.open(other, vault, Books.FORMS, CLOCK);
      List<Future<?>> done = new ArrayList<>();
      for (String item : items) {
        for (Ledger node : List.of(ledger, second)) {
          done.add(
              threads.submit(
                  () -> {
                    work.on(node, item);
                    return true;
                  }));
        }
      }
      for (Future<?> one : done) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
