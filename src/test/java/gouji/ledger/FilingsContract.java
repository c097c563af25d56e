package gouji.ledger;

import static gouji.ledger.Books.accepted;
import static gouji.ledger.Books.failed;
import static gouji.ledger.Books.rejected;
import static gouji.ledger.Books.submission;
import static org.assertj.core.api.Assertions.assertThat;

import gouji.ledger.FilingQuery.Order;
import gouji.submission.Submission;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How documents are found again, on whatever database the ledger is kept in. */
abstract class FilingsContract extends WithLedger {
  private static final FilingQuery ALL = FilingQuery.ALL;

  @Test
  void aDocumentIsFoundWithWhatItIsFiledUnder() throws IOException {
    String id = accept("a", "青岚县人民政府", 2024);
    String newer = accept("b", "青岚县人民政府", 2024);
    Filing filing = ledger.filings().find(one(id)).orElseThrow();
    assertThat(filing.document().name()).isEqualTo("a.pdf");
    assertThat(filing.form()).isEqualTo(Books.FORMS.get(0).id());
    assertThat(filing.receivedAt()).isEqualTo(NOW);
    assertThat(filing.decidedAt()).isEqualTo(NOW);
    assertThat(filing.current()).isFalse();
    assertThat(filing.replacedBy()).isEqualTo(one(newer));
    assertThat(ledger.filings().find(one(newer)).orElseThrow().current()).isTrue();
    assertThat(ledger.filings().outcome(id, 1))
        .contains(accepted(submission("a"), "青岚县人民政府", 2024));
    for (String none : List.of(id + "-2", id, id + "-01", id + "-9999999999", "x", "")) {
      assertThat(ledger.filings().find(none)).as(none).isEmpty();
    }
  }

  @Test
  void whatIsAskedForIsWhatIsFound() throws IOException {
    String old = accept("old", "青岚县人民政府", 2023);
    String first = accept("first", "青岚县人民政府", 2024);
    String second = accept("Ｓecond 100%", "青岚县人民政府", 2024);
    String other = accept("other", "云溪市司法局", 2024);
    Submission mail = submission("mail");
    String mixed = ledger.receive(mail);
    ledger.decide(
        mixed,
        List.of(new Decision(rejected(mail), "r"), new Decision(failed(mail), "q")),
        List.of());

    assertThat(found(ALL))
        .containsExactly(mixed + "-2", mixed + "-1", one(other), one(second), one(first), one(old));
    assertThat(found(query(2024, null, null, null, null, false)))
        .containsExactly(one(other), one(second), one(first));
    assertThat(found(query(null, "青岚县人民政府", null, null, null, false)))
        .containsExactly(one(second), one(first), one(old));
    assertThat(found(query(null, "青岚县", null, null, null, false))).isEmpty();
    assertThat(found(query(null, null, "青岚", null, null, true)))
        .containsExactly(one(second), one(old));
    assertThat(found(query(null, null, "other", null, null, false))).as("a file").isEmpty();
    assertThat(found(query(null, null, null, "OTHER.p", null, false))).containsExactly(one(other));
    assertThat(found(query(null, null, null, "司法", null, false))).containsExactly(one(other));
    assertThat(found(query(null, null, null, "second 100%.", null, false)))
        .as("neither case nor width matters, and % is itself")
        .containsExactly(one(second));
    assertThat(found(query(null, null, null, "%", null, false))).containsExactly(one(second));
    assertThat(found(query(null, null, null, null, Fate.REJECTED, false)))
        .containsExactly(mixed + "-1");
    assertThat(found(query(null, null, null, null, Fate.ACCEPTED, true)))
        .containsExactly(one(other), one(second), one(old));
    assertThat(found(ofForm(Books.FORMS.get(0).id()))).hasSize(4);
    assertThat(found(ofForm("another"))).isEmpty();
    assertThat(found(ofRule("document.empty", Order.NEWEST))).containsExactly(mixed + "-1");
    assertThat(found(ofRule("document.empty", Order.BODY))).containsExactly(mixed + "-1");
    assertThat(found(ofRule("document", Order.NEWEST))).isEmpty();
  }

  @Test
  void byBodyTheYearsComeInOrder() throws IOException {
    String second = accept("b", "青岚县", 2024);
    String longer = accept("d", "青岚县教育局", 2022);
    String first = accept("a", "青岚县", 2023);
    String again = accept("c", "青岚县", 2024);
    String before = accept("e", "云溪市", 2024);
    String unknown = ledger.receive(submission("f"));
    ledger.decide(unknown, List.of(new Decision(rejected(submission("f")), "r")), List.of());
    assertThat(found(byBody(null, null)))
        .containsExactly(
            one(unknown), one(before), one(first), one(second), one(again), one(longer));
    assertThat(found(byBody(2024, null))).containsExactly(one(before), one(second), one(again));
    assertThat(found(byBody(null, "青岚县"))).containsExactly(one(first), one(second), one(again));
  }

