package gouji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.JMSSecurityRuntimeException;
import jakarta.jms.TextMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.apache.activemq.artemis.core.protocol.core.impl.wireformat.Ping;
import org.apache.activemq.artemis.core.protocol.core.impl.wireformat.ReattachSessionMessage;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who comes in by the broker's door, and what he may do there. */
@SuppressWarnings("NullAway.Init") // JUnit sets its fields
class DoorTest {
  private static final String PASSWORD = "知道的人 only";
  private static final String ACCEPTED = "gouji.accepted";
  private static final String LOGIN = "accept-version:1.2\nhost:x\nlogin:reader\npasscode:";
  private static final int LONG = 30_000;
  private static final int MOMENT = 300;

  @TempDir static Path home;
  private static int port;
  private static Broker broker;

  /** What clients speak. */
  enum Language {
    CORE,
    AMQP;

    ConnectionFactory at(int port, String user, String password) {
      return this == CORE
          ? new ActiveMQConnectionFactory("tcp://127.0.0.1:" + port, user, password)
          : new JmsConnectionFactory(user, password, "amqp://127.0.0.1:" + port);
    }
  }

  @BeforeAll
  static void open() throws Exception {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    broker = Broker.inside(home.resolve("queue"), door());
    try (JMSContext jms = inside().createContext()) {
      jms.createConsumer(jms.createQueue("gouji.submissions")).close();
      jms.createConsumer(jms.createQueue("gouji.in.reports")).close();
    }
  }

  private static Door door() {
    return new Door(new DoorSettings("tcp://127.0.0.1:" + port, "reader", PASSWORD));
  }

  @AfterAll
  static void close() throws Exception {
    broker.stop();
  }

  @ParameterizedTest
  @EnumSource
  void takesFromAQueueAndLooksIntoIt(Language language) throws Exception {
    tellQueue("年报 " + language);
    try (JMSContext jms = language.at(port, "reader", PASSWORD).createContext()) {
      assertThat(jms.createBrowser(jms.createQueue(ACCEPTED)).getEnumeration().hasMoreElements())
          .isTrue();
      TextMessage message =
          (TextMessage) jms.createConsumer(jms.createQueue(ACCEPTED)).receive(LONG);
      assertThat(message.getText()).isEqualTo("年报 " + language);
      assertThat(message.getStringProperty("GoujiKey")).isEqualTo("k-1");
    }
  }

  @ParameterizedTest
  @EnumSource
  void subscribesAndFindsWhatCameWhileItWasAway(Language language) throws Exception {
    assertThat(subscribed(language, 0)).isEmpty();
    tellTopic("1");
    tellTopic("2");
    assertThat(subscribed(language, 2)).containsExactly("1", "2");
    try (JMSContext jms = language.at(port, "reader", PASSWORD).createContext()) {
      jms.setClientID(language.name());
      jms.unsubscribe("verdicts");
    }
  }

  private static List<String> subscribed(Language language, int number) {
    try (JMSContext jms = language.at(port, "reader", PASSWORD).createContext()) {
      jms.setClientID(language.name());
      JMSConsumer consumer = jms.createDurableConsumer(jms.createTopic(ACCEPTED), "verdicts");
      List<String> received = new ArrayList<>();
      for (int i = 0; i < number; i++) {
        received.add(consumer.receiveBody(String.class, LONG));
      }
      assertThat(consumer.receive(MOMENT)).isNull();
      return received;
    }
  }

