package gouji;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.form.Shelf;
import gouji.ledger.Database;
import gouji.ledger.Entry;
import gouji.ledger.Ledger;
import gouji.ledger.Vault;
import gouji.made.MakeReports;
import gouji.submission.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a gateway again and again, as hard as can be, while files go through. {@code -Dkills=30
 * -Dkilled.files=500} does it at length.
 */
class KilledGatewayTest {
  private static final int KILLS = Integer.getInteger("kills", 2);
  private static final int FILES = Integer.getInteger("killed.files", 40);
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @Test
  void losesNothing(@TempDir Path home) throws Exception {
    Set<String> handedIn = handIn(Files.createDirectories(home.resolve("inbox")));
    Random random = new Random(1);
    for (int kill = 0; kill < KILLS; kill++) {
      Process gateway = start(home);
      awaitFirstSign(home, gateway);
      Thread.sleep(random.nextInt(8000));
      gateway.destroyForcibly().waitFor();
      assertThatNoFileIsHalf(home);
    }
    Process last = start(home);
    try {
      awaitAllDecided(home, handedIn, last);
    } finally {
      last.destroy();
      last.waitFor();
    }
    assertThatNoFileIsHalf(home);
    List<String> lines = Files.readAllLines(home.resolve("outbox/dataset/reports.csv"));
    List<String> keys = lines.stream().map(line -> line.split(",")[0]).toList();
    assertThat(keys).doesNotHaveDuplicates();
    try (Database database = open(home)) {
      Ledger ledger = ledger(home, database);
      assertThat(keys).hasSize((int) ledger.counts().current() + 1);
      assertThat(ledger.after("", Integer.MAX_VALUE)).hasSameSizeAs(handedIn);
    }
  }

  private static Set<String> handIn(Path inbox) throws IOException {
    String each = Integer.toString(FILES / 4);
    MakeReports.main(new String[] {inbox.toString(), each, "HTML", "FLOW", "DOCX", "PDF"});
    Files.delete(inbox.resolve("manifest.json"));
    Set<String> hashes = new HashSet<>();
    try (Stream<Path> files = Files.list(inbox)) {
      for (Path file : files.toList()) {
        hashes.add(Bytes.of(Files.readAllBytes(file)).sha256());
      }
    }
    return hashes;
  }

  private static Process start(Path home) throws IOException {
    List<String> command = GatewayProcess.java();
    command.addAll(
        List.of("-Dserver.port=0", Gouji.class.getName(), "serve", "--home", home.toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("log").toFile()))
        .start();
  }

  /** Waits until it works, so that the kill hits work and not the start alone. */
  private static void awaitFirstSign(Path home, Process gateway) throws Exception {
    Path vault = home.resolve("data/vault");
    Instant end = Instant.now().plus(PATIENCE);
    while (LivingFolder.files(vault).isEmpty()) {
      assertThat(gateway.isAlive()).as(Files.readString(home.resolve("log"))).isTrue();
      assertThat(Instant.now()).isBefore(end);
      Thread.sleep(50);
    }
  }

  private static void awaitAllDecided(Path home, Set<String> handedIn, Process gateway)
      throws Exception {
    Instant end = Instant.now().plus(PATIENCE);
    try (Database database = open(home)) {
      Ledger ledger = ledger(home, database);
      while (!done(home, ledger, handedIn)) {
        assertThat(gateway.isAlive()).as(Files.readString(home.resolve("log"))).isTrue();
        assertThat(Instant.now()).as("%s", ledger.counts()).isBefore(end);
        Thread.sleep(200);
      }
    }
  }

  /** All decided, told, and in a dataset that is no older than the last report. */
  private static boolean done(Path home, Ledger ledger, Set<String> handedIn) throws IOException {
    Set<String> decided =
        ledger.after("", Integer.MAX_VALUE).stream()
            .filter(entry -> entry.state() == Entry.State.DECIDED)
            .map(Entry::sha256)
            .collect(Collectors.toSet());
    Path reports = home.resolve("outbox/dataset/reports.csv");
    return decided.containsAll(handedIn)
        && ledger.counts().waiting() == 0
        && ledger.unsent(1).isEmpty()
        && Files.exists(reports)
        && Files.readAllLines(reports).size() == ledger.counts().current() + 1;
  }

  private static void assertThatNoFileIsHalf(Path home) throws IOException {
    Path outbox = home.resolve("outbox");
    if (!Files.exists(outbox)) {
      return;
    }
    List<Path> reports;
    try (Stream<Path> files = Files.walk(outbox)) {
      reports =
          files
              .filter(file -> file.endsWith("report.json"))
              .filter(file -> !outbox.relativize(file).toString().startsWith("."))
              .toList();
    }
    for (Path report : reports) {
      assertThat(Files.readString(report)).startsWith("{").endsWith("}\n");
    }
    try (Stream<Path> originals = Files.walk(home.resolve("data/vault"))) {
      for (Path original :
          originals.filter(f -> f.getFileName().toString().length() > 60).toList()) {
        String hash = Bytes.of(Files.readAllBytes(original)).sha256();
        assertThat(original.toString().replace("/", "")).endsWith(hash.substring(2));
      }
    }
  }

  private static Database open(Path home) {
    return Database.open("jdbc:sqlite:" + home.resolve("data/ledger.db"), "", "");
  }

  private static Ledger ledger(Path home, Database database) throws IOException {
    Vault vault = Vault.at(home.resolve("data/vault"));
    return Ledger.open(database, vault, Shelf.standard().forms(), Clock.systemUTC());
  }
}
