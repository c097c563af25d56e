package gouji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gouji.ledger.Entry;
import gouji.ledger.Fate;
import gouji.ledger.Ledger;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files and mails that are far too large, at a gateway with little memory. {@code -Doversized=3000}
 * hands in a file of so many megabytes.
 */
class OversizedTest {
  private static final long MEGABYTE = 1 << 20;
  private static final long SIZE = Long.getLong("oversized", 300) * MEGABYTE;

  @Test
  void areRefusedUnreadAndKept(@TempDir Path folder) throws Exception {
    Path inbox = Files.createDirectories(folder.resolve("home/inbox"));
    Files.writeString(inbox.resolve("信.txt"), "此致敬礼");
    try (RandomAccessFile sparse = new RandomAccessFile(inbox.resolve("大.pdf").toFile(), "rw")) {
      sparse.setLength(SIZE);
    }
    try (Mailbox mailbox = new Mailbox();
        GatewayProcess gateway = new GatewayProcess(folder.resolve("home"))) {
      mailbox.settings(mailbox.port()).forEach(gateway::set);
      gateway.set("gouji.mail.user", Mailbox.user()).set("gouji.mail.password", Mailbox.PASSWORD);
      gateway.set("gouji.max-bytes", "5MB").set("gouji.jobs", 1);
      mailbox.put("Subject: large\n\n" + "x".repeat((int) (40 * MEGABYTE)));
      gateway.start("-Xmx96m");
      await()
          .atMost(Duration.ofMinutes(5))
          .until(() -> mailbox.count("failed") == 1 && decided(gateway) == 2);
      Ledger ledger = gateway.ledger();
      Map<Fate, Long> fates = ledger.counts().documents();
      assertThat(fates).containsEntry(Fate.REJECTED, 2L).containsEntry(Fate.QUARANTINED, 0L);
      Entry entry =
          ledger.after("", 10).stream().filter(e -> e.size() == SIZE).findFirst().orElseThrow();
      Path slip = gateway.home().resolve("outbox").resolve(entry.documents().get(0).place());
      assertThat(slip.resolve("findings.txt")).content().contains("兆字节的上限");
      assertThat(slip.resolve("submission.txt")).content().contains(entry.sha256());
      assertThat(slip.resolve("大.pdf")).doesNotExist();
      assertThat(gateway.run("verify")).contains("2 submissions, 0 waiting", "0 originals lost");
      assertThat(LivingFolder.files(inbox)).isEmpty();
      assertThat(gateway.log()).content().doesNotContain("OutOfMemory");
    }
  }

  private static long decided(GatewayProcess gateway) throws IOException {
    return LivingFolder.files(gateway.home().resolve("data/vault")).isEmpty()
        ? 0
        : Reckoning.sum(gateway.ledger().counts().submissions());
  }
}
