package gouji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gouji.camel.Folder;
import gouji.camel.Letterbox;
import gouji.submission.Batch;
import gouji.submission.Submission;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways in that the documentation gives as examples. */
@SuppressWarnings("NullAway.Init") // JUnit sets its fields
class WaysTest {
  private static final int MAX_BYTES = 10;
  private static final int LONG = 60_000;

  @TempDir Path home;

  @Test
  void aQueueIsAWayIn() throws Exception {
    Broker broker = Broker.inside(home.resolve("queue"), null, 1);
    ConnectionFactory connections = new ActiveMQConnectionFactory(broker.access().url());
    Ledger ledger = new Ledger(new CopyOnWriteArrayList<>(), new CopyOnWriteArrayList<>());
    DefaultCamelContext camel = new DefaultCamelContext();
    JmsComponent component = JmsComponent.jmsComponent(connections);
    component.setTransacted(true);
    component.setLazyCreateTransactionManager(false);
    camel.addComponent("jms", component);
    Map<String, Object> parts =
        Map.of("letterbox", new Letterbox(MAX_BYTES), "ledger", ledger, "clerk", clerk());
    Traffic traffic = Traffic.on(camel, parts, Map.of(), "submit", "../docs/ways/queue");
    try (JMSContext jms = connections.createContext()) {
      jakarta.jms.Queue queue = jms.createQueue("gouji.in.reports");
      jms.createProducer()
          .setProperty("GoujiFileName", "../../年报\u202E\n2023.pdf")
          .setProperty("JMSXGroupID", "group")
          .setJMSReplyTo(jms.createQueue("answers"))
          .send(queue, "一".getBytes(StandardCharsets.UTF_8));
      jms.createProducer().send(queue, "二");
      jms.createProducer().send(queue, new byte[0]);
      jms.createProducer().send(queue, new byte[MAX_BYTES + 1]);
      await().until(() -> ledger.got.size() == 3);
      assertThat(ledger.got)
          .containsExactlyInAnyOrder(
              ".. .. 年报 2023.pdf 3 QUEUE gouji.in.reports",
              "document 3 QUEUE gouji.in.reports",
              "document 0 QUEUE gouji.in.reports");
      assertThat(ledger.keys).doesNotHaveDuplicates();
      JMSConsumer submissions = jms.createConsumer(jms.createQueue("gouji.submissions"));
      for (int i = 0; i < 3; i++) {
        jakarta.jms.Message queued = submissions.receive(LONG);
        assertThat(queued.getStringProperty("GoujiFileName")).isNull();
        assertThat(queued.getStringProperty("JMSXGroupID")).isNull();
      }
      JMSConsumer dead = jms.createConsumer(jms.createQueue("gouji.dead::DLQ.gouji.in.reports"));
      assertThat(dead.receive(LONG).getBody(byte[].class)).hasSize(MAX_BYTES + 1);
    } finally {
      traffic.close();
      broker.stop();
    }
  }

  @Test
  void aSecondFolderIsAWayIn() throws Exception {
    Path county = Files.createDirectories(home.resolve("county/青岚"));
    Files.writeString(county.resolve("年报.PDF"), "一");
    Files.writeString(county.resolve("notes.txt"), "not for us");
    Ledger ledger = new Ledger(new CopyOnWriteArrayList<>(), new CopyOnWriteArrayList<>());
    try (Traffic traffic =
        Traffic.on(
            Map.of("folder", new Folder(), "ledger", ledger, "clerk", clerk()),
            Map.of("gouji.home", home, "county.settle", "0s"),
            "submit",
            "../docs/ways/folder")) {
      traffic.queue("gouji.submissions").expectedMessageCount(1);
      traffic.queue("gouji.submissions").assertIsSatisfied();
      await().until(() -> !Files.exists(county.resolve("年报.PDF")));
    }
    assertThat(ledger.got).containsExactly("county/青岚/年报.PDF 3 FOLDER county/青岚/年报.PDF");
    assertThat(county.resolve("notes.txt")).exists();
  }

  private static FolderRouteTest.Clerk clerk() {
    return new FolderRouteTest.Clerk(List.of());
  }

  /** A ledger that notes what it got, and by which key. */
  public record Ledger(List<String> got, List<String> keys) {
    public String receive(Submission submission) {
      return "a message may come twice: " + submission.id();
    }

    public List<String> receiveTogether(Batch batch) {
      return List.of();
    }

    public String receiveOnce(Submission submission, String delivery) {
      got.add(
          submission.name()
              + " "
              + submission.bytes().size()
              + " "
              + submission.origin().way()
              + " "
              + submission.origin().from());
      keys.add(delivery);
      return submission.id();
    }
  }
}
