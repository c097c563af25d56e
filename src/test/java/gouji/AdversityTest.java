package gouji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gouji.ledger.Fate;
import gouji.ledger.Postgresql;
import gouji.made.Downpour;
import gouji.made.Downpour.Drop;
import gouji.submission.Bytes;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a gateway works with goes away while files go through, and comes back: nothing is lost,
 * nothing done twice, and nothing quarantined for what passes. {@code -Dadversity=500} does it at
 * length.
 */
class AdversityTest {
  private static final int FILES = Integer.getInteger("adversity", 24);

  /** How long a thing is away, and how often. */
  private static final int MILLISECONDS = FILES > 100 ? 12_000 : 3_000;

  private static final int TIMES = FILES > 100 ? 4 : 2;

  private final Map<String, Long> handedIn = new HashMap<>();

  @TempDir private Path folder = Path.of("");

  @Test
  void theDiskIsFull() throws Exception {
    Path home = Files.createDirectories(folder.resolve("home"));
    int megabytes = 200 + FILES;
    assumeTrue(
        ran("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", home.toString()),
        "NOT TESTED WITH A FULL DISK: no file system can be mounted here");
    try (GatewayProcess gateway = new GatewayProcess(home)) {
      gateway.set("gouji.intake.min-free", "0B").set("gouji.inbox", folder.resolve("inbox"));
      Path ballast = home.resolve("ballast");
      run(gateway, () -> fill(ballast), () -> Files.delete(ballast));
    } finally {
      assertThat(ran("umount", "-l", home.toString())).isTrue();
    }
  }

  @Test
  @EnabledIfSystemProperty(
      named = "adversity",
      matches = "\\d+",
      disabledReason = "the sweep finds what a killed broker lost after two minutes")
  void theBrokerIsKilled() throws Exception {
    Path place = Files.createDirectories(folder.resolve("broker"));
    try (OuterBroker broker = new OuterBroker(place, freePort());
        GatewayProcess gateway = gateway()) {
      broker.start();
      gateway.set("gouji.broker.url", broker.url());
      run(gateway, broker::kill, broker::start);
    }
  }

  @Test
  void theDatabaseIsLocked() throws Exception {
    try (GatewayProcess gateway = gateway()) {
      String file = "jdbc:sqlite:" + gateway.home().resolve("data/ledger.db");
      String url = file + "?busy_timeout=20000";
      runLocked(gateway, url, "BEGIN EXCLUSIVE");
    }
  }

  @Test
  void theTablesOfPostgresqlAreLocked() throws Exception {
    String url = Postgresql.freshDatabase();
    try (GatewayProcess gateway = gateway()) {
      gateway.set("gouji.database.url", url).set("gouji.database.user", "postgres");
      // In the order in which all who write take them.
      runLocked(gateway, url + "?user=postgres", "BEGIN; LOCK TABLE turn, submission, document");
    }
  }

  @Test
  void theMailServerIsAway() throws Exception {
    int port = freePort();
    try (Mailbox mailbox = new Mailbox();
        GatewayProcess gateway = gateway()) {
      mailbox.settings(port).forEach(gateway::set);
      gateway.set("gouji.mail.user", Mailbox.user()).set("gouji.mail.password", Mailbox.PASSWORD);
      for (Drop drop : Downpour.of(FILES)) {
        mailbox.put(drop.mail());
      }
      for (byte[] mail : mailbox.mails("INBOX")) {
        handedIn.merge(Bytes.of(mail).sha256(), 1L, Long::sum);
      }
      CrookedServer[] server = {new CrookedServer(mailbox.port(), port)};
      go(
          gateway,
          () -> server[0].close(),
          () -> server[0] = new CrookedServer(mailbox.port(), port),
          () -> await().until(() -> mailbox.count("INBOX") == 0));
      server[0].close();
      assertThat(mailbox.count("failed")).isZero();
    }
  }

  private GatewayProcess gateway() throws IOException {
    return new GatewayProcess(Files.createDirectories(folder.resolve("home")))
        .set("gouji.inbox", folder.resolve("inbox"));
  }

  private interface Act {
    void act() throws Exception;
  }

  private void runLocked(GatewayProcess gateway, String url, String lock) throws Exception {
    Connection[] held = new Connection[1];
    run(
        gateway,
        () -> {
          Connection connection = DriverManager.getConnection(url);
          try (Statement statement = connection.createStatement()) {
            statement.execute(lock);
          }
          held[0] = connection;
        },
        () -> held[0].close());
  }

  private void run(GatewayProcess gateway, Act goAway, Act comeBack) throws Exception {
    Path inbox = folder.resolve("inbox");
    for (Drop drop : Downpour.of(FILES)) {
      Path file = inbox.resolve(drop.name());
      Files.createDirectories(file.getParent());
      Files.write(file, drop.bytes().array());
      handedIn.merge(drop.bytes().sha256(), 1L, Long::sum);
    }
    go(gateway, goAway, comeBack, () -> {});
  }

  /**
   * Has things go away and come back while a gateway is at work.
   *
   * @param settle waits for what else has to end, when all is decided
   */
  private void go(GatewayProcess gateway, Act goAway, Act comeBack, Act settle) throws Exception {
    gateway.start("-Xmx512m");
    Reckoning reckoning = new Reckoning(gateway, handedIn);
    reckoning.awaitFirstSign();
    for (int i = 0; i < TIMES; i++) {
      goAway.act();
      Thread.sleep(MILLISECONDS);
      comeBack.act();
      Thread.sleep(MILLISECONDS / 3);
    }
    reckoning.await(decided -> {});
    settle.act();
    reckoning.check();
    assertThat(gateway.ledger().counts().documents()).containsEntry(Fate.QUARANTINED, 0L);
    gateway.stop();
    reckoning.checkNothingIsLeftOver();
  }

  /** Fills what is left of a disk. */
  private static void fill(Path ballast) throws IOException {
    byte[] stone = new byte[1 << 16];
    try (OutputStream out = Files.newOutputStream(ballast)) {
      while (true) {
        out.write(stone);
      }
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("No space left");
    }
  }

  private static boolean ran(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(List.of(command)).start().waitFor() == 0;
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }
}
