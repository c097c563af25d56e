package gouji;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.ledger.Counts;
import gouji.ledger.Entry;
import gouji.ledger.Fate;
import gouji.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Whether all that was handed in to a gateway came to one fate each, and everything ties. */
final class Reckoning {
  private static final Duration PATIENCE = Duration.ofMinutes(Integer.getInteger("patience", 5));

  private final GatewayProcess gateway;

  /** How often each bytes were handed in, by their hash. */
  private final Map<String, Long> handedIn;

  Reckoning(GatewayProcess gateway, Map<String, Long> handedIn) {
    this.gateway = gateway;
    this.handedIn = new TreeMap<>(handedIn);
  }

  /** Something to do as the work goes on. */
  interface Watch {
    void seen(long decided) throws IOException, InterruptedException;
  }

  /** Waits until the gateway works. */
  void awaitFirstSign() throws IOException, InterruptedException {
    await(() -> !files("data/vault", "").isEmpty());
  }

  /** Waits until all is decided and told, and in a dataset no older than the last report. */
  void await(Watch watch) throws IOException, InterruptedException {
    await(() -> done(watch));
  }

  private interface Condition {
    boolean met() throws IOException, InterruptedException;
  }

  private void await(Condition condition) throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.met()) {
      assertThat(gateway.runs()).as("%s", gateway.log()).isTrue();
      assertThat(Instant.now()).as("waiting for too long").isBefore(end);
      Thread.sleep(200);
    }
  }

  private boolean done(Watch watch) throws IOException, InterruptedException {
    if (files("data/vault", "").isEmpty()) {
      return false; // only a gateway that has its ledger open puts something there
    }
    Ledger ledger = gateway.ledger();
    Counts counts = ledger.counts();
    long decided = sum(counts.submissions());
    watch.seen(decided);
    Path reports = gateway.home().resolve("outbox/dataset/reports.csv");
    return decided >= handedIn.values().stream().mapToLong(Long::longValue).sum()
        && counts.waiting() == 0
        && ledger.unsent(1).isEmpty()
        && files(gateway.inbox(), "").isEmpty()
        && files("outbox/accepted", "report.json").size() == counts.current()
        && (counts.current() == 0
            || (Files.exists(reports)
                && Files.readAllLines(reports).size() == counts.current() + 1));
  }

  /** Every file has one submission, every document one fate, and all counts tie. */
  void check() throws IOException, InterruptedException {
    Ledger ledger = gateway.ledger();
    Counts counts = ledger.counts();
    Map<String, Long> submitted = new TreeMap<>();
    for (Entry entry : ledger.after("", Integer.MAX_VALUE)) {
      submitted.merge(entry.sha256(), 1L, Long::sum);
      assertThat(entry.state()).isEqualTo(Entry.State.DECIDED);
      assertThat(entry.documents()).as(entry.name()).isNotEmpty();
    }
    assertThat(submitted).isEqualTo(handedIn);
    assertThat(files("outbox/rejected", "submission.txt")).hasSize((int) of(counts, Fate.REJECTED));
    assertThat(files("outbox/quarantined", "submission.txt"))
        .hasSize((int) of(counts, Fate.QUARANTINED));
    List<Path> reports = files("outbox/accepted", "report.json");
    assertThat(reports).hasSize((int) counts.current());
    for (Path report : reports) {
      assertThat(Files.readString(report)).startsWith("{").endsWith("}\n");
    }
    assertThat(dataset()).doesNotHaveDuplicates().hasSize((int) counts.current());
    String status = gateway.run("status").replaceAll(" +", " ");
    assertThat(status)
        .contains(
            "waiting 0\n",
            "accepted documents " + of(counts, Fate.ACCEPTED) + "\n",
            "rejected documents " + of(counts, Fate.REJECTED) + "\n",
            "quarantined documents " + of(counts, Fate.QUARANTINED) + "\n",
            "reports in the dataset " + counts.current() + "\n");
    assertThat(gateway.run("verify"))
        .endsWith(
            String.format(
                Locale.ROOT,
                "%d submissions, 0 waiting; %d reports, 0 mended; 0 originals lost%n",
                sum(counts.submissions()),
                counts.current()));
  }

  /** Once it has ended, a gateway leaves nothing unfinished behind. */
  void checkNothingIsLeftOver() throws IOException {
    assertThat(files(gateway.inbox(), "")).isEmpty();
    assertThat(files("outbox/.staging", "")).isEmpty();
    assertThat(files("data/vault/unfinished", "")).isEmpty();
  }

  /** The key of each line of the dataset. */
  private List<String> dataset() throws IOException {
    return Files.readAllLines(gateway.home().resolve("outbox/dataset/reports.csv")).stream()
        .skip(1)
        .map(line -> line.split(",", -1)[0])
        .toList();
  }

  private List<Path> files(String folder, String name) throws IOException {
    return files(gateway.home().resolve(folder), name);
  }

  private static List<Path> files(Path root, String name) throws IOException {
    return LivingFolder.files(root).stream()
        .filter(file -> name.isEmpty() || file.endsWith(name))
        .toList();
  }

  static long of(Counts counts, Fate fate) {
    return counts.documents().getOrDefault(fate, 0L);
  }

  static long sum(Map<Fate, Long> numbers) {
    return numbers.values().stream().mapToLong(Long::longValue).sum();
  }
}
