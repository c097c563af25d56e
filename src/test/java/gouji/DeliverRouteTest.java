package gouji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gouji.ledger.Message;
import jakarta.jms.JMSException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.spring.spi.SpringTransactionPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;

/** What goes out to those who listen. */
class DeliverRouteTest {
  private static final List<Message> DUE =
      List.of(
          new Message(1, "gouji.accepted", "a", "", "{\"text\":\"${body} {{none}}\"}"),
          new Message(2, "gouji.rejected", "b", "", "{}"));

  /** Camel keeps one way to all queues, and tells the name of each beside. */
  private static final String ANY = "${exchangeProperty.queue}";

  private static final String NAME = "CamelJmsDestinationName";
  private static final String NEVER_FAILS = "gouji.accepted";

  @Test
  void goesToItsQueueWithItsKeyAndIsNoted() throws Exception {
    Post post = new Post(DUE, new CopyOnWriteArrayList<>());
    Together together = new Together();
    try (Traffic traffic = Traffic.on(parts(post, together), Map.of(), "deliver")) {
      MockEndpoint queues = traffic.queue(ANY);
      queues.expectedBodiesReceived(DUE.get(0).body(), DUE.get(1).body());
      queues.expectedHeaderValuesReceivedInAnyOrder("GoujiKey", "a-1", "b-2");
      queues.expectedHeaderValuesReceivedInAnyOrder(NAME, "gouji.accepted", "gouji.rejected");
      queues.assertIsSatisfied();
      MockEndpoint topics = traffic.topic(ANY);
      topics.expectedBodiesReceived(DUE.get(0).body(), DUE.get(1).body());
      topics.expectedHeaderValuesReceivedInAnyOrder("GoujiKey", "a-1", "b-2");
      topics.expectedHeaderValuesReceivedInAnyOrder(NAME, "gouji.accepted", "gouji.rejected");
      topics.assertIsSatisfied();
      await().until(() -> !post.noted.isEmpty());
    }
    assertThat(post.noted.get(0)).isEqualTo(DUE);
  }

  @Test
  void whatWasNotSentIsNotNotedAndComesAgain() throws Exception {
    Post post = new Post(DUE, new CopyOnWriteArrayList<>());
    Together together = new Together();
    AtomicInteger tries = new AtomicInteger();
    try (Traffic traffic = Traffic.on(parts(post, together), Map.of(), "deliver")) {
      traffic
          .queue(ANY)
          .whenAnyExchangeReceived(
              exchange -> {
                if (NEVER_FAILS.equals(exchange.getIn().getHeader(NAME))) {
                  return;
                }
                if (tries.incrementAndGet() < 3) {
                  exchange.setException(new JMSException("the broker is away"));
                }
              });
      await().until(() -> !post.noted.isEmpty());
    }
    assertThat(tries).hasValue(3);
    assertThat(together.rolledBack).hasPositiveValue();
    assertThat(together.committed).hasPositiveValue();
    assertThat(post.noted.get(0)).isEqualTo(DUE);
  }

  private static Map<String, ?> parts(Post post, Together together) {
    return Map.of("post", post, "together", new SpringTransactionPolicy(together));
  }

  /** Counts what went through as a whole, and what not. */
  private static final class Together implements PlatformTransactionManager {
    private final AtomicInteger committed = new AtomicInteger();
    private final AtomicInteger rolledBack = new AtomicInteger();

    @Override
    public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
      return new SimpleTransactionStatus();
    }

    @Override
    public void commit(TransactionStatus status) {
      committed.incrementAndGet();
    }

    @Override
    public void rollback(TransactionStatus status) {
      rolledBack.incrementAndGet();
    }
  }

  /** The post, which has the same due until it is noted. */
  public record Post(List<Message> messages, List<List<Message>> noted) {
    public List<Message> due() {
      return noted.isEmpty() ? messages : List.of();
    }

    public void sent(List<Message> messages) {
      if (!messages.isEmpty()) {
        noted.add(messages);
      }
    }
  }
}
