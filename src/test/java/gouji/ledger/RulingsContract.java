package gouji.ledger;

import static gouji.ledger.Books.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gouji.check.DeskFindings;
import gouji.document.Locus;
import gouji.figure.Figure;
import gouji.form.FigureName;
import gouji.report.Report;
import gouji.submission.Submission;
import gouji.verdict.Objection;
import gouji.verdict.Ruled;
import gouji.verdict.Ruling;
import gouji.verdict.Rulings;
import gouji.verdict.UntenableException;
import gouji.verdict.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What people rule is kept for ever, beside what was read, and shows in what is in force. */
abstract class RulingsContract extends WithLedger {
  private static final String BODY = "青岚县人民政府";
  private static final Actor WHO = new Actor("张三", "console");
  private static final Ruling.Rejection REJECTED = new Ruling.Rejection("请盖章。");

  @Test
  void whatWasReadStaysAndWhatIsInForceFollows() throws Exception {
    String id = accept("a", BODY, 2024);
    Verdict read = (Verdict) ledger.outcomes(id).get(0);

    assertThat(rule(id, "r", REJECTED)).isTrue();

    Standing standing = standing(id);
    assertThat(standing.rulings().asRead()).isEqualTo(read);
    assertThat(standing.rulings().made()).extracting(Ruled::by).containsExactly("张三");
    assertThat(ledger.outcomes(id)).containsExactly(standing.rulings().inForce());
    assertThat(standing.rulings().inForce().findings()).contains(DeskFindings.rejected("请盖章。"));
    assertThat(standing.document().fate()).isEqualTo(Fate.REJECTED);
    assertThat(standing.document().place()).isEqualTo("r");
    assertThat(ledger.find(id).orElseThrow().fate()).isEqualTo(Fate.REJECTED);
    assertThat(ledger.reports().of(BODY, 2024)).isEmpty();
    assertThat(ledger.history(id)).contains(new Event(NOW, "ruled", "rejection by 张三"));
    assertThat(ledger.unsent(10)).hasSize(2);
  }

  @Test
  void everyKindOfRulingIsReadBackAsItWasMade() throws Exception {
    String id = accept("a", BODY, 2024);
    FigureName cell = new FigureName("applications", "received", "total");
    Standing seen = standing(id);
    Ruled.Ground ground = new Ruled.Ground("ab", "6５", new BigDecimal("65.0"));
    Ruled.Ground nothing = new Ruled.Ground("ab", null, null);
    Objection objection =
        new Objection("applications.balance", List.of(cell, cell), new BigDecimal("1E+2"), null);
    Objection bare = new Objection("identity.year", List.of(), null, null);
    List<Ruled> made =
        List.of(
            new Ruled(1, "张三", NOW, ground, new Ruling.Correction(cell, "６4", "看错\n了")),
            new Ruled(2, "李四", NOW, nothing, new Ruling.Waiver(objection, "核实")),
            new Ruled(3, "李四", NOW, nothing, new Ruling.Waiver(bare, "核实")),
            new Ruled(4, "王五", NOW, nothing, REJECTED),
            new Ruled(5, "王五", NOW, nothing, new Ruling.Withdrawal(4, "盖了")));
    ledger
        .rulings()
        .rule(new Judgement(WHO, seen, made, seen.rulings().inForce(), "a", List.of(), false));

    List<Ruled> kept = ledger.rulings().made(id, 1);

    assertThat(kept).hasSameSizeAs(made);
    for (int i = 0; i < made.size(); i++) {
      assertThat(kept.get(i))
          .usingRecursiveComparison()
          .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
          .isEqualTo(made.get(i));
    }
  }

  @Test
  void ofTwoWhoSawTheSameOnlyTheFirstRules() throws Exception {
    String id = accept("a", BODY, 2024);
    Standing seen = standing(id);

    assertThat(ledger.rulings().rule(judgement(seen, "r", REJECTED))).isTrue();
    assertThat(ledger.rulings().rule(judgement(seen, "r", REJECTED))).isFalse();

    assertThat(ledger.rulings().made(id, 1)).hasSize(1);
    assertThat(ledger.unsent(10)).hasSize(2);
  }

