package gouji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gouji.camel.Folder;
import gouji.camel.Sluice;
import gouji.submission.Batch;
import gouji.submission.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way in by folder. */
@SuppressWarnings("NullAway.Init") // JUnit sets its fields
class FolderRouteTest {
  @TempDir Path inbox;

  @Test
  void whatLiesThereIsHandedInAndLeavesWhenItIsSafe() throws Exception {
    put("甲/年 报.pdf", "one");
    put("乙/年 报.pdf", "two");
    put("${body}.txt", "three");
    put("empty.docx", "");
    put("~$年报.docx", "open in Word");
    put("下载.pdf.crdownload", "on its way");
    Ledger ledger = new Ledger(new CopyOnWriteArrayList<>(), inbox);
    try (Traffic traffic = traffic(ledger)) {
      await().until(() -> !Files.exists(inbox.resolve("empty.docx")) && ledger.got.size() >= 4);
      traffic.queue("gouji.submissions").expectedMinimumMessageCount(4);
      traffic.queue("gouji.submissions").assertIsSatisfied();
    }
    assertThat(ledger.got)
        .containsExactlyInAnyOrder(
            "甲/年 报.pdf 3 there", "乙/年 报.pdf 3 there", "${body}.txt 5 there", "empty.docx 0 there");
    assertThat(inbox.resolve("~$年报.docx")).exists();
    assertThat(inbox.resolve("下载.pdf.crdownload")).exists();
  }

  @Test
  void staysWhileTheLedgerIsAway() throws Exception {
    put("a.pdf", "one");
    Ailing ledger = new Ailing(new CopyOnWriteArrayList<>());
    try (Traffic traffic = traffic(ledger)) {
      await().until(() -> !Files.exists(inbox.resolve("a.pdf")));
      assertThat(traffic.queue("gouji.submissions").getReceivedCounter()).isOne();
    }
    assertThat(ledger.calls).hasSize(3);
  }

  @Test
  void staysWhileTheSluiceIsShut() throws Exception {
    put("a.pdf", "one");
    AtomicInteger looks = new AtomicInteger();
    Sluice sluice =
        new Sluice(() -> looks.incrementAndGet() < 4 ? Optional.of("full") : Optional.empty());
    AtomicInteger looksWhenReceived = new AtomicInteger();
    Gate ledger = new Gate(looks, looksWhenReceived);
    try (Traffic traffic = traffic(ledger, Map.of("sluice", sluice))) {
      await().until(() -> !Files.exists(inbox.resolve("a.pdf")));
      assertThat(traffic.queue("gouji.submissions").getReceivedCounter()).isOne();
    }
    assertThat(looksWhenReceived).hasValueGreaterThanOrEqualTo(4);
  }

  @Test
  void whatHasAVeryLongNameIsTaken() throws Exception {
    String name = "年".repeat(83) + ".pdf";
    put(name, "one");
    Ledger ledger = new Ledger(new CopyOnWriteArrayList<>(), inbox);
    try (Traffic traffic = traffic(ledger)) {
      await().until(() -> !Files.exists(inbox.resolve(name)));
      assertThat(traffic.queue("gouji.submissions").getReceivedCounter()).isOne();
    }
    assertThat(ledger.got).containsExactly(name + " 3 there");
  }

  private void put(String name, String text) throws IOException {
    Path file = inbox.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Traffic traffic(Object ledger) throws Exception {
    return traffic(ledger, Map.of());
  }

  private Traffic traffic(Object ledger, Map<String, ?> others) throws Exception {
    Map<String, Object> settings = new HashMap<>();
    settings.put("gouji.inbox", inbox);
    settings.put("gouji.settle", "0s");
    Map<String, Object> parts = new HashMap<>(others);
    parts.put("folder", new Folder());
    parts.put("ledger", ledger);
    parts.put("clerk", new Clerk(List.of()));
    return Traffic.on(parts, settings, "folder", "submit");
  }

  /** A ledger that notes what it got, and whether it still lay in the inbox. */
  public record Ledger(List<String> got, Path inbox) {
    public List<String> receiveTogether(Batch batch) {
      return List.of();
    }

    public String receiveOnce(Submission submission, String delivery) {
      assertThat(delivery).matches("folder:[0-9a-f]{64}");
      boolean there = Files.exists(inbox.resolve(submission.name()));
      got.add(submission.name() + " " + submission.bytes().size() + (there ? " there" : " gone"));
      return submission.id();
    }

    public String receive(Submission submission) {
      return "a file may come twice: " + submission.id();
    }
  }

  /** A ledger whose disk is full for a while. */
  public record Ailing(List<String> calls) {
    public String receive(Submission submission) throws IOException {
      return receiveOnce(submission, "");
    }

    public List<String> receiveTogether(Batch batch) {
      return List.of();
    }

    public String receiveOnce(Submission submission, String delivery) throws IOException {
      calls.add(submission.name() + delivery);
      if (calls.size() < 3) {
        throw new IOException("no space left");
      }
      return submission.id();
    }
  }

  /** A ledger that notes how often someone has looked whether there is room. */
  public record Gate(AtomicInteger looks, AtomicInteger looksWhenReceived) {
    public String receive(Submission submission) {
      return receiveOnce(submission, "");
    }

    public List<String> receiveTogether(Batch batch) {
      return List.of();
    }

    public String receiveOnce(Submission submission, String delivery) {
      looksWhenReceived.set(looks.get());
      return submission.id() + delivery;
    }
  }

  /** A clerk who knows of nothing that was forgotten. */
  public record Clerk(List<String> forgotten) {}
}
