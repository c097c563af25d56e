package gouji.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.check.Finding;
import gouji.report.Identity;
import gouji.report.Report;
import gouji.submission.Submission;
import gouji.verdict.Outcome;
import gouji.verdict.Ruled;
import gouji.verdict.Ruling;
import gouji.verdict.Rulings;
import gouji.verdict.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What waits for a person is found at once, and waits no longer than it has to. */
abstract class PendingContract extends WithLedger {
  private static final String BODY = "青岚县人民政府";
  private static final Actor WHO = new Actor("张三", "console");

  @Test
  void whatFailedOrWasRejectedWaits() throws IOException {
    decide("a", Books.failed(Books.submission("a")));
    decide("b", Books.rejected(Books.submission("b")));
    accept("c", BODY, 2024);
    assertThat(pending(null)).containsExactly("b", "a");
    assertThat(pending(Fate.QUARANTINED)).containsExactly("a");
    Census census = new Census(database);
    assertThat(census.pending(Fate.REJECTED, 10)).isEqualTo(1);
    assertThat(census.pending(Fate.REJECTED, 0)).isZero();
    assertThat(census.pending(Fate.ACCEPTED, 10)).isZero();
  }

  @Test
  void aReportThatIsAcceptedSinceSettlesWhatWasRejected() throws IOException {
    decide("a", wrong("a", BODY, 2024));
    decide("b", wrong("b", BODY, 2023));
    decide("c", wrong("c", "丙县", 2024));
    accept("d", BODY, 2024);
    decide("e", wrong("e", BODY, 2024));
    assertThat(pending(null)).containsExactly("e", "c", "b");
  }

  @Test
  void anOlderReportThatIsDecidedLateIsSettledToo() throws IOException {
    String late = ledger.receive(Books.submission("a"));
    accept("b", BODY, 2024);
    ledger.decide(late, List.of(new Decision(wrong("a", BODY, 2024), "r")), List.of());
    assertThat(pending(null)).isEmpty();
  }

  @Test
  void whatAPersonRejectedWaitsForNobody() throws Exception {
    String id = decide("a", wrong("a", BODY, 2024));
    rule(id, new Ruling.Rejection("请盖章。"));
    assertThat(pending(null)).isEmpty();
    rule(id, new Ruling.Withdrawal(1, "盖了"));
    assertThat(pending(null)).containsExactly("a");
  }

  @Test
  void whatWasSettledByAReportWaitsAgainOnceThatIsGone() throws Exception {
    decide("a", wrong("a", BODY, 2024));
    String accepted = accept("b", BODY, 2024);
    rule(accepted, new Ruling.Rejection("请盖章。"));
    assertThat(pending(null)).containsExactly("a");
    rule(accepted, new Ruling.Withdrawal(1, "盖了"));
    assertThat(pending(null)).isEmpty();
    ledger.reopen(accepted);
    ledger.decide(
        accepted, List.of(new Decision(Books.failed(Books.submission("b")), "q")), List.of());
    assertThat(pending(null)).containsExactly("b", "a");
  }

  private String decide(String content, Outcome outcome) throws IOException {
    String id = ledger.receive(Books.submission(content));
    ledger.decide(id, List.of(new Decision(outcome, "r")), List.of());
    return id;
  }

  private static Verdict wrong(String content, String organization, int year) {
    Submission of = Books.submission(content);
    Identity identity = new Identity(organization, year, year, null);
    Report report = new Report(Books.FORMS.get(0), identity, Map.of(), List.of(), List.of());
    Finding finding = Finding.of("cell.missing", "缺一个数。");
    return new Verdict(of.name(), of.id(), report, List.of(finding));
  }

  private void rule(String id, Ruling ruling) throws Exception {
    Standing seen = ledger.rulings().standing(id, 1).orElseThrow();
    Rulings all = seen.rulings().and("张三", NOW, ruling);
    List<Ruled> made = all.made().subList(all.made().size() - 1, all.made().size());
    ledger.rulings().rule(new Judgement(WHO, seen, made, all.inForce(), "r", List.of(), false));
  }

  /** The names of the documents, the newest first. */
  private List<String> pending(@Nullable Fate fate) {
    FilingQuery query =
        new FilingQuery(
            null, null, null, null, null, null, fate, false, true, FilingQuery.Order.NEWEST);
    return ledger.filings().page(query, null, 10).filings().stream()
        .map(filing -> filing.document().name().replace(".pdf", ""))
        .toList();
  }
}