  @Test
  void whoSawWhatWasRevisedOrReopenedSinceDoesNotRule() throws Exception {
    String id = accept("a", BODY, 2024);
    Standing seen = standing(id);
    CurrentReport current = ledger.reports().of(BODY, 2024).orElseThrow();
    ledger.reports().revise(current, current.verdict(), List.of());
    assertThat(ledger.rulings().rule(judgement(seen, "r", REJECTED))).isFalse();

    Standing revised = standing(id);
    ledger.reopen(id);
    assertThat(ledger.rulings().standing(id, 1)).isEmpty();
    assertThat(ledger.rulings().rule(judgement(revised, "r", REJECTED))).isFalse();
  }

  @Test
  void aRejectedReportLeavesItsPlaceAndTakesItAgain() throws Exception {
    String first = accept("a", BODY, 2024);
    String second = accept("b", BODY, 2024);
    String third = accept("c", BODY, 2024);

    rule(second, "r", REJECTED);
    assertThat(replacedBy(first)).isEqualTo(third);
    rule(third, "r", REJECTED);
    assertThat(current()).isEqualTo(first);
    long changes = ledger.reports().changes();

    rule(second, "accepted/b", new Ruling.Withdrawal(1, "盖了"));
    assertThat(current()).isEqualTo(second);
    assertThat(replacedBy(first)).isEqualTo(second);
    assertThat(ledger.reports().changes()).isEqualTo(changes + 1);
    assertThat(ledger.reports().of(BODY, 2024).orElseThrow().verdict().accepted()).isTrue();
  }

  @Test
  void anOlderReportIsAcceptedAgainWhileANewerOneIsCurrent() throws Exception {
    String older = accept("a", BODY, 2024);
    rule(older, "r", REJECTED);
    String newer = accept("b", BODY, 2024);

    rule(older, "accepted/a", new Ruling.Withdrawal(1, "盖了"));

    assertThat(current()).isEqualTo(newer);
    assertThat(replacedBy(older)).isEqualTo(newer);
  }

  @Test
  void rulingsStayWhenTheDocumentIsExaminedAgain() throws Exception {
    String id = accept("a", BODY, 2024);
    rule(id, "r", REJECTED);

    ledger.reopen(id);
    ledger.decide(
        id,
        List.of(
            new Decision(
                new Rulings(
                        Books.accepted(submission("a"), BODY, 2024), ledger.rulings().made(id, 1))
                    .inForce(),
                "r",
                1)),
        List.of());

    assertThat(ledger.rulings().made(id, 1)).hasSize(1);
    assertThat(standing(id).rulings().asRead().accepted()).isTrue();
    assertThat(ledger.find(id).orElseThrow().fate()).isEqualTo(Fate.REJECTED);
  }

  @Test
  void rulingsFollowTheirDocumentToAnotherPlaceInItsContainer() throws Exception {
    String id = ledger.receive(submission("archive"));
    Verdict one = Books.accepted(submission("一"), BODY, 2023);
    Verdict two = Books.accepted(submission("二"), BODY, 2024);
    ledger.decide(id, List.of(new Decision(one, "a1"), new Decision(two, "a2")), List.of());
    Standing seen = ledger.rulings().standing(id, 2).orElseThrow();
    ledger.rulings().rule(judgement(seen, "r", REJECTED));
    List<Ruled> made = ledger.rulings().made(id, 2);

    Verdict found = Books.accepted(submission("三"), BODY, 2022);
    assertThat(ledger.rulings().on(id, List.of(two, found, one)))
        .containsExactly(made, List.of(), List.of());
    ledger.reopen(id);
    Verdict still = new Rulings(two, made).inForce();
    ledger.decide(
        id,
        List.of(new Decision(still, "r", 1), new Decision(found, "a3"), new Decision(one, "a1")),
        List.of());

    assertThat(ledger.rulings().made(id, 1)).isEqualTo(made);
    assertThat(ledger.rulings().made(id, 2)).isEmpty();
    assertThat(ledger.find(id).orElseThrow().documents())
        .extracting(Entry.Document::fate)
        .containsExactly(Fate.REJECTED, Fate.ACCEPTED, Fate.ACCEPTED);
    assertThat(ledger.outcomes(id)).containsExactly(still, found, one);
  }

