package gouji.ledger;

import static gouji.ledger.Books.accepted;
import static gouji.ledger.Books.failed;
import static gouji.ledger.Books.rejected;
import static gouji.ledger.Books.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import gouji.check.Finding;
import gouji.ledger.Catalogue.Place;
import gouji.submission.Bytes;
import gouji.submission.Origin;
import gouji.submission.Submission;
import gouji.verdict.Outcome;
import gouji.verdict.Verdict;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is promised to those who leaf through a ledger and count what is in it. */
abstract class CatalogueContract extends WithLedger {
  private static final Search ALL = new Search(null, null, null, "", null, null);

  private static Search named(String part) {
    return by(null, null, null, part);
  }

  private Catalogue catalogue() {
    return new Catalogue(database);
  }

  @Test
  void submissionsAreLeafedThroughFromTheNewest() throws IOException {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      ids.add(0, ledger.receive(submission("" + i)));
    }
    assertThat(found(ALL, "", 2)).isEqualTo(ids.subList(0, 2));
    assertThat(found(ALL, ids.get(1), 9)).isEqualTo(ids.subList(2, 5));
    assertThat(found(ALL, ids.get(4), 9)).isEmpty();
  }

  @Test
  void submissionsAreFoundByWhatIsKnownOfThem() throws IOException {
    String waiting = ledger.receive(submission("等待"));
    String good = accept("好", "青岚县人民政府", 2024);
    String bad = refuse("A_100%!b", rejected(submission("A_100%!b")));
    Bytes bytes = submission("上传").bytes();
    String uploaded =
        ledger.receive(Submission.of("x.pdf", bytes, new Origin(Origin.Way.UPLOAD, "张三")));
    assertThat(found(by(Entry.State.WAITING, null, null, ""), "", 9))
        .containsExactly(uploaded, waiting);
    assertThat(found(by(null, Fate.REJECTED, null, ""), "", 9)).containsExactly(bad);
    assertThat(found(by(Entry.State.DECIDED, Fate.ACCEPTED, null, ""), "", 9))
        .containsExactly(good);
    assertThat(found(by(null, null, Origin.Way.UPLOAD, ""), "", 9)).containsExactly(uploaded);
    assertThat(found(by(null, null, null, "a_100%!B"), "", 9)).containsExactly(bad);
    assertThat(found(by(null, null, null, "a%b"), "", 9)).isEmpty();
    assertThat(found(by(null, null, null, "等"), "", 9)).containsExactly(waiting);
  }

  @Test
  void submissionsAreFoundByWhenTheyCame() throws IOException {
    String id = ledger.receive(submission("a"));
    assertThat(found(between(NOW, null), "", 9)).containsExactly(id);
    assertThat(found(between(NOW.plusMillis(1), null), "", 9)).isEmpty();
    assertThat(found(between(null, NOW), "", 9)).isEmpty();
    assertThat(found(between(null, NOW.plusMillis(1)), "", 9)).containsExactly(id);
    assertThat(found(between(Instant.MIN, Instant.MAX), "", 9)).containsExactly(id);
  }

  @Test
  void submissionsAreFoundByNameInWhateverSpelling() throws IOException {
    String id = ledger.receive(submission("Ärzte ＡＢ１%_报告"));
    for (String part : List.of("ärzte", "ÄRZTE ab", "ＡB1", "AB1%_报", "报告")) {
      assertThat(found(named(part), "", 9)).as(part).containsExactly(id);
    }
    assertThat(found(named("b1_%"), "", 9)).isEmpty();
    database.write(session -> session.change("UPDATE submission SET searched = NULL"));
    assertThat(found(named("ärzte"), "", 9)).isEmpty();
    Ledger.open(database, vault, Books.FORMS, CLOCK);
    assertThat(found(named("ärzte"), "", 9)).containsExactly(id);
  }

  @Test
  void whatIsReadInSeveralStatementsIsOfOneMoment() throws IOException {
    ledger.receive(submission("a"));
    String count = "SELECT count(*) FROM submission";
    List<Long> counts =
        database.read(
            session -> {
              long before = session.first(Rows::number, count).orElseThrow();
              CompletableFuture.runAsync(
                      () ->
                          assertThatCode(() -> ledger.receive(submission("b")))
                              .doesNotThrowAnyException())
                  .join();
              return List.of(before, session.first(Rows::number, count).orElseThrow());
            });
    assertThat(counts).containsExactly(1L, 1L);
    assertThat(ledger.after("", 9)).hasSize(2);
  }

  @Test
  void whatWasNotAcceptedIsListedWithItsRules() throws IOException {
    String mail = ledger.receive(submission("mail"));
    ledger.decide(
        mail,
        List.of(
            new Decision(rejected(submission("一")), "r1"),
            new Decision(accepted(submission("二"), "青岚", 2024), "a"),
            new Decision(failed(submission("三")), "q")),
        List.of());
    String later = refuse("b", rejected(submission("b")));
    List<Refused> all = catalogue().refused(null, Place.END, 9);
    assertThat(all).extracting(refused -> refused.entry().id()).containsExactly(later, mail, mail);
    assertThat(all).extracting(refused -> refused.document().number()).containsExactly(1, 3, 1);
    assertThat(all.get(0).errors()).containsExactly("document.empty");
    assertThat(all.get(1).errors()).isEmpty();
    assertThat(catalogue().refused(null, new Place(mail, 3), 9)).isEqualTo(all.subList(2, 3));
    assertThat(catalogue().refused(Fate.QUARANTINED, Place.END, 9)).isEqualTo(all.subList(1, 2));
  }

  @Test
  void whatHappenedIsToldInOrder() throws IOException {
    assertThat(catalogue().lastHappening()).isZero();
    String id = refuse("a", failed(submission("a")));
    List<Happening> all = catalogue().happenings(0, 9);
    assertThat(all).extracting(Happening::kind).containsExactly("received", "failed", "decided");
    assertThat(all).extracting(Happening::text).containsExactly("a.pdf", "", "quarantined");
    assertThat(all).allMatch(one -> one.id().equals(id) && one.name().equals("a.pdf"));
    assertThat(catalogue().happenings(all.get(0).number(), 1)).isEqualTo(all.subList(1, 2));
    assertThat(catalogue().lastHappening()).isEqualTo(all.get(2).number());
  }

  @Test
  void everythingIsCounted() throws IOException {
    Census census = new Census(database);
    ledger.receive(submission("w"));
    accept("g", "青岚", 2024);
    String bad = refuse("b", rejected(submission("b")));
    Census.Share share = census.since(NOW);
    assertThat(share.waiting()).isEqualTo(1);
    assertThat(share.decided())
        .isEqualTo(Map.of(Fate.ACCEPTED, 1L, Fate.REJECTED, 1L, Fate.QUARANTINED, 0L));
    assertThat(census.since(NOW.plusSeconds(1)).waiting()).isZero();
    assertThat(census.ways()).containsEntry(Origin.Way.FOLDER, 3L).hasSize(5);
    assertThat(census.worstRules(NOW, 9)).isEqualTo(Map.of("document.empty", 1L));
    assertThat(census.decidedByHour(NOW))
        .isEqualTo(Map.of(Instant.parse("2026-03-01T08:00:00Z"), 2L));
    ledger.reopen(bad);
    assertThat(census.since(NOW).waiting()).isEqualTo(2);
    decide(bad, accepted(submission("b"), "青岚", 2023));
    assertThat(census.worstRules(NOW, 9)).isEmpty();
  }

  @Test
  void rulesFollowARevision() throws IOException {
    String id = accept("a", "青岚", 2024);
    CurrentReport report = ledger.reports().of("青岚", 2024).orElseThrow();
    Verdict revised = report.verdict().with(List.of(Finding.of("history.carried", "与上年不符。")));
    ledger.reports().revise(report, revised, List.of());
    List<String> rules =
        database.read(
            session ->
                session.list(
                    Rows::text,
                    "SELECT rule || ' ' || severity FROM finding WHERE submission = ?",
                    id));
    assertThat(rules).containsExactly("history.carried WARNING");
  }

  private String refuse(String content, Outcome outcome) throws IOException {
    String id = ledger.receive(submission(content));
    decide(id, outcome);
    return id;
  }

  private void decide(String id, Outcome outcome) {
    ledger.decide(id, List.of(new Decision(outcome, "place")), List.of());
  }

  private List<String> found(Search search, String before, int limit) {
    return catalogue().submissions(search, before, limit).stream().map(Entry::id).toList();
  }

  private static Search by(
      Entry.@Nullable State state, @Nullable Fate fate, Origin.@Nullable Way way, String name) {
    return new Search(state, fate, way, name, null, null);
  }

  private static Search between(@Nullable Instant from, @Nullable Instant to) {
    return new Search(null, null, null, "", from, to);
  }
}
