package gouji.made;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.check.Checks;
import gouji.check.Finding;
import gouji.document.Document;
import gouji.document.Limits;
import gouji.document.Page;
import gouji.document.pdf.PdfReader;
import gouji.form.Shelf;
import gouji.grid.Tables;
import gouji.made.Exhibit.Demand;
import gouji.made.Judge.Shortfall;
import gouji.report.Recogniser;
import gouji.report.Report;
import gouji.submission.Origin;
import gouji.submission.RefusedException;
import gouji.submission.Submission;
import gouji.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Pages whose rules are lost and whose words have slipped: read right, or refused. {@code
 * -Dmade.count=300} mutates so many reports in each way, {@code -Dmade.from=5000} begins elsewhere.
 */
class PageMutationTest {
  private static final int COUNT = Integer.getInteger("made.count", 24);
  private static final int FROM = Integer.getInteger("made.from", 1000);
  private static final Recogniser RECOGNISER = new Recogniser(Shelf.standard().forms());
  private static final Map<PageMutation, Integer> ACCEPTED = new TreeMap<>();

  @AfterAll
  static void someOfWhatIsLeftIsRead() {
    System.out.println(COUNT + " reports mutated in each way, accepted: " + ACCEPTED);
    assertThat(ACCEPTED).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void mutatedPagesAreReadRightOrRefused(PageMutation mutation) throws Exception {
    List<String> wrong = new ArrayList<>();
    for (int seed = FROM; seed < FROM + COUNT; seed++) {
      Sample sample = Sample.sound(Format.PDF, seed);
      Verdict verdict = verdict(sample, mutated(pages(sample), mutation, seed));
      if (verdict.accepted()) {
        ACCEPTED.merge(mutation, 1, Integer::sum);
      }
      for (Shortfall shortfall : Judge.judge(demanding(sample, mutation), verdict)) {
        wrong.add(sample.name() + ": " + shortfall);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static List<Page> pages(Sample sample) throws RefusedException {
    return new PdfReader().read(submission(sample), Limits.DEFAULT).pages();
  }

  /** Mutated; every other report without some of its zeros as well. */
  private static List<Page> mutated(List<Page> pages, PageMutation mutation, int seed) {
    Random dice = new Random(seed * 977L + mutation.name().hashCode());
    return pages.stream()
        .map(page -> seed % 2 == 0 ? page : PageMutation.withoutZeros(page, dice))
        .map(page -> mutation.of(page, dice))
        .toList();
  }

  private static Verdict verdict(Sample sample, List<Page> pages) {
    Document document = new Document.Paged(Document.Kind.PDF, pages);
    Report report = RECOGNISER.recognise(Tables.find(document)).orElse(null);
    List<Finding> findings =
        report == null
            ? List.of(Finding.of("form.unrecognised", "no form fits"))
            : Checks.findings(report);
    return new Verdict(sample.name(), submission(sample).id(), report, findings);
  }

  private static Submission submission(Sample sample) {
    Origin origin = new Origin(Origin.Way.COMMAND_LINE, sample.name());
    return Submission.of(sample.name(), sample.bytes(), origin);
  }

  private static Sample demanding(Sample sample, PageMutation mutation) {
    Exhibit sound = sample.exhibit();
    String how = mutation.name().toLowerCase(Locale.ROOT).replace('_', '-');
    Exhibit mutated =
        new Exhibit(sound.truth(), sound.paper(), how, Demand.RIGHT_OR_REFUSED, List.of());
    return new Sample(sample.name(), sample.format(), mutated, sample.bytes());
  }
}
