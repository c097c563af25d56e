package gouji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.component.jms.springboot.JmsComponentAutoConfiguration;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * The queue as the gateway's settings make it, with a broker: what fails is not lost. With the
 * defaults of Camel's starter it would be, after one try.
 */
@SuppressWarnings("NullAway.Init") // JUnit sets its fields
class ExamineRouteTest {
  private static final int TRIES = 10;

  @TempDir static Path home;
  private static Broker broker;
  private static ConfigurableApplicationContext gateway;

  @BeforeAll
  static void start() throws Exception {
    broker = Broker.inside(home.resolve("queue"), null, 1);
    gateway =
        new SpringApplicationBuilder(Parts.class)
            .web(WebApplicationType.NONE)
            .run(
                "--gouji.home=" + home,
                "--gouji.clerks=2",
                "--camel.main.routes-include-pattern=file:routes/examine.camel.yaml");
  }

  @AfterAll
  static void stop() throws Exception {
    gateway.close();
    broker.stop();
  }

  @Test
  void whatFailsComesAgainUntilItIsThrough() {
    try (JMSContext jms = connection().createContext()) {
      send(jms, "fails 3 times");
      await().until(() -> Clerk.calls("fails 3 times") == 4);
      send(jms, "fails 0 times");
      await().until(() -> Clerk.calls("fails 0 times") == 1);
      assertThat(Clerk.calls("fails 3 times")).isEqualTo(4);
    }
  }

  @Test
  void whatNeverGetsThroughIsLaidAsideAndNotLost() throws Exception {
    String id = "fails 1000 times";
    try (JMSContext jms = connection().createContext()) {
      send(jms, id);
      send(jms, "fails 1 times");
      await().until(() -> Clerk.calls("fails 1 times") == 2);
      try (JMSConsumer dead =
          jms.createConsumer(jms.createQueue("gouji.dead::DLQ.gouji.submissions"))) {
        Message laidAside = dead.receive(Duration.ofSeconds(30).toMillis());
        assertThat(laidAside).isNotNull();
        assertThat(laidAside.getBody(String.class)).isEqualTo(id);
      }
      assertThat(Clerk.calls(id)).isEqualTo(TRIES);
    }
  }

  private static void send(JMSContext jms, String id) {
    jms.createProducer().send(jms.createQueue("gouji.submissions"), id);
  }

  private static ActiveMQConnectionFactory connection() {
    return new ActiveMQConnectionFactory(broker.access().url());
  }

  /** A clerk who fails as often as the submission says. */
  public static final class Clerk {
    private static final Map<String, Integer> CALLS = new ConcurrentHashMap<>();

    static int calls(String id) {
      return CALLS.getOrDefault(id, 0);
    }

    public void decide(String id) throws IOException {
      if (CALLS.merge(id, 1, Integer::sum) <= Integer.parseInt(id.split(" ")[1])) {
        throw new IOException("the database is away");
      }
    }
  }

  /** What the route needs, beside the settings of the program. */
  @SpringBootConfiguration(proxyBeanMethods = false)
  @ImportAutoConfiguration({CamelAutoConfiguration.class, JmsComponentAutoConfiguration.class})
  static class Parts {
    @Bean
    Clerk clerk() {
      return new Clerk();
    }

    @Bean(destroyMethod = "")
    ConnectionFactory connectionFactory() {
      return connection();
    }
  }
}
