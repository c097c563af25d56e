package gouji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gouji.archive.MessageSchemas;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the README promises: the program is started, the samples are put into its inbox, and what
 * becomes of them is there, in folders, in queues of another broker, and in the log. {@code
 * -Dgouji.jar=target/gouji.jar} starts the jar instead of the classes.
 */
@SuppressWarnings("NullAway.Init") // JUnit sets its fields
class ServedSamplesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** Shorter ones may stand in any text. */
  private static final int SENTENCE = 12;

  @TempDir Path home;
  private EmbeddedActiveMQ broker;
  private String url;
  private Process gateway;

  @BeforeEach
  void start() throws Exception {
    try (ServerSocket free = new ServerSocket(0)) {
      url = "tcp://127.0.0.1:" + free.getLocalPort();
    }
    Configuration configuration =
        new ConfigurationImpl()
            .setPersistenceEnabled(false)
            .setSecurityEnabled(false)
            .addAcceptorConfiguration("outside", url);
    for (String fate : List.of("accepted", "rejected", "quarantined")) {
      configuration.addAddressConfiguration(
          new CoreAddressConfiguration()
              .setName("gouji." + fate)
              .addRoutingType(RoutingType.ANYCAST)
              .addRoutingType(RoutingType.MULTICAST));
    }
    broker = new EmbeddedActiveMQ();
    broker.setConfiguration(configuration);
    broker.start();
    ProcessBuilder program = new ProcessBuilder(command());
    program.environment().put("GOUJI_BROKER_URL", url);
    program.environment().put("SERVER_PORT", "0");
    program.environment().put("LOGGING_STRUCTURED_FORMAT_CONSOLE", "logstash");
    program.redirectError(home.resolve("errors").toFile());
    gateway = program.redirectOutput(home.resolve("log").toFile()).start();
  }

  @AfterEach
  void stop() throws Exception {
    gateway.destroy();
    gateway.waitFor();
    broker.stop();
  }

  private List<String> command() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String jar = System.getProperty("gouji.jar");
    List<String> command = new ArrayList<>(List.of(java));
    command.addAll(
        jar == null ? List.of("-cp", classPath(), Gouji.class.getName()) : List.of("-jar", jar));
    command.addAll(List.of("serve", "--home", home.toString()));
    return command;
  }

  /** That of the tests without what they bring to the log: their settings of it, and a library. */
  private static String classPath() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(all.split(File.pathSeparator))
        .filter(path -> !path.contains("test-classes") && !path.contains("commons-logging"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  @Test
  void comeToTheirFates() throws Exception {
    await()
        .atMost(PATIENCE)
        .failFast(() -> assertThat(gateway.isAlive()).as(log()).isTrue())
        .until(() -> Files.isDirectory(home.resolve("inbox")));
    Set<String> handedIn = handIn();

    List<JsonNode> accepted = new ArrayList<>();
    List<JsonNode> rejected = new ArrayList<>();
    try (JMSContext jms = new ActiveMQConnectionFactory(url).createContext()) {
      take(jms, "accepted", 8, accepted);
      take(jms, "rejected", handedIn.size() - 8, rejected);
    }
    Set<String> told = new TreeSet<>();
    accepted.forEach(message -> told.add(message.get("file").asText()));
    rejected.forEach(message -> told.add(message.get("file").asText()));
    assertThat(told).isEqualTo(handedIn);

    for (JsonNode message : accepted) {
      // What is decided is told of, and laid out, and either may be first.
      await()
          .atMost(PATIENCE)
          .ignoreExceptions()
          .untilAsserted(() -> assertThatItIsLaidOut(message));
    }
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(home.resolve("outbox/dataset/reports.csv"))
                    .content()
                    .contains(accepted.stream().map(m -> m.get("organization").asText()).toList()));
    try (Stream<Path> slips = Files.walk(home.resolve("outbox/rejected"))) {
      assertThat(slips.filter(path -> path.endsWith("findings.txt"))).hasSameSizeAs(rejected);
    }
    assertThatTheLogCanBeFollowed(accepted, rejected);
  }

  private Set<String> handIn() throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> samples = Files.list(Path.of("samples"))) {
      for (Path sample : samples.filter(Files::isRegularFile).toList()) {
        String name = sample.getFileName().toString();
        Files.copy(sample, home.resolve("inbox").resolve(name));
        names.add(name);
      }
    }
    return names;
  }

  private void take(JMSContext jms, String fate, int count, List<JsonNode> into) throws Exception {
    try (JMSConsumer queue = jms.createConsumer(jms.createQueue("gouji." + fate))) {
      for (int i = 0; i < count; i++) {
        String message = queue.receiveBody(String.class, PATIENCE.toMillis());
        assertThat(message).as("%s %s of %s: %s", fate, i, count, log()).isNotNull();
        assertThat(MessageSchemas.faults(fate, message)).isEmpty();
        into.add(JSON.readTree(message));
      }
    }
  }

  private void assertThatItIsLaidOut(JsonNode message) throws IOException {
    Path place =
        home.resolve("outbox/accepted")
            .resolve(message.get("year").asText())
            .resolve(message.get("organization").asText());
    JsonNode report = JSON.readTree(Files.readString(place.resolve("report.json")));
    assertThat(report.get("form")).isEqualTo(message.get("form"));
    assertThat(place.resolve("applications.csv")).isNotEmptyFile();
  }

  private void assertThatTheLogCanBeFollowed(List<JsonNode> accepted, List<JsonNode> rejected)
      throws IOException {
    String id = rejected.get(0).get("id").asText();
    await().atMost(PATIENCE).until(() -> log().contains("told"));
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(home.resolve("log"))) {
      JsonNode json = JSON.readTree(line);
      if (id.equals(json.path("submission").asText())) {
        lines.add(json.get("message").asText());
      }
    }
    assertThat(lines).hasSizeGreaterThanOrEqualTo(3);
    assertThat(lines.get(0)).startsWith("received " + rejected.get(0).get("file").asText());
    assertThat(lines.get(1)).contains("rejected for ");
    assertThat(lines.get(2)).startsWith("decided rejected: ");
    String log = log();
    for (JsonNode message : accepted) {
      for (JsonNode section : message.get("sections")) {
        for (String sentence : section.get("text").asText().split("[\n，。；]")) {
          assertThat(sentence.length() >= SENTENCE && log.contains(sentence)).isFalse();
        }
      }
    }
    for (JsonNode message : rejected) {
      for (JsonNode finding : message.get("findings")) {
        assertThat(log).doesNotContain(finding.get("message").asText());
      }
    }
  }

  private String log() throws IOException {
    return Files.readString(home.resolve("log"));
  }
}
