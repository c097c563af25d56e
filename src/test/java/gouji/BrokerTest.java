package gouji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gouji.ledger.Message;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.TextMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spring.spi.SpringTransactionPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jms.connection.JmsTransactionManager;

/** What is told goes to whoever takes it from the queue, and to all who subscribe. */
@SuppressWarnings("NullAway.Init") // JUnit sets its fields
class BrokerTest {
  private static final String ACCEPTED = "gouji.accepted";
  private static final int LONG = 30_000;
  private static final int MOMENT = 200;

  @TempDir Path home;
  private final List<String> told = new ArrayList<>();
  private Broker broker;

  @BeforeEach
  void start() throws Exception {
    broker = Broker.inside(home.resolve("queue"), null, 1);
  }

  @AfterEach
  void stop() throws Exception {
    broker.stop();
  }

  @Test
  void whoTakesFromTheQueueMayComeLateAlsoAfterARestart() throws Exception {
    tell("1", "2");
    stop();
    start();
    tell("3");
    assertThat(queue(3)).containsExactly("1 k-1", "2 k-2", "3 k-3");
    assertThat(queue(0)).isEmpty();
  }

  @Test
  void eachWhoSubscribesGetsAllAlsoWhatCameWhileHeWasAway() throws Exception {
    tell("before anyone subscribed");
    assertThat(subscriber("one", 0)).isEmpty();
    assertThat(subscriber("two", 0)).isEmpty();
    tell("2", "3");
    assertThat(subscriber("one", 2)).containsExactly("2 k-2", "3 k-3");
    stop();
    start();
    tell("4");
    assertThat(subscriber("one", 1)).containsExactly("4 k-4");
    assertThat(subscriber("two", 3)).containsExactly("2 k-2", "3 k-3", "4 k-4");
    assertThat(queue(4)).hasSize(4);
  }

  @Test
  void whatNobodyTakesGoesToTheDisk() throws Exception {
    String large = "x".repeat(20_000);
    tell(IntStream.range(0, 400).mapToObj(i -> i + large).toArray(String[]::new));
    long paged;
    try (Stream<Path> pages = Files.walk(home.resolve("queue/paging"))) {
      paged =
          pages
              .filter(page -> page.toString().endsWith(".page"))
              .mapToLong(page -> page.toFile().length())
              .sum();
    }
    assertThat(paged).isGreaterThan(5_000_000);
    List<String> taken = queue(400);
    assertThat(taken.get(0)).startsWith("0x");
    assertThat(taken.get(399)).startsWith("399x");
  }

  @Test
  void isHandedOutUntilItIsTaken() throws Exception {
    tell("1");
    try (JMSContext jms = connections().createContext(JMSContext.SESSION_TRANSACTED)) {
      JMSConsumer consumer = jms.createConsumer(jms.createQueue(ACCEPTED));
      for (int tries = 0; tries < 12; tries++) {
        assertThat(consumer.receive(LONG)).isNotNull();
        jms.rollback();
      }
    }
    assertThat(queue(1)).containsExactly("1 k-1");
  }

  /** Has the routes tell something. */
  private void tell(String... bodies) throws Exception {
    List<Message> due = new ArrayList<>();
    for (String body : bodies) {
      told.add(body);
      due.add(new Message(told.size(), ACCEPTED, "k", "", body));
    }
    DeliverRouteTest.Post post = new DeliverRouteTest.Post(due, new CopyOnWriteArrayList<>());
    DefaultCamelContext camel = new DefaultCamelContext();
    ConnectionFactory connections = connections();
    camel.addComponent("jms", JmsComponent.jmsComponent(connections));
    SpringTransactionPolicy together =
        new SpringTransactionPolicy(new JmsTransactionManager(connections));
    Traffic traffic =
        Traffic.on(camel, Map.of("post", post, "together", together), Map.of(), "deliver");
    try {
      await().until(() -> !post.noted().isEmpty());
    } finally {
      traffic.close();
    }
  }

  private List<String> queue(int number) throws JMSException {
    try (JMSContext jms = connections().createContext()) {
      return receive(jms.createConsumer(jms.createQueue(ACCEPTED)), number);
    }
  }

  private List<String> subscriber(String name, int number) throws JMSException {
    try (JMSContext jms = connections().createContext()) {
      jms.setClientID(name);
      return receive(jms.createDurableConsumer(jms.createTopic(ACCEPTED), "verdicts"), number);
    }
  }

  /** Receives that many, and makes sure that there is no other. */
  private static List<String> receive(JMSConsumer consumer, int number) throws JMSException {
    List<String> received = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      received.add(text((TextMessage) consumer.receive(LONG)));
    }
    assertThat(consumer.receive(MOMENT)).isNull();
    return received;
  }

  private static String text(TextMessage message) throws JMSException {
    return message.getText() + " " + message.getStringProperty("GoujiKey");
  }

  private ConnectionFactory connections() {
    return new ActiveMQConnectionFactory(broker.access().url());
  }
}
