package gouji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A broker of somebody else's, which makes its addresses for the first that comes. */
@SuppressWarnings("NullAway.Init") // JUnit sets its field
class OuterConnectionsTest {
  private static final int LONG = 30_000;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"gouji.accepted", "gouji.rejected", "gouji.quarantined"})
  void toldAreTheQueueAndTheTopic(String name) throws Exception {
    try (OuterBroker broker = new OuterBroker(folder, freePort())) {
      broker.start();
      OuterConnections connections = connections(broker);
      await().ignoreExceptions().atMost(Duration.ofMinutes(1)).until(() -> reachable(connections));

      try (JMSContext jms = connections.createContext()) {
        jms.createProducer().send(jms.createQueue(name), "1");
        JMSConsumer subscriber = jms.createConsumer(jms.createTopic(name));
        jms.start();
        jms.createProducer().send(jms.createTopic(name), "2");

        assertThat(subscriber.receiveBody(String.class, LONG)).isEqualTo("2");
        JMSConsumer taker = jms.createConsumer(jms.createQueue(name));
        assertThat(taker.receiveBody(String.class, LONG)).isEqualTo("1");
      }
      connections.destroy();
    }
  }

  @Test
  void aBrokerThatIsAwayIsSaidToBe() throws Exception {
    try (OuterBroker broker = new OuterBroker(folder, freePort())) {
      assertThatThrownBy(connections(broker)::createConnection).isInstanceOf(JMSException.class);
    }
  }

  private static boolean reachable(OuterConnections connections) throws JMSException {
    connections.createConnection().close();
    return true;
  }

  private static OuterConnections connections(OuterBroker broker) {
    return new OuterConnections(
        new ActiveMQConnectionFactory(broker.url()),
        new GatewaySettings.Access(broker.url(), "", ""));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
