package gouji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gouji.ledger.Counts;
import gouji.ledger.Entry;
import gouji.ledger.Fate;
import gouji.ledger.Ledger;
import gouji.made.Downpour;
import gouji.made.Downpour.Drop;
import gouji.submission.Bytes;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.Message;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many files of all kinds at once, a third of them faulty or hostile, by folder and by mail. {@code
 * -Dstorm=2000} does it at length, and prints what the gateway holds of memory on the way.
 */
class StormTest {
  private static final int FILES = Integer.getInteger("storm", 48);
  private static final int MAILED = 8;
  private static final int QUARTERS = 4;
  private static final String PASSWORD = "storm";

  /** In milliseconds: how long a message is waited for that is due, and one that is not. */
  private static final int PATIENCE = 60_000;

  private static final int MOMENT = 2000;

  private final Map<String, Long> handedIn = new HashMap<>();
  private final Map<String, Integer> documents = new HashMap<>();
  private final List<String> memory = new ArrayList<>();

  @Test
  void everyFileComesToOneFate(@TempDir Path folder) throws Exception {
    Path home = Files.createDirectories(folder.resolve("home"));
    int door = freePort();
    try (Mailbox mailbox = new Mailbox();
        GatewayProcess gateway = gateway(home, mailbox, door)) {
      List<Drop> drops = Downpour.of(FILES);
      dropMails(drops, mailbox);
      dropFiles(drops, home);
      Reckoning reckoning = new Reckoning(gateway, handedIn);
      gateway.start("-Xmx512m");
      reckoning.await(decided -> remember(gateway, decided));
      memory.forEach(System.out::println);
      reckoning.check();
      await().until(() -> mailbox.count("INBOX") == 0);
      assertThat(mailbox.count("failed")).isZero();
      Ledger ledger = gateway.ledger();
      for (Entry entry : ledger.after("", Integer.MAX_VALUE)) {
        assertThat(entry.documents())
            .as(entry.name())
            .hasSize(documents.getOrDefault(entry.sha256(), entry.documents().size()));
      }
      checkQueues(ledger, door);
      gateway.stop();
      reckoning.checkNothingIsLeftOver();
      System.out.println(ledger.counts());
    }
  }

  private static GatewayProcess gateway(Path home, Mailbox mailbox, int door) {
    GatewayProcess gateway = new GatewayProcess(home);
    mailbox.settings(mailbox.port()).forEach(gateway::set);
    return gateway
        .set("gouji.mail.user", Mailbox.user())
        .set("gouji.mail.password", Mailbox.PASSWORD)
        .set("gouji.door.url", "tcp://127.0.0.1:" + door)
        .set("gouji.door.user", "reader")
        .set("gouji.door.password", PASSWORD);
  }

  private void dropMails(List<Drop> drops, Mailbox mailbox) throws Exception {
    for (int i = 0; i < drops.size(); i += MAILED) {
      mailbox.put(drops.get(i).mail());
    }
    for (byte[] mail : mailbox.mails("INBOX")) {
      handedIn.merge(Bytes.of(mail).sha256(), 1L, Long::sum);
    }
  }

  /** All appear at one moment, with the folder that they lie in. */
  private void dropFiles(List<Drop> drops, Path home) throws IOException {
    Path cloud = home.resolve("cloud");
    for (int i = 0; i < drops.size(); i++) {
      if (i % MAILED != 0) {
        Drop drop = drops.get(i);
        Path file = cloud.resolve(drop.name());
        Files.createDirectories(file.getParent());
        Files.write(file, drop.bytes().array());
        handedIn.merge(drop.bytes().sha256(), 1L, Long::sum);
        documents.put(drop.bytes().sha256(), drop.documents());
      }
    }
    Files.move(cloud, Files.createDirectories(home.resolve("inbox")).resolve("all"));
  }

  private void remember(GatewayProcess gateway, long decided)
      throws IOException, InterruptedException {
    if (decided * QUARTERS >= (memory.size() + 1L) * FILES) {
      memory.add(String.format(Locale.ROOT, "%d decided: %s", decided, gateway.memory()));
    }
  }

  /** A message for each document, and one for each time that a report was revised. */
  private static void checkQueues(Ledger ledger, int door) throws Exception {
    Counts counts = ledger.counts();
    long revised =
        ledger.after("", Integer.MAX_VALUE).stream()
            .flatMap(entry -> ledger.history(entry.id()).stream())
            .filter(event -> event.kind().equals("revised"))
            .count();
    String url = "tcp://127.0.0.1:" + door;
    try (JMSContext jms = new ActiveMQConnectionFactory(url, "reader", PASSWORD).createContext()) {
      for (Fate fate : Fate.values()) {
        String queue = "gouji." + fate.name().toLowerCase(Locale.ROOT);
        Set<String> keys = new HashSet<>();
        long messages = 0;
        long due = Reckoning.of(counts, fate) + (fate == Fate.ACCEPTED ? revised : 0);
        try (JMSConsumer consumer = jms.createConsumer(jms.createQueue(queue))) {
          Message message = next(consumer, due > 0);
          while (message != null) {
            messages++;
            keys.add(message.getStringProperty("GoujiKey"));
            message = next(consumer, messages < due);
          }
        }
        assertThat(messages).as(queue).isEqualTo(due);
        assertThat((long) keys.size()).as(queue).isEqualTo(due);
      }
    }
  }

  private static @Nullable Message next(JMSConsumer queue, boolean isDue) {
    return queue.receive(isDue ? PATIENCE : MOMENT);
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }
}
