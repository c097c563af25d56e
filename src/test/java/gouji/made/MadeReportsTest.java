package gouji.made;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.made.Judge.Fall;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Reports that nobody has seen: read right, or refused. {@code -Dmade.count=1000} puts so many of
 * each kind before Gouji instead of a quick slice; {@code -Dmade.from=5000} begins elsewhere.
 */
class MadeReportsTest {
  private static final int COUNT = Integer.getInteger("made.count", 6);
  private static final int FROM = Integer.getInteger("made.from", 0);
  private static final Trials TRIALS = new Trials();

  @AfterAll
  static void tell() {
    TRIALS.print(System.out);
  }

  @ParameterizedTest
  @EnumSource
  void soundReportsAreReadRight(Format format) {
    Trials trials = TRIALS.part();
    for (int seed = FROM; seed < FROM + COUNT; seed++) {
      trials.run(Sample.sound(format, seed));
    }
    assertNothingWrong(trials);
    assertThat(trials.cases(Fall.MISNAMED)).isEmpty();
    assertThat(trials.cases(Fall.FALSE_ALARM)).isEmpty();
    // Some manners are beyond reading: what is refused is no fault, but it has to stay an
    // exception.
    assertThat(trials.cases(Fall.REFUSED)).hasSizeLessThanOrEqualTo(2 + COUNT / 5);
  }

  @ParameterizedTest
  @EnumSource
  void faultsAreFoundWhereTheyAre(Fault fault) {
    Trials trials = TRIALS.part();
    for (Format format : Format.values()) {
      for (int seed = FROM; seed < FROM + Math.max(1, COUNT / 6); seed++) {
        trials.run(Sample.spoilt(format, seed, fault));
      }
    }
    assertNothingWrong(trials);
    assertThat(trials.cases(Fall.UNPOINTED)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void mangledTextIsReadRightOrRefused(Mangler mangler) {
    Trials trials = TRIALS.part();
    for (Format format : new Format[] {Format.FLOW, Format.LAYOUT, Format.CELLS, Format.CRAWL}) {
      for (int seed = FROM; seed < FROM + COUNT; seed++) {
        Random dice = new Random(seed);
        trials.run(mangler.mangle(Sample.sound(format, seed), 1 + dice.nextInt(3), dice));
      }
    }
    assertNothingWrong(trials);
  }

  @Test
  void ordinaryReportsAreAccepted() {
    Trials trials = TRIALS.part();
    for (int seed = FROM; seed < FROM + COUNT; seed++) {
      Random dice = new Random(seed);
      MadeReport report = MadeReport.of(seed);
      Exhibit exhibit = Exhibit.sound(report, Clerk.official(dice).write(report));
      PdfPrinter printer = new PdfPrinter(PdfStyle.ordinary());
      trials.run(Sample.print("ordinary-" + seed + ".pdf", Format.PDF, exhibit, printer));
    }
    assertThat(trials.cases()).isEmpty();
  }

  /** Nothing wrong is accepted, and nothing brings Gouji down. */
  private static void assertNothingWrong(Trials trials) {
    assertThat(trials.cases(Fall.SILENT)).isEmpty();
    assertThat(trials.cases(Fall.FAILED)).isEmpty();
  }
}
