package gouji.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gouji.check.Finding;
import gouji.check.Severity;
import gouji.document.Box;
import gouji.document.Locus;
import gouji.figure.Figure;
import gouji.form.FigureName;
import gouji.form.Form;
import gouji.report.Entry;
import gouji.report.Identity;
import gouji.report.Report;
import gouji.report.Section;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CodecTest {
  private static final String HASH = "0123456789abcdef".repeat(4);

  private final Editions editions = new Editions(List.of(Sample.FORM));

  @Property(tries = 300)
  void whatIsWrittenIsReadBack(@ForAll("outcomes") Outcome outcome) throws GarbledException {
    assertThat(Decoder.decode(Encoder.encode(outcome), editions)).isEqualTo(outcome);
  }

  @Property(tries = 1000)
  void alteredBytesAreAnOutcomeOrGarbled(
      @ForAll("outcomes") Outcome outcome,
      @ForAll @IntRange(min = 0) int place,
      @ForAll byte value) {
    byte[] bytes = Encoder.encode(outcome);
    bytes[place % bytes.length] = value;
    assertReadOrGarbled(bytes);
  }

  @Property(tries = 300)
  void noiseIsGarbled(@ForAll byte[] noise) {
    assertReadOrGarbled(noise);
  }

  @Test
  void truncatedBytesAreGarbled() {
    byte[] whole = Encoder.encode(new Verdict("a.pdf", HASH, null, List.of()));
    byte[] part = java.util.Arrays.copyOf(whole, whole.length - 1);
    assertThatThrownBy(() -> Decoder.decode(part, editions)).isInstanceOf(GarbledException.class);
  }

  @Test
  void aFigureThatTheFormDoesNotHaveIsGarbled() {
    FigureName stranger = new FigureName("birds", "hawks", "count");
    Entry entry = new Entry(stranger, new Figure.Blank(), new Locus.AtLine(1));
    Report report =
        new Report(
            Sample.FORM,
            new Identity(null, null, null, null),
            Map.of(stranger, entry),
            List.of(),
            List.of());
    byte[] bytes = Encoder.encode(new Verdict("a.pdf", HASH, report, List.of()));
    assertThatThrownBy(() -> Decoder.decode(bytes, editions))
        .isInstanceOf(GarbledException.class)
        .hasMessageContaining("birds/hawks/count");
  }

  @Test
  void moreItemsThanAnyReportHasAreGarbledBeforeTheyTakeMemory() {
    FigureName name = new FigureName("birds", "geese", "count");
    List<FigureName> cells = java.util.Collections.nCopies(100_001, name);
    Finding finding = new Finding("cell.missing", Severity.ERROR, "缺。", cells, null, null);
    byte[] bytes = Encoder.encode(new Verdict("a.pdf", HASH, null, List.of(finding, finding)));
    assertThatThrownBy(() -> Decoder.decode(bytes, editions))
        .isInstanceOf(GarbledException.class)
        .hasMessageContaining("items");
  }

  @Test
  void oneInstanceOfTheFormStandsInAllReports() throws GarbledException {
    Report report =
        new Report(
            Sample.FORM, new Identity(null, null, null, null), Map.of(), List.of(), List.of());
    byte[] bytes = Encoder.encode(new Verdict("a.pdf", HASH, report, List.of()));
    assertThat(Decoder.decode(bytes, editions))
        .isInstanceOfSatisfying(
            Verdict.class,
            verdict ->
                assertThat(verdict.report())
                    .isNotNull()
                    .extracting(Report::form)
                    .isSameAs(Sample.FORM));
  }

  private void assertReadOrGarbled(byte[] bytes) {
    try {
      assertThat(Decoder.decode(bytes, editions)).isNotNull();
    } catch (GarbledException expected) {
      assertThat(expected.getMessage()).isNotBlank();
    }
  }

  @Provide
  Arbitrary<Outcome> outcomes() {
    return Arbitraries.oneOf(
        Combinators.combine(
                texts(), Arbitraries.just(HASH), reports().injectNull(0.2), findings().list())
            .as(Verdict::new),
        Combinators.combine(texts(), texts()).as(Failure::new));
  }

  private Arbitrary<Report> reports() {
    return Combinators.combine(
            identities(),
            entries().list().ofMaxSize(4),
            Combinators.combine(texts(), texts(), texts()).as(Section::new).list().ofMaxSize(3),
            Arbitraries.of(
                List.<Form.Edition>of(),
                List.of(Sample.OLD_GEESE),
                List.of(Sample.OLD_GEESE, Sample.OLD_OWLS)))
        .as(
            (identity, entries, sections, outdated) ->
                new Report(edited(outdated), identity, byName(entries), sections, outdated));
  }

  private static Form edited(List<Form.Edition> outdated) {
    Form form = Sample.FORM;
    for (Form.Edition edition : outdated) {
      form = form.withEdition(edition);
    }
    return form;
  }

  private static Map<FigureName, Entry> byName(List<Entry> entries) {
    Map<FigureName, Entry> byName = new LinkedHashMap<>();
    entries.forEach(entry -> byName.put(entry.name(), entry));
    return byName;
  }

  private Arbitrary<Identity> identities() {
    Arbitrary<Integer> years = Arbitraries.integers().between(0, 9999);
    Arbitrary<LocalDate> dates =
        Arbitraries.longs().between(-1000, 30_000).map(LocalDate::ofEpochDay);
    return Combinators.combine(
            texts().injectNull(0.3),
            years.injectNull(0.3),
            years.injectNull(0.3),
            Combinators.combine(dates, dates).as(Identity.Period::new).injectNull(0.3))
        .as(Identity::new);
  }

  private Arbitrary<Entry> entries() {
    return Combinators.combine(names(), figures(), loci()).as(Entry::new);
  }

  private Arbitrary<FigureName> names() {
    return Combinators.combine(Arbitraries.of("hens", "ducks"), Arbitraries.of("count", "value"))
        .as((row, column) -> new FigureName("birds", row, column));
  }

  private Arbitrary<Figure> figures() {
    return Arbitraries.oneOf(
        Combinators.combine(numbers(), texts(), texts()).as(Figure.Amount::new),
        texts().map(Figure.Nil::new),
        Arbitraries.create(Figure.Blank::new),
        texts().map(Figure.Illegible::new),
        Combinators.combine(texts(), texts()).as(Figure.Doubtful::new));
  }

  private Arbitrary<Locus> loci() {
    Arbitrary<Integer> places = Arbitraries.integers().between(0, Integer.MAX_VALUE);
    Arbitrary<Double> sides = Arbitraries.doubles().between(-1e6, 1e6);
    return Arbitraries.oneOf(
        Combinators.combine(places, Combinators.combine(sides, sides, sides, sides).as(Box::new))
            .as(Locus.OnPage::new),
        places.map(Locus.AtLine::new),
        Combinators.combine(places, places, places).as(Locus.InCell::new),
        places.map(Locus.InParagraph::new));
  }

  private Arbitrary<Finding> findings() {
    return Combinators.combine(
            Arbitraries.of("a.rule", "another.rule"),
            Arbitraries.of(Severity.class),
            texts(),
            names().list().ofMaxSize(5),
            numbers().injectNull(0.5),
            numbers().injectNull(0.5))
        .as(Finding::new);
  }

  private Arbitrary<BigDecimal> numbers() {
    return Combinators.combine(
            Arbitraries.bigIntegers()
                .between(BigInteger.TEN.pow(30).negate(), BigInteger.TEN.pow(30)),
            Arbitraries.integers().between(-3, 10))
        .as(BigDecimal::new);
  }

  private Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("本机关 0，\n\0").ofMaxLength(20);
  }
}