  @ParameterizedTest
  @EnumSource
  void bringsToAWayInAndCannotTakeFromIt(Language language) {
    try (JMSContext jms = language.at(port, "reader", PASSWORD).createContext()) {
      jms.createProducer().send(jms.createQueue("gouji.in.reports"), language.name());
      assertThatThrownBy(() -> jms.createConsumer(jms.createQueue("gouji.in.reports")))
          .isInstanceOf(JMSSecurityRuntimeException.class);
    }
    try (JMSContext jms = inside().createContext()) {
      JMSConsumer consumer = jms.createConsumer(jms.createQueue("gouji.in.reports"));
      assertThat(consumer.receiveBody(String.class, LONG)).isEqualTo(language.name());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gouji.submissions",
        "gouji.accepted",
        "gouji.in.nobody-listens",
        "gouji.dead",
        "activemq.management",
        "anything"
      })
  void bringsNothingElsewhere(String queue) {
    for (Language language : Language.values()) {
      try (JMSContext jms = language.at(port, "reader", PASSWORD).createContext()) {
        assertThatThrownBy(() -> jms.createProducer().send(jms.createQueue(queue), "x"))
            .as(language + " " + queue)
            .isInstanceOf(JMSRuntimeException.class);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gouji.submissions", "gouji.dead", "activemq.notifications", "anything"})
  void takesNothingElsewhere(String queue) {
    for (Language language : Language.values()) {
      try (JMSContext jms = language.at(port, "reader", PASSWORD).createContext()) {
        assertThatThrownBy(() -> jms.createConsumer(jms.createQueue(queue)))
            .as(language + " " + queue)
            .isInstanceOf(JMSRuntimeException.class);
        assertThatThrownBy(() -> jms.createConsumer(jms.createTopic(queue)))
            .as(language + " topic " + queue)
            .isInstanceOf(JMSRuntimeException.class);
      }
    }
  }

  @Test
  void cannotDeleteAQueue() throws Exception {
    try (ServerLocator locator = ActiveMQClient.createServerLocator("tcp://127.0.0.1:" + port);
        ClientSessionFactory factory = locator.createSessionFactory();
        ClientSession session =
            factory.createSession("reader", PASSWORD, false, true, true, false, 1)) {
      for (String queue : List.of(ACCEPTED, "gouji.submissions", "gouji.in.reports")) {
        assertThatThrownBy(() -> session.deleteQueue(queue)).hasMessageContaining("permission");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void letsNobodyInWithAnotherPassword(Language language) {
    for (String[] wrong :
        new String[][] {
          {"reader", "guess"},
          {"reader", ""},
          {"", ""},
          {"admin", PASSWORD},
          {"ACTIVEMQ.CLUSTER.ADMIN.USER", "CHANGE ME!!"}
        }) {
      assertThatThrownBy(() -> language.at(port, wrong[0], wrong[1]).createContext().start())
          .isInstanceOf(JMSRuntimeException.class);
    }
  }

  @Test
  void speaksStomp() throws Exception {
    tellQueue("年报");
    try (Stomp stomp = new Stomp(port)) {
      assertThat(stomp.ask("CONNECT", LOGIN + PASSWORD, "")).startsWith("CONNECTED");
      String took = stomp.ask("SUBSCRIBE", "id:0\nack:client\ndestination:/queue/" + ACCEPTED, "");
      assertThat(took).startsWith("MESSAGE").contains("GoujiKey:k-1").endsWith("年报");
      stomp.say(
          "ACK",
          took.lines().filter(l -> l.startsWith("ack:")).findFirst().get().replace("ack:", "id:"),
          "");
      assertThat(
              stomp.ask(
                  "SEND", "destination:/queue/gouji.in.reports\nreceipt:1\nGoujiFileName:a", "x"))
          .startsWith("RECEIPT");
      assertThat(stomp.ask("SEND", "destination:/queue/gouji.submissions\nreceipt:2", "x"))
          .startsWith("ERROR");
    }
    try (JMSContext jms = inside().createContext()) {
      JMSConsumer consumer = jms.createConsumer(jms.createQueue("gouji.in.reports"));
      assertThat(consumer.receive(LONG).getStringProperty("GoujiFileName")).isEqualTo("a");
      assertThat(jms.createConsumer(jms.createQueue(ACCEPTED)).receive(MOMENT)).isNull();
    }
  }

  @Test
  void speaksStompToNobodyWithAnotherPassword() throws Exception {
    try (Stomp stomp = new Stomp(port)) {
      assertThat(stomp.ask("CONNECT", LOGIN + "guess", "")).startsWith("ERROR");
    }
  }

  @Test
  void goesOnWithNobodyElsesSession() {
    assertThat(NoReattachment.lets(new ReattachSessionMessage("another's", 0))).isFalse();
    assertThat(NoReattachment.lets(new Ping(1))).isTrue();
  }

  @Test
  void doesNotStartWhereTheDoorCannotBeOpened() {
    assertThatThrownBy(() -> Broker.inside(home.resolve("other"), door()))
        .hasMessageContaining("gouji.door.url");
  }

  @Test
  void isOpenToSomeoneOnly() {
    assertThatThrownBy(() -> new DoorSettings("tcp://0.0.0.0:61616", "", "x"))
        .hasMessageContaining("gouji.door.user");
    assertThatThrownBy(() -> new DoorSettings("tcp://0.0.0.0:61616", "x", ""))
        .hasMessageContaining("gouji.door.password");
    assertThatThrownBy(() -> new DoorSettings("61616", "x", "y"))
        .hasMessageContaining("gouji.door.url");
    String url = "tcp://0.0.0.0:61617?sslEnabled=true;keyStorePassword=geheim";
    assertThat(new DoorSettings(url, "user", "secret").toString())
        .doesNotContain("geheim", "secret");
  }

  private static void tellQueue(String text) throws Exception {
    try (JMSContext jms = inside().createContext()) {
      jms.createProducer().setProperty("GoujiKey", "k-1").send(jms.createQueue(ACCEPTED), text);
    }
  }

  private static void tellTopic(String text) {
    try (JMSContext jms = inside().createContext()) {
      jms.createProducer().send(jms.createTopic(ACCEPTED), text);
    }
  }

  private static ConnectionFactory inside() {
    GatewaySettings.Access own = broker.access();
    return new ActiveMQConnectionFactory(own.url(), own.user(), own.password());
  }
}