  @Test
  void rulingsWaitForADocumentThatIsNotFoundAnyMore() throws Exception {
    String id = accept("a", BODY, 2024);
    rule(id, "r", REJECTED);
    List<Ruled> made = ledger.rulings().made(id, 1);
    ledger.reopen(id);
    ledger.decide(id, List.of(new Decision(Books.failed(submission("a")), "q")), List.of());
    assertThat(ledger.rulings().made(id, 1)).isEmpty();

    Verdict again = Books.accepted(submission("a"), BODY, 2024);
    assertThat(ledger.rulings().on(id, List.of(again))).containsExactly(made);
    ledger.reopen(id);
    Verdict inForce = new Rulings(again, made).inForce();
    ledger.decide(id, List.of(new Decision(inForce, "r", 1)), List.of());

    assertThat(ledger.rulings().made(id, 1)).isEqualTo(made);
  }

  @Test
  void ofTwoAlikeTheOneThatFailedKeepsItsRulings() throws Exception {
    String id = ledger.receive(submission("archive"));
    Verdict same = Books.accepted(submission("一"), BODY, 2023);
    ledger.decide(id, List.of(new Decision(same, "a"), new Decision(same, "a")), List.of());
    Standing seen = ledger.rulings().standing(id, 1).orElseThrow();
    ledger.rulings().rule(judgement(seen, "r", REJECTED));
    List<Ruled> made = ledger.rulings().made(id, 1);

    ledger.reopen(id);
    Decision failed = new Decision(same, "q", 1).failing(Books.failed(submission("一")));
    assertThat(ledger.decide(id, List.of(failed, new Decision(same, "a")), List.of())).isTrue();

    assertThat(ledger.rulings().made(id, 1)).isEqualTo(made);
  }

  @Test
  void whoWasSlowToExamineDoesNotDecideOverARulingMadeMeanwhile() throws Exception {
    String id = accept("a", BODY, 2024);
    Decision slow = new Decision(Books.accepted(submission("a"), BODY, 2024), "a");
    rule(id, "r", REJECTED);
    ledger.reopen(id);

    assertThatThrownBy(() -> ledger.decide(id, List.of(slow), List.of()))
        .isInstanceOf(LedgerException.class);

    assertThat(ledger.find(id).orElseThrow().state()).isEqualTo(Entry.State.WAITING);
    assertThat(standingFate(id)).isEqualTo(Fate.REJECTED);
  }

  @Test
  void aCorrectionHoldsWhateverStoodInThePlace() throws Exception {
    FigureName cell = new FigureName("applications", "received", "total");
    Submission submission = submission("odd");
    Report report = Objects.requireNonNull(Books.accepted(submission, BODY, 2024).report());
    Figure figure = new Figure.Illegible("6\0\uD83D4");
    gouji.report.Entry read = new gouji.report.Entry(cell, figure, new Locus.AtLine(1));
    Verdict odd =
        new Verdict(submission.name(), submission.id(), report.with(Map.of(cell, read)), List.of());
    String id = ledger.receive(submission);
    ledger.decide(id, List.of(new Decision(odd, "a")), List.of());

    rule(id, "a", new Ruling.Correction(cell, "64", "看不清"));

    Rulings rulings = standing(id).rulings();
    assertThat(rulings.state(rulings.made().get(0))).isEqualTo(Rulings.State.IN_FORCE);
  }

