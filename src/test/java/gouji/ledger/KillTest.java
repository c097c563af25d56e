package gouji.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program killed at any moment leaves nothing by halves, and nothing undone that it told of. */
class KillTest {
  private static final int KILLS = 3;

  /** Among what libraries write. */
  private static final Pattern TOLD = Pattern.compile("(received|decided) \\w{13}");

  @Test
  void whatWasToldIsThereAndNothingIsThereByHalves(@TempDir Path folder) throws Exception {
    List<String> told = new ArrayList<>();
    for (int kill = 0; kill < KILLS; kill++) {
      told.addAll(writeUntilKilled(folder, kill));
    }
    try (Database database = KilledWriter.database(folder)) {
      Vault vault = KilledWriter.vault(folder);
      Ledger ledger = Ledger.open(database, vault, Books.FORMS, Clock.systemUTC());
      for (String line : told) {
        Entry entry = ledger.find(line.split(" ")[1]).orElseThrow();
        if (line.startsWith("decided")) {
          assertThat(entry.state()).isEqualTo(Entry.State.DECIDED);
        }
      }
      assertAllWhole(ledger, vault);
      vault.sweep(Instant.now().plusSeconds(1));
      assertThat(folder.resolve("vault/unfinished")).isEmptyDirectory();
    }
  }

  private static void assertAllWhole(Ledger ledger, Vault vault) throws IOException {
    assertThat(vault.all().toList())
        .allSatisfy(hash -> assertThat(vault.intact(hash)).as(hash).isTrue());
    List<Entry> entries = ledger.after("", Integer.MAX_VALUE);
    long decided = entries.stream().filter(entry -> entry.state() == Entry.State.DECIDED).count();
    for (Entry entry : entries) {
      assertThat(vault.intact(entry.sha256())).isTrue();
      boolean isDecided = entry.state() == Entry.State.DECIDED;
      assertThat(entry.documents()).hasSize(isDecided ? 1 : 0);
      assertThat(ledger.outcomes(entry.id())).hasSize(isDecided ? 1 : 0);
    }
    assertThat(ledger.unsent(Integer.MAX_VALUE)).hasSize((int) decided);
    assertThat(ledger.counts().current()).isEqualTo(1);
    assertThat(ledger.reports().changes()).isEqualTo(decided);
  }

  /** What the program told before it was killed, soon after it had told enough. */
  private static List<String> writeUntilKilled(Path folder, int kill) throws Exception {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-XX:TieredStopAtLevel=1",
                KilledWriter.class.getName(),
                folder.toString(),
                Integer.toString(kill))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> told = new ArrayList<>();
    try (BufferedReader lines = writer.inputReader(StandardCharsets.UTF_8)) {
      int enough = 15 + 6 * kill;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (TOLD.matcher(line).matches()) {
          told.add(line);
        }
        if (told.size() == enough) {
          writer.toHandle().destroyForcibly(); // the process itself would shut its stream too
        }
      }
      assertThat(told).hasSizeGreaterThanOrEqualTo(enough);
    } finally {
      writer.destroyForcibly().waitFor();
    }
    return told;
  }
}
