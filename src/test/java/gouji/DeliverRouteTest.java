package gouji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import gouji.ledger.Message;
import jakarta.jms.JMSException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
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
      await().until(() -> !post.noted.isEmpty());
      for (MockEndpoint way : List.of(traffic.queue(ANY), traffic.topic(ANY))) {
        assertThat(way.getReceivedExchanges())
            .extracting(Exchange::getMessage)
            .extracting(
                out -> out.getHeader(NAME), out -> out.getHeader("GoujiKey"), out -> out.getBody())
            .containsExactly(
                tuple("gouji.accepted", "a-1", DUE.get(0).body()),
                tuple("gouji.rejected", "b-2", DUE.get(1).body()));
      }
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