  @Test
  void asksForAPersonWhereACorrectionHoldsNoLonger() throws Exception {
    FigureName cell = new FigureName("applications", "received", "total");
    String id = accept("a", BODY, 2024);
    Report report = Objects.requireNonNull(standing(id).rulings().asRead().report());
    rule(id, "r", new Ruling.Correction(cell, "64", "漏了"));
    assertThat(pending()).isEmpty();

    Figure figure = new Figure.Amount(new BigDecimal(65), "65", "");
    gouji.report.Entry read = new gouji.report.Entry(cell, figure, new Locus.AtLine(1));
    Submission submission = submission("a");
    Verdict otherwise =
        new Verdict(submission.name(), submission.id(), report.with(Map.of(cell, read)), List.of());
    ledger.reopen(id);
    List<Ruled> made = ledger.rulings().made(id, 1);
    Verdict inForce = new Rulings(otherwise, made).inForce();
    ledger.decide(id, List.of(new Decision(inForce, "accepted/a", 1)), List.of());

    assertThat(pending()).containsExactly(id + "-1");
    rule(id, "accepted/a", new Ruling.Withdrawal(1, "读对了"));
    assertThat(pending()).isEmpty();
  }

  /** Accepted reports that wait for a person. */
  private List<String> pending() {
    FilingQuery query =
        new FilingQuery(
            null,
            null,
            null,
            null,
            null,
            null,
            Fate.ACCEPTED,
            false,
            true,
            FilingQuery.Order.NEWEST);
    return ledger.filings().page(query, null, 10).filings().stream().map(Filing::id).toList();
  }

  @Test
  void knowsWhatTheOutboxMayNotShowYet() throws Exception {
    String id = accept("a", BODY, 2024);
    assertThat(ledger.rulings().unsettledSince(id)).isEmpty();

    rule(id, "", REJECTED);

    assertThat(ledger.rulings().unsettled(NOW.plusSeconds(1), 10)).containsExactly(id);
    assertThat(ledger.rulings().unsettled(NOW, 10)).isEmpty();
    assertThat(ledger.rulings().former(id))
        .singleElement()
        .satisfies(
            former -> {
              assertThat(former.fate()).isEqualTo(Fate.ACCEPTED);
              assertThat(former.place()).isEqualTo("accepted/a");
              assertThat(former.organization()).isEqualTo(BODY);
            });
    ledger.rulings().placed(id, 1, "r");
    ledger.rulings().settled(id, NOW.plusSeconds(1));
    assertThat(ledger.rulings().unsettledSince(id)).contains(NOW);
    ledger.rulings().settled(id, NOW);
    assertThat(ledger.rulings().unsettledSince(id)).isEmpty();
    assertThat(standing(id).document().place()).isEqualTo("r");
  }

  @Test
  void whatAPersonRejectsIsAnsweredAgain() throws Exception {
    String id = ledger.receive(submission("a"));
    ledger.decideAndReply(
        id, List.of(new Decision(Books.rejected(submission("a")), "r")), List.of());
    Owed first = ledger.replies().begin(id, NOW).orElseThrow();
    ledger.replies().sent(first);

    Judgement judgement = judgement(standing(id), "r", REJECTED);
    ledger
        .rulings()
        .rule(
            new Judgement(
                WHO,
                judgement.seen(),
                judgement.made(),
                judgement.inForce(),
                "r",
                judgement.messages(),
                true));

    assertThat(ledger.replies().begin(id, NOW).orElseThrow().round()).isEqualTo(2);
  }

  private Fate standingFate(String id) {
    return ledger.find(id).orElseThrow().documents().get(0).fate();
  }

  private boolean rule(String id, String place, Ruling ruling) throws UntenableException {
    return ledger.rulings().rule(judgement(standing(id), place, ruling));
  }

  private static Judgement judgement(Standing seen, String place, Ruling ruling)
      throws UntenableException {
    Rulings all = seen.rulings().and("张三", NOW, ruling);
    List<Ruled> made = all.made().subList(all.made().size() - 1, all.made().size());
    return new Judgement(
        WHO,
        seen,
        made,
        all.inForce(),
        place,
        List.of(Message.of("gouji.rejected", seen.id(), BODY, "{}")),
        false);
  }

  private Standing standing(String id) {
    return ledger.rulings().standing(id, 1).orElseThrow();
  }

  private String current() {
    return ledger.reports().of(BODY, 2024).orElseThrow().id();
  }

  private String replacedBy(String id) {
    return String.valueOf(ledger.find(id).orElseThrow().documents().get(0).replacedBy());
  }
}
