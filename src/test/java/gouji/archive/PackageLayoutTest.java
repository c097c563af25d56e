package gouji.archive;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.form.Shelf;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The columns that people build on: they change only when the README does. */
class PackageLayoutTest {
  private static final PackageLayout LAYOUT = PackageLayout.of(Shelf.standard().forms());

  @Test
  void isWhatTheReadmePromises() {
    assertThat(LAYOUT.resources().map(PackageLayoutTest::header))
        .containsExactly(
            "reports: report organization year file verdict form from to errors warnings notices"
                + " corrected waived",
            "documents: report organization year row"
                + " issued repealed in_force made disclosed total_disclosed",
            "decisions: report organization year row decided previous change",
            "fees: report organization year row amount previous change",
            "procurement: report organization year row projects amount",
            "applications: report organization year row"
                + " natural_person business research public_interest legal_service other total",
            "litigation: report organization year row upheld corrected other pending total",
            "findings: report organization year"
                + " finding file rule severity message cells expected found waived");
  }

  @Test
  void givesEachCodeItsPrintedLabel() {
    Resource applications = resource("applications");

    assertThat(field(applications, "natural_person").title()).isEqualTo("自然人");
    assertThat(field(applications, "legal_service").description())
        .isEqualTo("申请人情况 › 法人或其他组织 › 法律服务机构");
    assertThat(field(applications, "row").description()).contains("received 一、本年新收");
    assertThat(field(applications, "row").constraints().values())
        .startsWith("received", "carried_in")
        .contains("other.correction_overdue", "other.other")
        .endsWith("total", "carried_out")
        .hasSize(25);
  }

  @Test
  void boundsAFigureByWhatAnyFormAdmits() {
    assertThat(field(resource("fees"), "amount").type()).isEqualTo(Field.Type.NUMBER);
    assertThat(field(resource("fees"), "amount").constraints().minimum()).isZero();
    assertThat(field(resource("fees"), "change").type()).isEqualTo(Field.Type.INTEGER);
    assertThat(field(resource("fees"), "change").constraints().minimum()).isNull();
  }

  private static String header(Resource resource) {
    return resource.fields().stream()
        .map(Field::name)
        .collect(Collectors.joining(" ", resource.name() + ": ", ""));
  }

  private static Resource resource(String name) {
    return LAYOUT.resources().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
  }

  private static Field field(Resource resource, String name) {
    List<Field> fields = resource.fields();
    return fields.stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
  }
}
