package gouji.form;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.form.Relation.Instance;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two forms of the annual report, held to what the statute prints. */
class StandardFormsTest {
  private static final Form NEW = Shelf.standard().form("gongkai-2021").orElseThrow();
  private static final Form OLD = Shelf.standard().form("gongkai-2019").orElseThrow();

  @Test
  void countsTheFiguresOfEachForm() {
    assertThat(NEW.figures()).hasSize(6 + 3 + 1 + 25 * 7 + 15).doesNotHaveDuplicates();
    assertThat(OLD.figures()).hasSize(6 + 12 + 2 + 2 + 23 * 7 + 15).doesNotHaveDuplicates();
  }

  @Test
  void servesEveryYearOnce() {
    for (int year = 2019; year < 2040; year++) {
      assertThat(NEW.years().include(year)).isNotEqualTo(OLD.years().include(year));
    }
  }

  @Test
  void printsTheRowsOfApplicationsInTheOrderOfTheStatute() {
    assertThat(applications(NEW).rows())
        .extracting(Row::code)
        .containsExactly(
            "received",
            "carried_in",
            "granted",
            "partly_granted",
            "refused.state_secret",
            "refused.prohibited_by_law",
            "refused.security_and_stability",
            "refused.third_party_rights",
            "refused.internal_affairs",
            "refused.process_information",
            "refused.enforcement_file",
            "refused.administrative_query",
            "unavailable.not_held",
            "unavailable.needs_creation",
            "unavailable.still_unclear",
            "not_processed.complaint",
            "not_processed.repeated",
            "not_processed.publication",
            "not_processed.excessive",
            "not_processed.reconfirmation",
            "other.correction_overdue",
            "other.fee_overdue",
            "other.other",
            "total",
            "carried_out");
  }

  @ParameterizedTest(name = "{0} relations under {1}")
  @CsvSource({
    "25, applications.row-total, 1, 6",
    "7, applications.result-total, 1, 21",
    "7, applications.balance, 2, 2",
    "3, litigation.total, 1, 4",
  })
  void statesTheRelationsOfTheForm(int instances, String rule, int left, int right) {
    assertThat(instances(NEW, rule))
        .hasSize(instances)
        .allSatisfy(instance -> assertThat(instance.left()).hasSize(left))
        .allSatisfy(instance -> assertThat(instance.right()).hasSize(right));
  }

  @Test
  void countsMoneyInTenThousandsWithAFraction() {
    Column amount = NEW.tables().get(2).columns().get(0);

    assertThat(amount.measure()).isEqualTo(Measure.DECIMAL);
    assertThat(amount.unit()).isEqualTo("万元");
    assertThat(NEW.figures().stream().filter(name -> NEW.measure(name) != Measure.COUNT))
        .extracting(FigureName::toString)
        .containsExactly("fees/administrative_fees/amount");
  }

  @Test
  void letsOnlyChangesBeNegative() {
    assertThat(OLD.figures().stream().filter(name -> OLD.measure(name) == Measure.CHANGE))
        .allSatisfy(name -> assertThat(name.column()).isEqualTo("change"))
        .hasSize(5);
  }

  @Test
  void readsTheSingleRowSixInANewerReport() {
    Form mixed = NEW.withEdition(NEW.editions().get(0));

    assertThat(applications(mixed)).isEqualTo(applications(OLD));
    assertThat(mixed.figures()).hasSize(200 - 2 * 7);
    assertThat(Stream.of("row-total", "result-total", "balance"))
        .allSatisfy(
            rule ->
                assertThat(instances(mixed, "applications." + rule))
                    .isEqualTo(instances(OLD, "applications." + rule)));
    assertThat(mixed.editions()).isEmpty();
  }

  @Test
  void namesTheSixSectionsOfTheText() {
    assertThat(List.of(NEW, OLD))
        .allSatisfy(
            form ->
                assertThat(form.sections())
                    .extracting(SectionTitle::code)
                    .containsExactly(
                        "overview",
                        "disclosure",
                        "applications",
                        "litigation",
                        "problems",
                        "other"));
  }

  private static Table applications(Form form) {
    return form.tables().stream()
        .filter(table -> table.code().equals("applications"))
        .findFirst()
        .orElseThrow();
  }

  private static List<Instance> instances(Form form, String rule) {
    return form.relations().stream()
        .filter(relation -> relation.rule().equals(rule))
        .flatMap(relation -> relation.instances().stream())
        .toList();
  }
}
