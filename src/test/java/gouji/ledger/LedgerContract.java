package gouji.ledger;

import static gouji.ledger.Books.accepted;
import static gouji.ledger.Books.failed;
import static gouji.ledger.Books.rejected;
import static gouji.ledger.Books.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gouji.check.Finding;
import gouji.submission.Submission;
import gouji.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a ledger promises, on whatever database it is kept in. */
abstract class LedgerContract {
  static final Instant NOW = Instant.parse("2026-03-01T08:00:00.123Z");

  Database database;
  Vault vault;
  Ledger ledger;

  abstract Database database(Path folder) throws IOException;

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    database = database(folder);
    vault = Vault.at(folder.resolve("vault"));
    ledger = Ledger.open(database, vault, Books.FORMS, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatIsReceivedIsThere() throws IOException {
    Submission submission = submission("青岚县2024年报");
    String id = ledger.receive(submission);
    assertThat(ledger.find(id))
        .contains(
            new Entry(
                id,
                submission.id(),
                submission.name(),
                Books.ORIGIN,
                submission.bytes().size(),
                NOW,
                Entry.State.WAITING,
                null,
                null,
                List.of()));
    assertThat(ledger.submission(id)).isEqualTo(submission);
    assertThat(ledger.history(id)).containsExactly(new Event(NOW, "received", submission.name()));
    assertThat(ledger.find("0000000000000")).isEmpty();
  }

  @Test
  void aDecisionIsMadeOnce() throws IOException {
    Submission submission = submission("a");
    String id = ledger.receive(submission);
    Verdict verdict = accepted(submission, "青岚县人民政府", 2024);
    List<Message> messages = List.of(Message.of("gouji.accepted", id + "/1", "{}"));
    List<Decision> documents = List.of(new Decision(verdict, "accepted/2024/青岚县人民政府"));

    assertThat(ledger.decide(id, documents, messages)).isTrue();
    assertThat(ledger.decide(id, List.of(new Decision(rejected(submission), "x")), messages))
        .isFalse();

    Entry entry = ledger.find(id).orElseThrow();
    assertThat(entry.state()).isEqualTo(Entry.State.DECIDED);
    assertThat(entry.fate()).isEqualTo(Fate.ACCEPTED);
    assertThat(entry.decidedAt()).isEqualTo(NOW);
    assertThat(entry.documents())
        .containsExactly(
            new Entry.Document(
                1,
                "a.pdf",
                submission.id(),
                Fate.ACCEPTED,
                "accepted/2024/青岚县人民政府",
                "青岚县人民政府",
                2024,
                null));
    assertThat(ledger.outcomes(id)).containsExactly(verdict);
    assertThat(ledger.unsent(10)).hasSize(1);
    assertThat(ledger.current("青岚县人民政府", 2024))
        .contains(new CurrentReport(id, 1, 0, "accepted/2024/青岚县人民政府", verdict));
    assertThat(ledger.changes()).isEqualTo(1);
  }

  @Test
  void theFateOfASubmissionIsTheGravest() throws IOException {
    Submission mail = submission("mail");
    String id = ledger.receive(mail);
    ledger.decide(
        id,
        List.of(
            new Decision(accepted(mail, "青岚县人民政府", 2024), "a"),
            new Decision(failed(mail), "q"),
            new Decision(rejected(mail), "r")),
        List.of());
    Entry entry = ledger.find(id).orElseThrow();
    assertThat(entry.fate()).isEqualTo(Fate.QUARANTINED);
    assertThat(entry.documents())
        .extracting(Entry.Document::fate)
        .containsExactly(Fate.ACCEPTED, Fate.QUARANTINED, Fate.REJECTED);
    assertThat(ledger.history(id)).extracting(Event::kind).contains("failed", "decided");
    assertThat(ledger.counts())
        .isEqualTo(
            new Counts(
                0,
                Map.of(Fate.ACCEPTED, 0L, Fate.REJECTED, 0L, Fate.QUARANTINED, 1L),
                Map.of(Fate.ACCEPTED, 1L, Fate.REJECTED, 1L, Fate.QUARANTINED, 1L),
                1));
  }

  @Test
  void whatWasNotReceivedCannotBeDecided() {
    Decision decision = new Decision(rejected(submission("a")), "r");
    assertThatThrownBy(() -> ledger.decide("0000000000000", List.of(decision), List.of()))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void aRevisionOfWhatSomeoneElseRevisedIsNone() throws IOException {
    Submission submission = submission("a");
    String id = ledger.receive(submission);
    Verdict verdict = accepted(submission, "青岚县人民政府", 2024);
    ledger.decide(id, List.of(new Decision(verdict, "a")), List.of());
    CurrentReport seen = ledger.current("青岚县人民政府", 2024).orElseThrow();
    Verdict revised = verdict.with(List.of(Finding.of("history.carried", "与上年不符。")));
    Message told = Message.of("gouji.accepted", id, "{}");

    assertThat(ledger.revise(seen, revised, List.of(told))).isTrue();
    assertThat(ledger.revise(seen, verdict, List.of(told))).isFalse();

    assertThat(ledger.current("青岚县人民政府", 2024)).contains(new CurrentReport(id, 1, 1, "a", revised));
    assertThat(ledger.unsent(10)).hasSize(1);
    assertThat(ledger.changes()).isEqualTo(2);
    assertThat(ledger.history(id))
        .extracting(Event::kind)
        .containsExactly("received", "decided", "revised");
  }
}