  @Test
  void pagesFollowUponEachOtherWithoutGaps() throws IOException {
    for (int i = 0; i < 7; i++) {
      accept("report " + i, "县" + i % 3, 2020 + i % 2);
    }
    for (FilingQuery query :
        List.of(
            ALL,
            byBody(null, null),
            byBody(2020, null),
            query(2020, null, null, null, null, true))) {
      List<String> whole = found(query);
      for (int limit : List.of(1, 2, 3, 7)) {
        List<String> leafed = new ArrayList<>();
        Filings.Mark mark = null;
        do {
          Filings.Page page = ledger.filings().page(query, mark, limit);
          assertThat(page.filings()).hasSizeBetween(1, limit);
          leafed.addAll(ids(page));
          mark = page.next();
        } while (mark != null);
        assertThat(leafed).as("%s by %d", query, limit).isEqualTo(whole);
      }
    }
  }

  @Test
  void aPageGoesOnWhereItWasWhateverCameIn() throws IOException {
    accept("a", "青岚县", 2024);
    accept("b", "云溪市", 2024);
    accept("c", "白河镇", 2024);
    Filings.Page first = ledger.filings().page(ALL, null, 2);
    accept("d", "临江区", 2024);
    assertThat(ledger.filings().page(ALL, first.next(), 2).filings())
        .extracting(filing -> filing.document().name())
        .containsExactly("a.pdf");
  }

  @Test
  void currentReportsAreHandedOnOneByOneByBodyAndYear() throws IOException {
    for (int i = 0; i < 230; i++) {
      accept("report " + i, "县" + i / 2 % 110, 2020 + i % 2);
    }
    ledger.decide(
        ledger.receive(submission("x")),
        List.of(new Decision(rejected(submission("x")), "r")),
        List.of());
    List<String> asBefore = new ArrayList<>();
    ledger.reports().forEach(report -> asBefore.add(report.id()));
    assertThat(current(null, null)).hasSize(220).isEqualTo(asBefore);
    assertThat(current(null, 2021)).hasSize(110);
    assertThat(current("县7", null)).hasSize(2);
    assertThat(current("县7", 2020)).hasSize(1);
    assertThat(current("县", 2020)).isEmpty();
  }

  @Test
  void bytesThatStandUnderTwoBodiesAreOneReport() throws IOException {
    String one = accept("a", "云溪市", 2024);
    accept("a", "青岚县", 2024);
    assertThat(current(null, null)).containsExactly(one);
  }

  @Test
  void theLedgerIsReadNoFurtherThanItIsAskedFor() throws IOException {
    for (int i = 0; i < 205; i++) {
      accept("report " + i, "县" + (1000 + i), 2024);
    }
    // Whoever decodes the whole first, or the hundreds that follow, fails at these.
    database.write(
        session ->
            session.change(
                "UPDATE outcome SET bytes = ? WHERE submission ="
                    + " (SELECT submission FROM document WHERE organization = '县1050')",
                new byte[] {99}));
    List<String> seen = new ArrayList<>();
    try {
      ledger.filings().eachCurrent(null, null, report -> seen.add(report.place()));
    } catch (UnreadableVerdictException e) {
      assertThat(seen).hasSize(50);
      return;
    }
    throw new AssertionError("the report that cannot be read was passed over");
  }

  @Test
  void whatWasEnteredBeforeThereWereFilingsIsFiledWhenTheLedgerIsOpened() throws IOException {
    String known = accept("a", "青岚县", 2024);
    String unreadable = accept("b", "云溪市", 2023);
    List<Filing> before = ledger.filings().page(byBody(null, null), null, 10).filings();
    database.write(
        session ->
            session.change("UPDATE document SET form = NULL, filed = NULL, searched = NULL"));
    database.write(
        session ->
            session.change(
                "UPDATE outcome SET bytes = ? WHERE submission = ?", new byte[] {99}, unreadable));
    ledger = Ledger.open(database, vault, Books.FORMS, CLOCK);
    assertThat(found(byBody(null, null))).containsExactly(one(unreadable), one(known));
    assertThat(found(query(null, null, null, "青岚", null, false))).containsExactly(one(known));
    assertThat(ledger.filings().find(one(known))).contains(before.get(1));
    assertThat(ledger.filings().find(one(unreadable)).orElseThrow().form()).isNull();
  }

  private List<String> current(@Nullable String organization, @Nullable Integer year) {
    List<String> ids = new ArrayList<>();
    ledger.filings().eachCurrent(organization, year, report -> ids.add(report.id()));
    return ids;
  }

  private List<String> found(FilingQuery query) {
    return ids(ledger.filings().page(query, null, 100));
  }

  private static List<String> ids(Filings.Page page) {
    return page.filings().stream()
        .map(filing -> filing.submission() + "-" + filing.document().number())
        .toList();
  }

  private static String one(String id) {
    return id + "-1";
  }

  private static FilingQuery query(
      @Nullable Integer year,
      @Nullable String organization,
      @Nullable String part,
      @Nullable String text,
      @Nullable Fate fate,
      boolean currentOnly) {
    return new FilingQuery(
        year, organization, part, null, null, text, fate, currentOnly, false, Order.NEWEST);
  }

  private static FilingQuery ofForm(String form) {
    return new FilingQuery(null, null, null, form, null, null, null, false, false, Order.NEWEST);
  }

  private static FilingQuery ofRule(String rule, Order order) {
    return new FilingQuery(null, null, null, null, rule, null, null, false, false, order);
  }

  private static FilingQuery byBody(@Nullable Integer year, @Nullable String organization) {
    return new FilingQuery(
        year, organization, null, null, null, null, null, false, false, Order.BODY);
  }
}
