package gouji.clerk;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.form.Form;
import gouji.form.Shelf;
import gouji.ledger.Database;
import gouji.ledger.Decision;
import gouji.ledger.Ledger;
import gouji.ledger.Message;
import gouji.ledger.Vault;
import gouji.made.SetClock;
import gouji.submission.Bytes;
import gouji.submission.Origin;
import gouji.submission.Submission;
import gouji.verdict.Failure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of several nodes one sends, and another where that one cannot. */
class PostTest {
  private static final List<Form> FORMS = Shelf.standard().forms();

  private final SetClock clock = new SetClock("2026-03-01T08:00:00Z");

  @Test
  void oneNodeSendsUntilItCannot(@TempDir Path folder) throws Exception {
    try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("l.db"), "", "")) {
      Ledger ledger = Ledger.open(database, Vault.at(folder.resolve("vault")), FORMS, clock);
      Post one = new Post(ledger, "one", clock);
      Post two = new Post(ledger, "two", clock);
      tell(ledger, "a");

      List<Message> due = one.due();
      assertThat(due).hasSize(1);
      assertThat(two.due()).isEmpty();
      one.sent(due);
      tell(ledger, "b");
      assertThat(two.due()).isEmpty();

      assertThat(one.due()).hasSize(1);
      assertThat(one.due()).as("it did not get out").isEmpty();
      assertThat(two.due()).hasSize(1);
      clock.pass(Duration.ofSeconds(3));
      assertThat(one.due()).as("the other has it").isEmpty();
      clock.pass(Duration.ofSeconds(15));
      assertThat(one.due()).as("the other is gone").hasSize(1);
    }
  }

  @Test
  void whoIsAloneTriesAgain(@TempDir Path folder) throws Exception {
    try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("l.db"), "", "")) {
      Ledger ledger = Ledger.open(database, Vault.at(folder.resolve("vault")), FORMS, clock);
      Post post = new Post(ledger, "one", clock);
      tell(ledger, "a");
      assertThat(post.due()).hasSize(1);
      assertThat(post.due()).isEmpty();
      clock.pass(Duration.ofSeconds(3));
      assertThat(post.due()).hasSize(1);
    }
  }

  private static void tell(Ledger ledger, String text) throws Exception {
    Bytes bytes = Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    String id = ledger.receive(Submission.of(text, bytes, new Origin(Origin.Way.FOLDER, text)));
    ledger.decide(
        id,
        List.of(new Decision(new Failure(text, "fault"), "q")),
        List.of(Message.of("gouji.quarantined", id, "", "{}")));
  }
}
