package gouji.made;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.form.FigureName;
import gouji.made.Edition.Column;
import gouji.made.Edition.Row;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The makers themselves: a truth that is not true would vouch for nothing. */
class MakersTest {

  @Test
  void figuresTie() {
    for (int seed = 0; seed < 500; seed++) {
      MadeReport report = MadeReport.of(seed);
      for (Column applicant : Edition.APPLICANTS) {
        String column = applicant.code();
        assertThat(sum(report, report.edition().results(), column))
            .isEqualTo(report.figure("applications", "total", column));
        assertThat(in(report, "received", column).add(in(report, "carried_in", column)))
            .isEqualTo(in(report, "total", column).add(in(report, "carried_out", column)));
      }
      assertThat(report.figures().keySet()).containsExactlyElementsOf(report.edition().figures());
    }
  }

  @Test
  void aReportForTheFormOf2021HasTwoHundredFigures() {
    assertThat(Edition.NEW.figures()).hasSize(200).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void aSeedGivesTheSameBytesEachTime(Format format) {
    assertThat(Sample.sound(format, 5).bytes()).isEqualTo(Sample.sound(format, 5).bytes());
  }

  private static BigDecimal in(MadeReport report, String row, String column) {
    return report.figure("applications", row, column);
  }

  private static BigDecimal sum(MadeReport report, List<Row> rows, String column) {
    return rows.stream()
        .map(row -> report.figures().get(new FigureName("applications", row.code(), column)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
