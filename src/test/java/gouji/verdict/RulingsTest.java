package gouji.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gouji.check.Finding;
import gouji.check.HistoryFacts;
import gouji.document.Limits;
import gouji.form.FigureName;
import gouji.form.Shelf;
import gouji.report.Corrected;
import gouji.report.Entry;
import gouji.report.Report;
import gouji.submission.Bytes;
import gouji.submission.Origin;
import gouji.submission.Submission;
import gouji.verdict.Ruling.Correction;
import gouji.verdict.Ruling.Rejection;
import gouji.verdict.Ruling.Waiver;
import gouji.verdict.Ruling.Withdrawal;
import gouji.verdict.UntenableException.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulingsTest {
  private static final String TEXT = read(Path.of("samples/extract.txt"));
  private static final Instant NOON = Instant.parse("2023-02-01T12:00:00Z");
  private static final FigureName TOTAL = new FigureName("applications", "received", "total");
  private static final FigureName FEES = new FigureName("fees", "administrative_fees", "amount");

  private static final Verdict SOUND = verdict(TEXT);

  /** 新收总计 is printed 65, where the columns add up to 64. */
  private static final Verdict BROKEN = verdict(TEXT.replace(" 5 64\n", " 5 65\n"));

  private static final Correction MENDED = new Correction(TOTAL, "64", "看错了");

  @Test
  void withoutRulingsTheVerdictIsTheOneThatWasRead() {
    assertThat(SOUND.accepted()).isTrue();
    assertThat(BROKEN.accepted()).isFalse();
    assertThat(new Rulings(BROKEN, List.of()).inForce()).isSameAs(BROKEN);
    assertThat(BROKEN.asRead()).isEqualTo(BROKEN);
  }

  @Test
  void aCorrectionThatMendsATotalLeadsToAcceptance() throws Exception {
    Verdict mended = rule(BROKEN, MENDED).inForce();

    assertThat(mended.accepted()).isTrue();
    assertThat(mended.findings()).isEqualTo(SOUND.findings());
    Entry entry = entry(mended, TOTAL);
    assertThat(entry.figure().text()).isEqualTo("64");
    assertThat(entry.locus()).isEqualTo(entry(BROKEN, TOTAL).locus());
    assertThat(entry.corrected())
        .isEqualTo(new Corrected(entry(BROKEN, TOTAL).figure(), "张三", NOON, "看错了"));
    assertThat(report(mended).entries().keySet())
        .containsExactlyElementsOf(report(BROKEN).entries().keySet());
  }

  @Test
  void theVerdictAsReadFollowsFromTheOneInForce() throws Exception {
    Finding objection = rejecting(BROKEN).get(0);
    List<Ruling> all =
        List.of(
            new Waiver(Objection.of(objection), "算了"),
            new Rejection("请盖章。"),
            new Correction(FEES, "1.5", "漏填"),
            MENDED);
    List<Ruling> some = new ArrayList<>();
    for (Ruling ruling : all) {
      some.add(ruling);
      Rulings rulings = rule(BROKEN, some.toArray(Ruling[]::new));
      assertThat(rulings.inForce().asRead()).isEqualTo(BROKEN);
      assertThat(new Rulings(rulings.inForce().asRead(), rulings.made()).inForce())
          .isEqualTo(rulings.inForce());
    }
  }

  @Test
  void ofTwoCorrectionsTheLaterHolds() throws Exception {
    Rulings rulings = rule(BROKEN, MENDED, new Correction(TOTAL, "66", "又看了一遍"));

    assertThat(entry(rulings.inForce(), TOTAL).figure().text()).isEqualTo("66");
    assertThat(rejecting(rulings.inForce()).get(0).message()).contains("经人工更正为“66”");
    assertThat(rulings.made().stream().map(rulings::state))
        .containsExactly(Rulings.State.OVERTAKEN, Rulings.State.IN_FORCE);
  }

  @Test
  void correctedBackOrWithdrawnItIsAsItWasRead() throws Exception {
    assertThat(rule(BROKEN, MENDED, new Correction(TOTAL, "65", "原来没错")).inForce())
        .isEqualTo(BROKEN);
    assertThat(rule(BROKEN, MENDED, new Withdrawal(1, "原来没错")).inForce()).isEqualTo(BROKEN);
  }

  @Test
  void aWaivedFindingStaysAndRejectsNoMore() throws Exception {
    Rulings rulings = new Rulings(BROKEN, List.of());
    for (Finding finding : rejecting(BROKEN)) {
      rulings = rulings.and("张三", NOON, new Waiver(Objection.of(finding), "已核实"));
    }
    Verdict waived = rulings.inForce();

    assertThat(waived.accepted()).isTrue();
    assertThat(waived.findings()).hasSameSizeAs(BROKEN.findings());
    assertThat(waived.findings().stream().filter(f -> f.waived() != null))
        .hasSameSizeAs(rejecting(BROKEN))
        .allMatch(f -> Objects.requireNonNull(f.waived()).reason().equals("已核实"));
  }

  @Test
  void aWaiverIsOfThatDifferenceAndOfNoOther() throws Exception {
    Finding off = rejecting(BROKEN).get(0);
    Rulings rulings =
        rule(BROKEN, new Waiver(Objection.of(off), "差 1"), new Correction(TOTAL, "99", "改"));

    assertThat(rulings.inForce().findings()).allMatch(finding -> finding.waived() == null);
    assertThat(rulings.state(rulings.made().get(0))).isEqualTo(Rulings.State.LAPSED);
  }

  @Test
  void aRejectionIsAnErrorWhoseMessageIsTheSentence() throws Exception {
    Verdict rejected = rule(SOUND, new Rejection("请盖章。")).inForce();

    assertThat(rejected.accepted()).isFalse();
    assertThat(rejected.findings().get(0).rule()).isEqualTo("desk.rejected");
    assertThat(rejected.findings().get(0).message()).isEqualTo("请盖章。");
    assertThat(rule(SOUND, new Rejection("请盖章。"), new Withdrawal(1, "盖了")).inForce())
        .isEqualTo(SOUND);
  }

  @Test
  void afterAnotherReadingACorrectionHoldsOnlyWhereTheSameWasRead() throws Exception {
    List<Ruled> made = rule(BROKEN, MENDED).made();

    Rulings same = new Rulings(BROKEN.with(List.of(Finding.of("form.year", "旧"))), made);
    assertThat(same.state(made.get(0))).isEqualTo(Rulings.State.IN_FORCE);

    Verdict otherwise = reread(BROKEN, verdict(TEXT.replace(" 5 64\n", " 5 165\n")));
    Rulings lapsed = new Rulings(otherwise, made);
    assertThat(lapsed.state(made.get(0))).isEqualTo(Rulings.State.LAPSED);
    assertThat(lapsed.inForce().findings().get(0).rule()).isEqualTo("desk.lapsed");
    assertThat(lapsed.inForce().findings().get(0).message()).contains("更正为“64”", "“165”");
    assertThat(report(lapsed.inForce()).corrected()).isEmpty();
    assertThat(lapsed.inForce().asRead()).isEqualTo(otherwise);

    // Now it is read as the person had it: nobody need look again.
    assertThat(new Rulings(reread(BROKEN, SOUND), made).inForce().accepted()).isTrue();
    assertThat(new Rulings(reread(BROKEN, SOUND), made).inForce().findings())
        .isEqualTo(SOUND.findings());
  }

  @Test
  void rulingsOnOtherBytesDoNotHold() throws Exception {
    List<Ruled> made = rule(BROKEN, new Rejection("请盖章。")).made();

    assertThat(new Rulings(SOUND, made).inForce()).isEqualTo(SOUND);
  }

  @Test
  void aFigureThatWasNotFoundCanBePutThere() throws Exception {
    Verdict gap = reread(BROKEN, without(SOUND, TOTAL));
    assertThat(rejecting(gap)).extracting(Finding::rule).containsOnly("cell.missing");

    Verdict mended = rule(gap, MENDED).inForce();

    assertThat(mended.accepted()).isTrue();
    assertThat(Objects.requireNonNull(entry(mended, TOTAL).corrected()).read()).isNull();
    assertThat(report(mended).entries().keySet())
        .containsExactlyElementsOf(report(SOUND).entries().keySet());
    assertThat(mended.asRead()).isEqualTo(gap);
  }

  @Test
  void whatIsKnownFromElsewhereRemains() throws Exception {
    Verdict known =
        BROKEN.asDuplicateOf("a").inTheLightOf(HistoryFacts.of(report(SOUND)).orElseThrow());
    List<String> rules =
        rule(known, MENDED).inForce().findings().stream().map(Finding::rule).toList();

    assertThat(rules).contains("submission.duplicate", "history.carried");
  }

  @ParameterizedTest
  @CsvSource({
    "7, true",
    "'1,234', true",
    "７, true",
    "'', true",
    "—, true",
    "无, true",
    "7.5, false",
    "-7, false",
    "7?, false",
    "7 8, false",
    "约7, false",
    "07, false"
  })
  void takesExactlyWhatADocumentMaySay(String typed, boolean taken) {
    Correction correction = new Correction(TOTAL, typed, "改");
    if (taken) {
      assertThat(fault(BROKEN, correction)).isNull();
    } else {
      assertThat(fault(BROKEN, correction)).isEqualTo(Fault.NO_FIGURE);
    }
  }

  @Test
  void takesADecimalWhereMoneyStands() throws Exception {
    Report report = report(rule(BROKEN, new Correction(FEES, "12.50", "改")).inForce());

    assertThat(report.number(FEES).orElseThrow()).isEqualByComparingTo("12.5");
  }

  @Test
  void refusesWhatCannotBeRuled() {
    Objection absent = new Objection("applications.balance", List.of(TOTAL), null, null);
    Verdict unreadable = new Verdict("a", BROKEN.sha256(), null, List.of());

    assertThat(fault(BROKEN, new Correction(TOTAL, "65", "改"))).isEqualTo(Fault.NOTHING_NEW);
    assertThat(fault(BROKEN, new Correction(new FigureName("a", "b", "c"), "1", "改")))
        .isEqualTo(Fault.NO_SUCH_FIGURE);
    assertThat(fault(unreadable, MENDED)).isEqualTo(Fault.NO_SUCH_FIGURE);
    assertThat(fault(BROKEN, new Waiver(absent, "改"))).isEqualTo(Fault.NO_SUCH_FINDING);
    assertThat(fault(BROKEN, new Withdrawal(1, "改"))).isEqualTo(Fault.NO_SUCH_RULING);
  }

  @Test
  void aRejectionIsWithdrawnAndNotWaived() throws Exception {
    Rulings rejected = rule(SOUND, new Rejection("请盖章。"));
    Objection objection = Objection.of(rejected.inForce().findings().get(0));

    assertThatThrownBy(() -> rejected.and("张三", NOON, new Waiver(objection, "算了")))
        .hasMessage("NO_SUCH_FINDING");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "long"})
  void wantsAReason(String reason) {
    String said = reason.equals("long") ? "长".repeat(1001) : reason;

    assertThat(fault(BROKEN, new Rejection(said))).isEqualTo(Fault.NO_REASON);
  }

  private static @Nullable Fault fault(Verdict verdict, Ruling ruling) {
    try {
      rule(verdict, ruling);
      return null;
    } catch (UntenableException e) {
      return e.fault();
    }
  }

  private static Rulings rule(Verdict verdict, Ruling... rulings) throws UntenableException {
    Rulings all = new Rulings(verdict, List.of());
    for (Ruling ruling : rulings) {
      all = all.and("张三", NOON, ruling);
    }
    return all;
  }

  private static List<Finding> rejecting(Verdict verdict) {
    return verdict.findings().stream().filter(Finding::rejects).toList();
  }

  private static Entry entry(Verdict verdict, FigureName name) {
    return report(verdict).entry(name).orElseThrow();
  }

  private static Report report(Verdict verdict) {
    return Objects.requireNonNull(verdict.report());
  }

  /** The same document, read as another. */
  private static Verdict reread(Verdict verdict, Verdict other) {
    return new Verdict(verdict.file(), verdict.sha256(), other.report(), other.findings());
  }

  private static Verdict without(Verdict verdict, FigureName name) {
    Report report = report(verdict);
    Map<FigureName, Entry> entries = new LinkedHashMap<>(report.entries());
    entries.remove(name);
    Report gap =
        new Report(report.form(), report.identity(), entries, report.sections(), report.outdated());
    return verdict.read(gap);
  }

  private static Verdict verdict(String text) {
    Bytes bytes = Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    List<Outcome> outcomes = new ArrayList<>();
    new DirectExaminer(Shelf.standard().forms(), Limits.DEFAULT)
        .examine(
            Submission.of("a.txt", bytes, new Origin(Origin.Way.FOLDER, "a.txt")), outcomes::add);
    return (Verdict) outcomes.get(0);
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
