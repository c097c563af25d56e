package gouji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import gouji.camel.Delivery;
import gouji.submission.Batch;
import gouji.submission.Bytes;
import gouji.submission.Origin;
import gouji.submission.Submission;
import jakarta.jms.JMSException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;

/** Where every way in ends: the bytes in the ledger, their number in the queue. */
class SubmitRouteTest {
  private static final Submission SUBMISSION =
      Submission.of("a.pdf", Bytes.of(new byte[] {1}), new Origin(Origin.Way.FOLDER, "a.pdf"));

  @Test
  void theNumberGoesToTheQueue() throws Exception {
    Ledger ledger = new Ledger(new ArrayList<>());
    try (Traffic traffic = traffic(ledger, new Clerk(List.of()))) {
      traffic.queue("gouji.submissions").expectedBodiesReceived("id of a.pdf");
      traffic.send("direct:submit", SUBMISSION);
      traffic.queue("gouji.submissions").assertIsSatisfied();
    }
    assertThat(ledger.calls).containsExactly("receive a.pdf");
  }

  @Test
  void whatMayComeTwiceIsReceivedByItsKey() throws Exception {
    String key = "mail:${body} 'quoted', null";
    Ledger ledger = new Ledger(new ArrayList<>());
    try (Traffic traffic = traffic(ledger, new Clerk(List.of()))) {
      traffic.queue("gouji.submissions").expectedBodiesReceived("id of " + key);
      traffic.send("direct:submit-once", new Delivery(SUBMISSION, key));
      traffic.queue("gouji.submissions").assertIsSatisfied();
    }
    assertThat(ledger.calls).containsExactly("receive a.pdf once as " + key);
  }

  @Test
  void whatBelongsTogetherIsReceivedAsOneAndQueuedOneByOne() throws Exception {
    Ledger ledger = new Ledger(new ArrayList<>());
    try (Traffic traffic = traffic(ledger, new Clerk(List.of()))) {
      traffic.queue("gouji.submissions").expectedBodiesReceived("1 of key", "2 of key");
      traffic.send("direct:submit-together", new Batch(List.of(SUBMISSION, SUBMISSION), "key"));
      traffic.queue("gouji.submissions").assertIsSatisfied();
    }
    assertThat(ledger.calls).containsExactly("receive 2 together");
  }

  @Test
  void isDoneAlsoWhenTheQueueIsAway() throws Exception {
    Ledger ledger = new Ledger(new ArrayList<>());
    try (Traffic traffic = traffic(ledger, new Clerk(List.of()))) {
      fail(traffic.queue("gouji.submissions"));
      traffic.send("direct:submit", SUBMISSION);
    }
    assertThat(ledger.calls).containsExactly("receive a.pdf");
  }

  @Test
  void isNotDoneWhenTheLedgerIsAway() throws Exception {
    try (Traffic traffic =
        traffic(new FolderRouteTest.Ailing(new ArrayList<>()), new Clerk(List.of()))) {
      traffic.queue("gouji.submissions").expectedMessageCount(0);
      assertThatThrownBy(() -> traffic.send("direct:submit", SUBMISSION))
          .hasRootCauseMessage("no space left");
      traffic.queue("gouji.submissions").assertIsSatisfied();
    }
  }

  @Test
  void whatWasForgottenIsQueuedAgain() throws Exception {
    try (Traffic traffic =
        traffic(new Ledger(new ArrayList<>()), new Clerk(List.of("one", "two")))) {
      // The sweep has begun by now: what is expected of a queue must be said before.
      await()
          .untilAsserted(
              () ->
                  assertThat(traffic.queue("gouji.submissions").getReceivedExchanges())
                      .extracting(exchange -> exchange.getMessage().getBody())
                      .containsExactly("one", "two"));
    }
  }

  private static void fail(MockEndpoint queue) {
    queue.whenAnyExchangeReceived(
        exchange -> exchange.setException(new JMSException("the broker is away")));
  }

  private static Traffic traffic(Object ledger, Object clerk) throws Exception {
    return Traffic.on(Map.of("ledger", ledger, "clerk", clerk), Map.of(), "submit");
  }

  /** A ledger that notes what it is asked. */
  public record Ledger(List<String> calls) {
    public String receive(Submission submission) {
      calls.add("receive " + submission.name());
      return "id of " + submission.name();
    }

    public String receiveOnce(Submission submission, String delivery) {
      calls.add("receive " + submission.name() + " once as " + delivery);
      return "id of " + delivery;
    }

    public List<String> receiveTogether(Batch batch) {
      calls.add("receive " + batch.documents().size() + " together");
      return List.of("1 of " + batch.key(), "2 of " + batch.key());
    }
  }

  /** A clerk who finds what was forgotten. */
  public record Clerk(List<String> forgotten) {}
}
