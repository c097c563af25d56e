package gouji.ledger;

import static gouji.ledger.Books.accepted;
import static gouji.ledger.Books.failed;
import static gouji.ledger.Books.rejected;
import static gouji.ledger.Books.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gouji.check.Finding;
import gouji.submission.Batch;
import gouji.submission.HandedIn;
import gouji.submission.LargeFile;
import gouji.submission.Origin;
import gouji.submission.Submission;
import gouji.verdict.Verdict;
import gouji.verdict.VerdictCodec;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a ledger promises, on whatever database it is kept in. */
abstract class LedgerContract extends WithLedger {
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
  void whatBelongsTogetherIsReceivedAsAWholeOrNotAtAll() throws IOException {
    HandedIn gone = new LargeFile("c.pdf", Path.of("not-there"), Books.ORIGIN);
    assertThatThrownBy(() -> ledger.receiveTogether(together(null, submission("a"), gone)))
        .isInstanceOf(IOException.class);
    assertThat(ledger.after("", 9)).isEmpty();

    List<String> ids = ledger.receiveTogether(together(null, submission("a"), submission("b")));
    assertThat(ledger.after("", 9)).extracting(Entry::id).containsExactlyElementsOf(ids);
    assertThat(ledger.after("", 9)).extracting(Entry::name).containsExactly("a.pdf", "b.pdf");
    assertThat(ledger.history(ids.get(1))).extracting(Event::kind).containsExactly("received");
    assertThat(ledger.receiveTogether(together(null, submission("a"), submission("b"))))
        .doesNotContainAnyElementsOf(ids);
  }

  @Test
  void aKeyIsForTheSameDocumentsInTheSameOrder() throws IOException {
    List<String> ids =
        ledger.receiveTogether(together("upload x", submission("a"), submission("b")));
    assertThat(ledger.receiveTogether(together("upload x", submission("a"), submission("b"))))
        .isEqualTo(ids);
    for (Batch other :
        List.of(
            together("upload x", submission("a")),
            together("upload x", submission("b"), submission("a")),
            together("upload x", submission("a"), submission("b"), submission("c")))) {
      assertThatThrownBy(() -> ledger.receiveTogether(other)).isInstanceOf(KeyUsedException.class);
    }
    assertThat(ledger.after("", 9)).hasSize(2);
    assertThat(ledger.receiveTogether(together("upload xy", submission("a")))).hasSize(1);
    assertThat(ledger.after("", 9)).hasSize(3);
  }

  private static Batch together(@Nullable String key, HandedIn... documents) {
    return new Batch(List.of(documents), key);
  }

  @Test
  void aDecisionIsMadeOnce() throws IOException {
    Submission submission = submission("a");
    String id = ledger.receive(submission);
    Verdict verdict = accepted(submission, "青岚县人民政府", 2024);
    List<Message> messages = List.of(Message.of("gouji.accepted", id + "/1", "", "{}"));
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
    assertThat(ledger.reports().of("青岚县人民政府", 2024))
        .contains(new CurrentReport(id, 1, 0, "accepted/2024/青岚县人民政府", verdict));
    assertThat(ledger.reports().changes()).isEqualTo(1);
  }

  @Test
  void itIsKnownWhetherSoManyWait() throws IOException {
    ledger.receive(submission("a"));
    accept("b", "青岚县人民政府", 2024);
    ledger.receive(submission("c"));
    assertThat(ledger.waiting(2)).isTrue();
    assertThat(ledger.waiting(3)).isFalse();
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
                1,
                0));
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
    CurrentReport seen = ledger.reports().of("青岚县人民政府", 2024).orElseThrow();
    Verdict revised = verdict.with(List.of(Finding.of("history.carried", "与上年不符。")));
    Message told = Message.of("gouji.accepted", id, "", "{}");

    assertThat(ledger.reports().revise(seen, revised, List.of(told))).isTrue();
    assertThat(ledger.reports().revise(seen, verdict, List.of(told))).isFalse();

    assertThat(ledger.reports().of("青岚县人民政府", 2024))
        .contains(new CurrentReport(id, 1, 1, "a", revised));
    assertThat(ledger.unsent(10)).hasSize(1);
    assertThat(ledger.reports().changes()).isEqualTo(2);
    assertThat(ledger.history(id))
        .extracting(Event::kind)
        .containsExactly("received", "decided", "revised");
  }

  @Test
  void whatADatabaseTakesInNoTextIsReplaced() throws IOException {
    Submission odd =
        Submission.of(
            "\0年报\uD800😀.pdf", submission("a").bytes(), new Origin(Origin.Way.MAIL, "a\0@b.cn"));
    String id = ledger.receive(odd);
    ledger.decide(id, List.of(new Decision(accepted(odd, "青\0岚", 2024), "a")), List.of());
    assertThat(ledger.find(id).orElseThrow().name()).isEqualTo("\uFFFD年报\uFFFD😀.pdf");
    assertThat(ledger.reports().of("青\0岚", 2024)).isPresent();
  }

  @Test
  void aDeliveryIsReceivedOnce() throws IOException {
    String id = ledger.receiveOnce(submission("a"), "<1@example.cn>");
    assertThat(ledger.receiveOnce(submission("a"), "<1@example.cn>")).isEqualTo(id);
    assertThat(ledger.receiveOnce(submission("a"), "<2@example.cn>")).isNotEqualTo(id);
    assertThat(ledger.receive(submission("a"))).isNotEqualTo(ledger.receive(submission("a")));
    assertThat(ledger.history(id)).hasSize(1);
    assertThat(ledger.counts().waiting()).isEqualTo(4);
  }

  @Test
  void theFirstWithTheSameBytesIsFoundAloneAndInsideOthers() throws IOException {
    Submission file = submission("a");
    Submission mail = submission("mail with a in it");
    String inMail = ledger.receive(mail);
    String first = ledger.receive(file);
    String second = ledger.receive(file);
    assertThat(ledger.firstWith(file.id(), first)).isEmpty();
    assertThat(ledger.firstWith(file.id(), second)).contains(first);
    ledger.decide(inMail, List.of(new Decision(rejected(file), "r")), List.of());
    assertThat(ledger.firstWith(file.id(), second)).contains(inMail);
    assertThat(ledger.firstWith(file.id(), inMail)).isEmpty();
  }

  @Test
  void whatWaitsTooLongIsFound() throws IOException {
    String first = ledger.receive(submission("a"));
    String second = ledger.receive(submission("b"));
    String decided = ledger.receive(submission("c"));
    ledger.decide(decided, List.of(new Decision(rejected(submission("c")), "r")), List.of());
    Instant later = NOW.plus(Duration.ofMillis(1));
    assertThat(ledger.overdue(NOW, later, 10)).isEmpty();
    assertThat(ledger.overdue(later, NOW, 1)).containsExactly(first);
    assertThat(ledger.overdue(later, NOW, 10)).containsExactly(second);
    assertThat(ledger.overdue(later, NOW, 10)).as("asked for a moment ago").isEmpty();
    assertThat(ledger.overdue(NOW, later, 10)).containsExactly(first, second);
    for (int i = 0; i < 30; i++) {
      assertThat(ledger.overdue(NOW, later, 10)).hasSize(2);
      ledger.failed(first);
    }
    assertThat(ledger.overdue(NOW, later, 10)).as("failed many times").containsExactly(second);
    Instant muchLater = later.plus(Duration.ofMinutes(30));
    assertThat(ledger.overdue(NOW, muchLater, 10)).containsExactly(first, second);
    ledger.reopen(first, new Actor("张三", "local"));
    assertThat(ledger.overdue(NOW, later, 10)).contains(first);
  }

  @Test
  void whatComesFromASenderIsCountedByTheHour() throws IOException {
    Origin mail = new Origin(Origin.Way.MAIL, "zhang@example.com");
    for (String content : List.of("a", "b")) {
      Submission submission = submission(content);
      ledger.receive(Submission.of(submission.name(), submission.bytes(), mail));
    }
    ledger.receive(submission("by another way"));

    assertThat(ledger.received(mail, NOW)).isEqualTo(2);
    assertThat(ledger.received(mail, NOW.minus(Duration.ofHours(1)))).isEqualTo(2);
    assertThat(ledger.received(mail, NOW.plusMillis(1))).isZero();
    assertThat(ledger.received(new Origin(Origin.Way.MAIL, "li@example.com"), NOW)).isZero();
    assertThat(ledger.received(new Origin(Origin.Way.QUEUE, "zhang@example.com"), NOW)).isZero();
  }

  @Test
  void entriesCanBeLeafedThrough() throws IOException {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      ids.add(ledger.receive(submission("" + i)));
    }
    ledger.decide(ids.get(3), List.of(new Decision(rejected(submission("3")), "r")), List.of());
    assertThat(ledger.after("", 3)).extracting(Entry::id).isEqualTo(ids.subList(0, 3));
    List<Entry> rest = ledger.after(ids.get(2), 3);
    assertThat(rest).extracting(Entry::id).isEqualTo(ids.subList(3, 5));
    assertThat(rest.get(0).documents()).hasSize(1);
  }

  @Test
  void messagesGoInOrderAndAreForgottenOnceSent() throws IOException {
    String id = ledger.receive(submission("a"));
    ledger.decide(
        id,
        List.of(new Decision(rejected(submission("a")), "r")),
        List.of(
            Message.of("x", "1", "", "一"),
            Message.of("y", "2", "", "二"),
            Message.of("x", "3", "", "三")));
    List<Message> two = ledger.unsent(2);
    assertThat(two).extracting(Message::key).containsExactly("1", "2");
    ledger.sent(two.stream().map(Message::number).toList());
    assertThat(ledger.unsent(2)).extracting(Message::body).containsExactly("三");
  }

  @Test
  void aDecisionIsMadeWhollyOrNotAtAll() throws IOException {
    String id = ledger.receive(submission("a"));
    ledger.decide(
        ledger.receive(submission("older")),
        List.of(new Decision(accepted(submission("older"), "青岚", 2024), "a")),
        List.of());
    List<Decision> documents = List.of(new Decision(accepted(submission("a"), "青岚", 2024), "a"));
    List<Message> messages = List.of(Message.of("x", "k", "", "b"));
    database.write(session -> session.change("ALTER TABLE message RENAME TO gone"));
    assertThatThrownBy(() -> ledger.decide(id, documents, messages))
        .isInstanceOf(LedgerException.class);
    database.write(session -> session.change("ALTER TABLE gone RENAME TO message"));
    assertThat(ledger.find(id).orElseThrow().state()).isEqualTo(Entry.State.WAITING);
    assertThat(ledger.history(id)).hasSize(1);
    assertThat(ledger.reports().changes()).isEqualTo(1);
    assertThat(ledger.decide(id, documents, messages)).isTrue();
    assertThat(ledger.reports().changes()).isEqualTo(2);
  }

  @Test
  void notesAreKept() throws IOException {
    String id = ledger.receive(submission("a"));
    ledger.note(id, "answered", "a@b.cn");
    assertThat(ledger.history(id)).contains(new Event(NOW, "answered", "a@b.cn"));
  }

  @Test
  void aLedgerOpenedAgainGoesOnWhereItWas() throws IOException {
    String before = ledger.receive(submission("a"));
    Clock putBack = Clock.fixed(NOW.minus(Duration.ofDays(1)), ZoneOffset.UTC);
    Ledger again = Ledger.open(database, vault, Books.FORMS, putBack);
    assertThat(again.find(before)).isPresent();
    assertThat(again.receive(submission("b"))).isGreaterThan(before);
  }

  @Test
  void whatAnotherVersionKeptIsFoundAndToldApart() throws IOException {
    String id = ledger.receive(submission("a"));
    ledger.decide(id, List.of(new Decision(accepted(submission("a"), "青岚", 2024), "a")), List.of());
    assertThat(ledger.outdated(10)).isEmpty();
    database.write(
        session -> session.change("UPDATE outcome SET version = 99, bytes = ?", new byte[] {99}));
    assertThat(ledger.outdated(10)).containsExactly(id);
    String reset = "UPDATE outcome SET version = " + VerdictCodec.VERSION + ", structure = ?";
    for (String other : List.of("!", "z", "8")) {
      database.write(session -> session.change(reset, other));
      assertThat(ledger.outdated(10)).as(other).containsExactly(id);
    }
    database.write(session -> session.change(reset, ""));
    assertThat(ledger.outdated(10)).isEmpty();
    database.write(session -> session.change(reset, "z"));
    assertThatThrownBy(() -> ledger.reports().forEach(report -> {}))
        .isInstanceOfSatisfying(
            UnreadableVerdictException.class, e -> assertThat(e.id()).isEqualTo(id));
    ledger.reopen(id);
    assertThat(ledger.outdated(10)).isEmpty();
    assertThat(ledger.overdue(Instant.EPOCH, Instant.EPOCH, 10)).containsExactly(id);
    ledger.decide(id, List.of(new Decision(accepted(submission("a"), "青岚", 2024), "a")), List.of());
    assertThat(ledger.reports().of("青岚", 2024)).isPresent();
  }
}
